import type { AtlasRecord } from '../../domain/atlas.ts';
import type { EditionId, Lock } from '../../domain/lock.ts';
import { orderEditions } from '../../lock/edition-order.ts';

/** What the pages are told of the lock as it will be written. */
export function makeRecord(lock: Lock, edition: EditionId): AtlasRecord {
  const compare = orderEditions(lock.editions);
  return {
    edition,
    editions: lock.editions.toSorted((left, right) => compare(left.id, right.id)),
    layoutSince: lock.meta.layoutSince,
    themesSince: lock.meta.themesSince,
    themes: lock.themes,
    formerPapers: lock.papers.filter(({ fate }) => fate !== undefined),
    items: lock.items,
  };
}
