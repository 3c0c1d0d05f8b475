import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { authorName } from '../../domain/author.ts';
import type { EditionId } from '../../domain/lock.ts';
import { plainTitle } from '../inline-text.ts';
import { paperLinks } from '../paper-links.ts';
import { excerptOf } from '../paper-text.ts';
import { labelText, shortened } from '../safe-text.ts';
import { paperPath } from '../urls.ts';
import { editionDates } from './edition-dates.ts';
import { entryId } from './entry-id.ts';
import type { FeedEntry } from './feed.ts';

/** Names beyond these are left out of an entry. */
const maxAuthorCount = 12;
const maxTitleLength = 300;

/**
 * A paper as an entry. Its id is that of the paper in every feed, so a reader who follows several meets it once.
 *
 * @param edition the one that the entry tells of: that brought the paper, or that moved it here
 * @param remark a sentence to go first
 */
export function paperEntry(
  atlas: Atlas,
  paper: AtlasPaper,
  { edition, remark = '' }: { edition: EditionId; remark?: string },
): FeedEntry {
  const theme = paper.place === null ? undefined : atlas.themes[paper.place.themeIndex];
  const source = [paper.venue ?? '', paper.year === null ? '' : String(paper.year)];
  const paragraphs = [
    remark,
    source.filter((part) => part !== '').join(', '),
    abstractText(paper, atlas.settings.abstracts),
  ].map((text) => labelText(text));
  return {
    id: entryId(`paper:${paper.id}`),
    title: shortened(plainTitle(paper.title), maxTitleLength),
    path: paperPath(paper, atlas.themes),
    external: paperLinks(paper)[0]?.address ?? null,
    date: editionDates(atlas).get(edition) ?? null,
    authors: paper.authors.slice(0, maxAuthorCount).map((author) => labelText(authorName(author))),
    categories: theme === undefined ? [] : [labelText(theme.label)],
    paragraphs: paragraphs.filter((text) => text !== ''),
  };
}

function abstractText({ abstract }: AtlasPaper, setting: Atlas['settings']['abstracts']): string {
  // A feed is read in passing: the beginning is enough, and the page has the rest.
  return setting === 'none' ? '' : excerptOf(abstract).text;
}
