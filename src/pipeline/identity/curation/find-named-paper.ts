import type { LockPaper } from '../../../domain/lock.ts';
import type { Paper, PaperId } from '../../../domain/paper.ts';

/** The paper of the corpus that a name means, or why it means none. */
export type NamedPaper =
  { readonly id: PaperId } | { readonly fault: 'unknown' | 'gone' | 'ambiguous' };

/**
 * Finds papers by the names that authors give them: ids of papers, of papers that became part of others, and keys, those
 * that a paper had earlier among them.
 *
 * @param lines of all papers that ever were; those of the corpus have no fate
 * @param papers of the corpus
 * @param keysOf the keys that a name may stand for, the surest first
 */
export function paperFinder(
  lines: readonly LockPaper[],
  papers: readonly Pick<Paper, 'id' | 'sourceId'>[],
  keysOf: (name: string) => readonly string[],
): (name: string) => NamedPaper {
  const lineOf = new Map<string, LockPaper>(lines.map((line) => [line.id, line]));
  const byKey = new Map<string, LockPaper[]>();
  const add = (key: string, line: LockPaper): void => {
    const holders = byKey.get(key);
    if (holders === undefined) byKey.set(key, [line]);
    else holders.push(line);
  };
  for (const line of lines) for (const key of line.keys) add(key, line);
  // An own id that several papers share is no key of any.
  for (const { id, sourceId } of papers) {
    const line = lineOf.get(id);
    if (line !== undefined && sourceId !== null) add(`id:${sourceId}`, line);
  }
  const settle = (found: readonly LockPaper[]): NamedPaper => {
    const ids = new Set(found.flatMap((line) => presentId(line, lineOf) ?? []));
    const [id] = ids;
    if (id === undefined) return { fault: found.length > 0 ? 'gone' : 'unknown' };
    return ids.size === 1 ? { id } : { fault: 'ambiguous' };
  };
  return (name) => {
    const own = lineOf.get(name);
    if (own !== undefined) return settle([own]);
    const found = keysOf(name).map((key) => settle(byKey.get(key) ?? []));
    return (
      found.find((one) => 'id' in one) ??
      found.find((one) => 'fault' in one && one.fault !== 'unknown') ?? { fault: 'unknown' }
    );
  };
}

/** The paper of the corpus that a line is of or became part of; null where it left. */
function presentId(line: LockPaper, lineOf: ReadonlyMap<string, LockPaper>): PaperId | null {
  const seen = new Set<string>();
  let at: LockPaper | undefined = line;
  while (at?.fate?.kind === 'joined' && !seen.has(at.id)) {
    seen.add(at.id);
    at = lineOf.get(at.fate.into);
  }
  return at === undefined || at.fate !== undefined ? null : at.id;
}
