import type { Atlas } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import { countOf } from '../count-words.ts';
import { editionName, editionOf, editionPath, editionsOf } from '../permanence/editions.ts';
import { editionTime } from './edition-times.ts';
import type { FeedEntry } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';

/** A feed goes back whole editions until it has so many entries. */
const enough = 50;
/** Most entries of a feed. */
const most = 200;

/** Writes an entry once it is sure to stand in the feed: a large map has far more news than its feeds can carry. */
export type EntryDraft = () => FeedEntry;

/**
 * The entries of the newest editions, newest first. An edition is there whole or not at all, and no older one is begun
 * once there are 50 entries or where there would be more than 200; of a newest edition larger than that the first 200 stand,
 * and one more entry that counts the rest.
 */
export function boundedEntries(
  atlas: Atlas,
  draftsOf: (edition: EditionId) => readonly EntryDraft[],
): readonly FeedEntry[] {
  const entries: FeedEntry[] = [];
  for (const { id } of editionsOf(atlas).toReversed()) {
    const drafts = draftsOf(id);
    if (entries.length === 0 && drafts.length > most) {
      const first = drafts.slice(0, most).map((write) => write());
      return [...first, restEntry(atlas, id, drafts.length - most)];
    }
    if (entries.length + drafts.length > most) break;
    entries.push(...drafts.map((write) => write()));
    if (entries.length >= enough) break;
  }
  return entries;
}

function restEntry(atlas: Atlas, id: EditionId, count: number): FeedEntry {
  const edition = editionOf(atlas, id);
  const name = edition === undefined ? `edition ${id}` : editionName(edition);
  const path = editionPath(id);
  return {
    id: permanentUrn(`rest edition:${id}`),
    title: `And ${countOf(count, 'more entry', 'more entries')} of ${name}`,
    time: editionTime(atlas, id),
    ...{ path, elsewhere: null, authors: [], theme: null, themes: [] },
    paragraphs: [
      ['A feed holds no more than it can carry. ', { text: `All changes of ${name}`, path }],
    ],
  };
}
