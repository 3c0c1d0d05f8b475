import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import { oncePer } from '../once-per.ts';
import { byNewestPaper } from '../newest-papers.ts';
import { editionsOf } from '../permanence/editions.ts';
import { labelText } from '../safe-text.ts';
import { mapCounts } from '../shown-themes.ts';
import { boundedEntries } from './bounded-entries.ts';
import { editionTime } from './edition-times.ts';
import { newsOfEdition } from './event-entries.ts';
import type { Feed } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';
import { paperEntry } from './paper-entries.ts';

/** The feed of the whole map: what became of themes, and every new paper once. */
export const siteFeed = oncePer((atlas: Atlas): Feed => {
  const { settings, record, papers } = atlas;
  const title = mapTitle(atlas);
  const bySince = papersBySince(papers);
  return {
    // Two maps have papers in common, but not their beginnings.
    id: permanentUrn(`map edition:${editionsOf(atlas)[0]?.id ?? ''}`),
    title,
    description: `New papers and changes of themes on a map of ${mapCounts(atlas)}.`,
    time: editionTime(atlas, record.edition),
    ...{ path: '', author: title, language: settings.language },
    entries: boundedEntries(atlas, (edition) => [
      ...newsOfEdition(atlas, edition).map((entry) => () => entry),
      ...(bySince.get(edition) ?? []).map(
        (paper) => () => paperEntry(atlas, paper, { kind: 'new', edition }),
      ),
    ]),
  };
});

/** Name of the map; one that is nothing but controls has none, and a feed must have an author. */
export function mapTitle({ settings }: Atlas): string {
  return labelText(settings.title).trim() || 'A map of papers';
}

function papersBySince(
  papers: readonly AtlasPaper[],
): ReadonlyMap<EditionId, readonly AtlasPaper[]> {
  return Map.groupBy(papers.toSorted(byNewestPaper), ({ since }) => since);
}
