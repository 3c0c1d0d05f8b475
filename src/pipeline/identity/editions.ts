import { createHash } from 'node:crypto';
import type { Edition, EditionEvent, EditionId, LockPaper, LockMeta } from '../../domain/lock.ts';
import { compareText, newestEditions } from '../../lock/edition-order.ts';
import { encodeBase32 } from '../../math/base32.ts';

const LEAST_LENGTH = 8;

/** The edition that a build belongs to. */
export interface OpenEdition {
  readonly id: EditionId;
  /** False for a rebuild: then nothing of the lock may change, and its themes and positions hold as they stand. */
  readonly isNew: boolean;
  readonly parents: readonly EditionId[];
  readonly date: string | null;
  readonly digest: string;
}

/**
 * The current edition where content and settings have its digest, else a new one that follows it. After a merge
 * of two branches there are two newest editions, and a new one follows both whatever the content: only it
 * describes the map of both. A redraw that the author asks for opens one too.
 */
export function openEdition(
  editions: readonly Edition[],
  content: {
    readonly digest: string;
    readonly date: string | null;
    /** True where positions or themes are to be made anew from the same content. */
    readonly isRedrawn?: boolean;
  },
): OpenEdition {
  const newest = newestEditions(editions);
  const [current] = newest;
  if (newest.length === 1 && current?.digest === content.digest && content.isRedrawn !== true) {
    const { id, parents, date, digest } = current;
    return { id, isNew: false, parents, date, digest };
  }
  const parents = newest.map(({ id }) => id);
  const taken = new Set<string>(editions.map(({ id }) => id));
  const digits = encodeBase32(
    createHash('sha256')
      .update(`edition:${[content.digest, ...parents].join(' ')}`)
      .digest(),
  );
  let length = LEAST_LENGTH;
  while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
  // The only place where ids of editions are made.
  const id = digits.slice(0, length) as EditionId;
  return { id, isNew: true, parents, date: content.date, digest: content.digest };
}

/** The editions with one that is finished; those as they were for a rebuild. */
export function closeEdition(
  editions: readonly Edition[],
  open: OpenEdition,
  result: Pick<Edition, 'paperCount' | 'themeCount' | 'abstractCount' | 'themeCountReason'> & {
    readonly events: readonly EditionEvent[];
  },
): readonly Edition[] {
  if (!open.isNew) return editions;
  const { id, parents, date, digest } = open;
  const closed: Edition = { id, parents, date, digest, ...result };
  return [...editions, closed].sort((left, right) => compareText(left.id, right.id));
}

/**
 * How many placed papers came after the positions were last drawn anew. It is counted, not kept in the lock: two
 * branches that each add a paper would merge cleanly to a wrong total.
 */
export function countPlacedSince(
  { layoutSince }: Pick<LockMeta, 'layoutSince'>,
  editions: readonly Edition[],
  papers: readonly LockPaper[],
): number {
  const before = editionsUpTo(layoutSince, editions);
  return papers.filter(
    ({ x, since, fate }) => x !== null && fate === undefined && !before.has(since),
  ).length;
}

/** An edition and all that it follows; none for null. */
export function editionsUpTo(
  last: EditionId | null,
  editions: readonly Edition[],
): ReadonlySet<EditionId> {
  const parentsOf = new Map(editions.map(({ id, parents }) => [id, parents]));
  const reached = new Set<EditionId>(last === null ? [] : [last]);
  for (const id of reached) for (const parent of parentsOf.get(id) ?? []) reached.add(parent);
  return reached;
}
