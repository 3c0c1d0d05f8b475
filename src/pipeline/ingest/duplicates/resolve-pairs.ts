import type { Problem } from '../../../domain/problem.ts';
import type { Settings } from '../../../domain/settings.ts';
import { UserError } from '../../../domain/user-error.ts';
import { makeProblem, quotable } from '../make-problem.ts';
import type { NamedRecords } from './named-records.ts';
import type { Link } from './record-groups.ts';

/** Two names, as the setting gives them. */
export type Pair = readonly [string, string];

/** What the setting `duplicates` means for the records. */
export interface ResolvedPairs {
  /** Each pair to join, and the links that do it. */
  readonly join: readonly { readonly pair: Pair; readonly links: readonly Link[] }[];
  /** Of a record, by index, those that it must stay apart from; both ways. */
  readonly barred: ReadonlyMap<number, ReadonlySet<number>>;
  readonly problems: readonly Problem[];
}

/** Finds the records that the pairs of the setting name; `open` is called where there is a pair. */
export function resolvePairs(
  { join, keep }: Settings['duplicates'],
  open: () => NamedRecords,
): ResolvedPairs {
  const barred = new Map<number, Set<number>>();
  if (join.length + keep.length === 0) return { join: [], barred, problems: [] };
  const named = open();
  const problems: Problem[] = [];
  const resolve = (key: 'join' | 'keep', pair: Pair): readonly (readonly number[])[] | null => {
    const found = pair.map((name) => named.find(name));
    const faults = found.flatMap((one, at) =>
      'fault' in one ? unusable(`duplicates.${key}`, pair[at] ?? '', one.fault) : [],
    );
    problems.push(...faults);
    return faults.length > 0 ? null : found.map((one) => ('indexes' in one ? one.indexes : []));
  };
  for (const pair of keep) {
    const [left = [], right = []] = resolve('keep', pair) ?? [];
    if (left.some((index) => right.includes(index))) problems.push(sameRecord(pair));
    else bar(barred, left, right);
  }
  const joined = join.flatMap((pair) => {
    const sides = resolve('join', pair);
    if (sides === null) return [];
    const [first = 0, ...others] = sides.flat();
    const links = others.map(
      (right) => ({ left: first, right, evidence: { kind: 'setting' } }) as const,
    );
    return { pair, links };
  });
  return { join: joined, barred, problems };
}

function bar(
  barred: Map<number, Set<number>>,
  left: readonly number[],
  right: readonly number[],
): void {
  const add = (from: number, to: number): void => {
    const set = barred.get(from) ?? new Set();
    barred.set(from, set.add(to));
  };
  for (const one of left) {
    for (const other of right) {
      add(one, other);
      add(other, one);
    }
  }
}

function unusable(field: string, name: string, fault: 'unknown' | 'ambiguous'): Problem {
  return makeProblem({
    level: 'warned',
    code: 'DUPLICATES-UNKNOWN',
    file: 'map.yaml',
    field,
    value: name,
    message:
      fault === 'unknown'
        ? `No record is called "${quotable(name)}"; the pair was passed over.`
        : `Records of several papers are called "${quotable(name)}"; the pair was passed over.`,
    hint: 'Write the id of a paper (the end of its address), the id of its record, its DOI or its arXiv id; `npm run validate` gives the ids of merged records.',
  });
}

function sameRecord([left, right]: Pair): Problem {
  return makeProblem({
    level: 'warned',
    code: 'DUPLICATES-UNKNOWN',
    file: 'map.yaml',
    field: 'duplicates.keep',
    value: `${left}, ${right}`,
    message: `"${quotable(left)}" and "${quotable(right)}" name the same record; the pair was passed over.`,
    hint: 'Write the two ids that `npm run validate` gives with the note that the records were merged.',
  });
}

/** What to say of a pair that the setting both joins and keeps apart; `file` is the name of the settings in messages. */
export function contradiction([left, right]: Pair, file: string): UserError {
  return new UserError(
    `"${quotable(left)}" and "${quotable(right)}" are to be joined, and \`duplicates.keep\` keeps them apart.`,
    {
      where: `\`${file}\`, \`duplicates.join\``,
      hint: 'Remove the pair from one of the two lists. Where `keep` does not hold it, other pairs join one of the two with a paper that the other is kept apart from.',
    },
  );
}
