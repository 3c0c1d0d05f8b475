import type { APIRoute } from 'astro';
import { authorName } from '../../domain/author.ts';
import { encodeClientMap } from '../../domain/client-map.ts';
import { readAtlas } from '../../site/atlas.ts';
import { plainText } from '../../site/inline-text.ts';
import { labelText } from '../../site/safe-text.ts';
import { href } from '../../site/urls.ts';

/** The points of the map for the browser, all text plain. */
export const GET: APIRoute = () => {
  const { papers, themes } = readAtlas();
  const plain = {
    papers: papers.map((paper) => ({
      ...paper,
      title: plainText(paper.title),
      authors: paper.authors.map((author) => plainText(authorName(author))),
      venue: paper.venue === null ? null : plainText(paper.venue),
    })),
    themes: themes.map((theme) => ({
      ...theme,
      label: labelText(theme.label),
      subthemes: theme.subthemes.map((part) => ({ ...part, label: labelText(part.label) })),
    })),
  };
  return Response.json(encodeClientMap(plain, (path) => href(path)));
};
