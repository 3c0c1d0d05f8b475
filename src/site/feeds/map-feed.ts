import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { oncePer } from '../once-per.ts';
import { editionsOf, isFirstEdition } from '../permanence/editions.ts';
import { labelText } from '../safe-text.ts';
import { editionAges, editionDates } from './edition-dates.ts';
import { entryId } from './entry-id.ts';
import { eventEntries } from './event-entries.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { paperEntry } from './paper-entry.ts';

/** Entries of a feed: newer ones push older ones out. */
export const maxEntryCount = 200;

/**
 * The feed of the whole map: for each edition, from the newest, the edition, what befell its themes, and its new papers. Of the
 * edition that began the map only as many papers as there is room for.
 */
export const mapFeed = oncePer((atlas: Atlas): Feed => {
  const entries: FeedEntry[] = [];
  const papers = Map.groupBy(atlas.papers, ({ since }) => since);
  for (const { id } of editionsOf(atlas).toReversed()) {
    if (entries.length >= maxEntryCount) break;
    const added = (papers.get(id) ?? []).toSorted(byTheme);
    entries.push(
      ...eventEntries(atlas, id),
      ...added.slice(0, maxEntryCount).map((paper) => paperEntry(atlas, paper, { edition: id })),
    );
  }
  return {
    ...feedFrame(atlas),
    id: mapFeedId(atlas),
    title: labelText(atlas.settings.title),
    subtitle: 'New papers and changes of themes, edition by edition',
    path: 'feed.atom',
    pagePath: '',
    entries: entries.slice(0, maxEntryCount),
  };
});

/** What all feeds of a map share. */
export function feedFrame(atlas: Atlas): Pick<Feed, 'language' | 'mapTitle' | 'date'> {
  return {
    language: atlas.settings.language,
    mapTitle: labelText(atlas.settings.title),
    date: editionDates(atlas).get(atlas.record.edition) ?? null,
  };
}

/** A map is known by its first edition, wherever it lives and whatever it is called. */
function mapFeedId(atlas: Atlas): string {
  const first = editionsOf(atlas).find(({ id }) => isFirstEdition(atlas, id));
  return entryId(`map:${first?.id ?? atlas.record.edition}`);
}

function byTheme(a: AtlasPaper, b: AtlasPaper): number {
  const rank = ({ place }: AtlasPaper): number => place?.themeIndex ?? Infinity;
  return (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) || (a.id < b.id ? -1 : 1);
}

/** How new the edition is that an entry of a theme's feed tells of; the oldest for one that is not known. */
export function ageOf(atlas: Atlas, edition: AtlasPaper['since']): number {
  return editionAges(atlas).get(edition) ?? Infinity;
}
