import type { Lock } from '../domain/lock.ts';
import type { Problem } from '../domain/problem.ts';
import { lockFolder, restoreHint } from './lock-problem.ts';

/**
 * Lines that other lines name and that are not there. No build and no merge of whole files removes a line, so
 * one was removed by hand, or one side of a conflict was thrown away.
 */
export function findDangling(lock: Lock): readonly Problem[] {
  const editions = new Set<string>(lock.editions.map(({ id }) => id));
  const themes = new Set<string>(lock.themes.map(({ id }) => id));
  const papers = new Set<string>(lock.papers.map(({ id }) => id));
  const lost = new Map<string, Problem>();
  const check = (
    name: string,
    known: ReadonlySet<string>,
    ids: readonly (string | null)[],
  ): void => {
    for (const id of ids) {
      if (id !== null && !known.has(id)) lost.set(`${name} ${id}`, lostLine(name, id));
    }
  };
  for (const { parents } of lock.editions) check('editions.jsonl', editions, parents);
  for (const { since, changed, retired } of lock.themes) {
    check('editions.jsonl', editions, [since, changed, retired?.edition ?? null]);
    check('themes.jsonl', themes, [retired?.into ?? null]);
  }
  for (const { since, changed, theme, fate } of lock.papers) {
    check('editions.jsonl', editions, [since, changed]);
    check('themes.jsonl', themes, [theme]);
    if (fate?.kind === 'joined') check('papers.jsonl', papers, [fate.into]);
  }
  for (const { since } of lock.items) check('editions.jsonl', editions, [since]);
  check('editions.jsonl', editions, [lock.meta.layoutSince, lock.meta.themesSince]);
  return [...lost.values()];
}

function lostLine(name: string, id: string): Problem {
  return {
    level: 'rejected',
    code: 'LOCK-LOST-LINE',
    file: `${lockFolder}/${name}`,
    record: '',
    field: 'id',
    value: id,
    message: `The line with the id "${id}" is missing, though other lines of the lock name it.`,
    hint: `Where a merge of two branches stopped, keep the lines of both sides. ${restoreHint(name)}`,
  };
}
