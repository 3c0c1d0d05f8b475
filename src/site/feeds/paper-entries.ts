import { authorName } from '../../domain/author.ts';
import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { plainText, plainTitle } from '../inline-text.ts';
import { paperLinks } from '../paper-links.ts';
import { paperLanguage, plainAbstract, plainReference } from '../paper-text.ts';
import { themeLink } from '../permanence/places.ts';
import { labelText, shortened } from '../safe-text.ts';
import { paperPath, themePath } from '../urls.ts';
import type { Arrival } from './arrivals.ts';
import { editionTime } from './edition-times.ts';
import type { FeedEntry, FeedPiece } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';

/** Longest abstract in a feed, in characters; a longer one is read on its page. */
const maxAbstractLength = 4000;
/** Authors that an entry names. */
const maxAuthorCount = 20;

/** News of a paper: that it is on the map, or that it has come to another theme. */
export function paperEntry(atlas: Atlas, paper: AtlasPaper, arrival: Arrival): FeedEntry {
  const { settings, themes } = atlas;
  const theme = paper.place === null ? undefined : themes[paper.place.themeIndex];
  const label = theme === undefined ? null : labelText(theme.label);
  const where: readonly FeedPiece[] =
    theme === undefined || label === null
      ? ['It has no place on the map: its text holds no words that other papers use.']
      : [...beforeTheme(atlas, arrival), { text: label, path: themePath(theme) }, '.'];
  return {
    id: permanentUrn(entryName(paper, arrival, theme?.id ?? null)),
    title: plainTitle(paper.title) || 'Untitled',
    time: editionTime(atlas, arrival.edition),
    path: paperPath(paper, themes),
    elsewhere: paperLinks(paper)[0]?.address ?? null,
    authors: paper.authors
      .slice(0, maxAuthorCount)
      .map((author) => shortened(plainText(authorName(author)), 80))
      .filter((name) => name !== ''),
    theme: label,
    paragraphs: [
      [plainReference(paper)],
      where,
      ...plainAbstract(paper.abstract, settings.abstracts, maxAbstractLength).map((text) => [text]),
    ].filter(([first]) => first !== ''),
    language: paperLanguage(paper.language, settings.language),
    themes: theme === undefined ? [] : [theme.id],
  };
}

/** A paper is news once; having come from elsewhere it is news once more to those who follow its new theme. */
function entryName({ id }: AtlasPaper, { kind }: Arrival, theme: string | null): string {
  return kind === 'new' ? `paper:${id}` : `paper:${id} theme:${theme ?? ''}`;
}

function beforeTheme(atlas: Atlas, arrival: Arrival): readonly FeedPiece[] {
  if (arrival.kind === 'new') return ['In the theme '];
  if (arrival.from === null) return ['It had no theme before and is now in '];
  const from = themeLink(atlas, arrival.from);
  return ['It moved here from ', { text: from.label, path: from.path }, ': it is now in '];
}
