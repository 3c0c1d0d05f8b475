import type { ModelTerm } from '../fitted-model.ts';

/** What is looked at of a term. */
type TermShape = Pick<ModelTerm, 'key' | 'wordCount'>;

/** Terms that compete to be named: `strengths[i]` is that of `columns[i]`, for the first `count`. */
export interface Contest {
  readonly columns: Uint32Array;
  readonly strengths: Float64Array;
  count: number;
}

/** The columns of greatest value times number of words; a term that lies within a chosen one, or holds one, is passed over. */
export function strongestColumns(
  terms: readonly TermShape[],
  entries: readonly { column: number; value: number }[],
  most: number,
): number[] {
  const contest: Contest = {
    columns: Uint32Array.from(entries, ({ column }) => column),
    strengths: Float64Array.from(
      entries,
      ({ column, value }) => value * (terms[column]?.wordCount ?? 1),
    ),
    count: entries.length,
  };
  return winners(terms, contest, most);
}

/** Takes the strongest again and again, ties by column; uses the contest up. */
export function winners(terms: readonly TermShape[], contest: Contest, most: number): number[] {
  const chosen: number[] = [];
  const keys: string[] = [];
  while (chosen.length < most) {
    let best = -1;
    for (let i = 0; i < contest.count; i++) {
      const strength = contest.strengths[i] ?? 0;
      if (strength <= 0) continue;
      const most = best < 0 ? 0 : (contest.strengths[best] ?? 0);
      if (strength < most) continue;
      if (strength === most && (contest.columns[i] ?? 0) > (contest.columns[best] ?? 0)) continue;
      best = i;
    }
    if (best < 0) break;
    contest.strengths[best] = 0;
    const column = contest.columns[best] ?? 0;
    const key = ` ${terms[column]?.key ?? ''} `;
    if (keys.some((other) => other.includes(key) || key.includes(other))) continue;
    chosen.push(column);
    keys.push(key);
  }
  return chosen;
}
