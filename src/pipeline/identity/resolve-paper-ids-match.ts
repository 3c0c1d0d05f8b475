import type { LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { compareText } from '../../lock/edition-order.ts';
import { titleLikeness } from './title-likeness.ts';

/** Which papers of the content are which of the lock. */
export interface PaperMatch {
  /** The locked line of a paper of the content, by index; newcomers have none. */
  readonly lineOf: ReadonlyMap<number, LockPaper>;
  /** Locked papers that are now part of another, and the index of the paper of the content that they are part of. */
  readonly joined: ReadonlyMap<PaperId, number>;
}

/** Titles less alike than this are not one title and its correction. */
const LEAST_LIKENESS = 0.5;

/** Kinds of keys that registries give and that name one paper in the world; the surest first. */
const registries = ['doi', 'arxiv', 'pmid', 'openalex', 's2', 'acl'];

/** True for a key that names one paper in the world, as a DOI does and a source's own id does not. */
export function isRegistered(key: string): boolean {
  return registries.includes(kindOf(key));
}

/**
 * Matches the papers of the content, given by their keys, to locked lines, given the most senior first.
 * Registered keys decide first. Among what they leave, the same text (title, year, first author), then the same
 * own id of a source binds two papers, where it names but one on either side: several papers of an author may be
 * called “Editorial”, and two sources may both count from 1. Papers of one own id must also be called alike: the
 * first paper of one list is not that of another.
 */
export function matchPapers(
  given: readonly { readonly keys: readonly string[]; readonly title: string }[],
  locked: readonly LockPaper[],
): PaperMatch {
  const papers = given.map(({ keys }) => keys);
  const lineOf = new Map<number, LockPaper>();
  const joined = new Map<PaperId, number>();
  const taken = new Set<PaperId>();
  const isOneWork = (index: number, line: LockPaper): boolean =>
    line.title === null ||
    line.keys.some((key) => kindOf(key) !== 'id' && papers[index]?.includes(key)) ||
    titleLikeness(given[index]?.title ?? '', line.title) >= LEAST_LIKENESS;
  const match = (isUsable: (key: string) => boolean, mayBeShared: boolean): void => {
    const waiting = papers.map((keys, index) => (lineOf.has(index) ? [] : keys.filter(isUsable)));
    const free = locked.filter(({ id }) => !taken.has(id) && !joined.has(id));
    for (const [index, line] of matchByKeys(waiting, free, mayBeShared)) {
      if (!isOneWork(index, line)) continue;
      lineOf.set(index, line);
      taken.add(line.id);
    }
  };
  const join = (isUsable: (key: string) => boolean): void => {
    const paperOf = indexesByKey(papers.map((keys) => keys.filter(isUsable)));
    for (const line of locked) {
      if (taken.has(line.id) || joined.has(line.id)) continue;
      const key = line.keys.toSorted(compareKeys).find((one) => paperOf.has(one));
      const index = paperOf.get(key ?? '')?.[0];
      // A paper with a registered key of its own is another one, however alike their texts are.
      if (index === undefined || (!isRegistered(key ?? '') && line.keys.some(isRegistered)))
        continue;
      joined.set(line.id, index);
    }
  };
  match(isRegistered, true);
  join(isRegistered);
  match((key) => kindOf(key) === 'text', false);
  match((key) => kindOf(key) === 'id', false);
  join((key) => kindOf(key) === 'text');
  return { lineOf, joined };
}

/**
 * A largest matching of papers to lines that share a key with them (Kuhn’s augmenting paths). Papers of surer
 * keys choose first, and each takes the most senior line that it can have, so a paper that parts from another
 * finds its own line again, and of two that are one now the senior line goes on.
 */
function matchByKeys(
  papers: readonly (readonly string[])[],
  lines: readonly LockPaper[],
  mayBeShared: boolean,
): readonly (readonly [index: number, line: LockPaper])[] {
  const papersOf = indexesByKey(papers);
  const linesOf = indexesByKey(lines.map(({ keys }) => keys));
  const isSure = (key: string): boolean => {
    if (mayBeShared) return true;
    const living = (linesOf.get(key) ?? []).filter((line) => lines[line]?.fate?.kind !== 'joined');
    return papersOf.get(key)?.length === 1 && living.length <= 1;
  };
  const usable = papers.map((keys) =>
    keys.filter((key) => linesOf.has(key) && isSure(key)).sort(compareKeys),
  );
  const candidates = usable.map((keys) =>
    [...new Set(keys.flatMap((key) => linesOf.get(key) ?? []))].sort((a, b) => a - b),
  );
  const paperOf = new Map<number, number>();
  const place = (index: number, tried: Set<number>): boolean => {
    for (const line of candidates[index] ?? []) {
      if (tried.has(line)) continue;
      tried.add(line);
      const other = paperOf.get(line);
      if (other !== undefined && !place(other, tried)) continue;
      paperOf.set(line, index);
      return true;
    }
    return false;
  };
  const order = [...usable.entries()]
    .filter(([, keys]) => keys.length > 0)
    .sort(([, left], [, right]) => compareKeys(left[0] ?? '', right[0] ?? ''));
  for (const [index] of order) place(index, new Set());
  return [...paperOf].flatMap(([line, index]) => {
    const found = lines[line];
    return found === undefined ? [] : [[index, found] as const];
  });
}

/** Indexes of the lists that hold each key. */
function indexesByKey(
  lists: readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, keys] of lists.entries()) {
    for (const key of new Set(keys)) {
      const list = indexes.get(key) ?? [];
      list.push(index);
      indexes.set(key, list);
    }
  }
  return indexes;
}

/** The surer kind first, then by text. */
function compareKeys(left: string, right: string): number {
  const rankOf = (key: string): number => {
    const rank = registries.indexOf(kindOf(key));
    return rank < 0 ? registries.length : rank;
  };
  return rankOf(left) - rankOf(right) || compareText(left, right);
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
