import type { TermMatrix } from '../stage-values.ts';

/** Tells by which terms papers are alike: columns for each of the others, strongest first. */
export type LikenessExplainer = (paper: number, others: ArrayLike<number>) => number[][];

/** Terms that compete to be named: `strengths[i]` is that of `columns[i]`, for the first `count`. */
interface Contest {
  readonly columns: Uint32Array;
  readonly strengths: Float64Array;
  count: number;
}

/**
 * Explains by shared terms why papers are alike: those of the greatest product of weights and number of words,
 * of a phrase and its own words only the stronger. Terms that do not read as a name are passed over.
 */
export function likenessExplainer(
  matrix: TermMatrix,
  options: { most: number; isReadable: readonly boolean[] },
): LikenessExplainer {
  const { starts, columns, values } = matrix.rows;
  const bonuses = Float64Array.from(matrix.terms, ({ wordCount }, column) =>
    options.isReadable[column] === true ? wordCount : 0,
  );
  const weights = new Float64Array(matrix.terms.length);
  let longest = 0;
  for (let paper = 0; paper < matrix.rows.rowCount; paper++) {
    longest = Math.max(longest, (starts[paper + 1] ?? 0) - (starts[paper] ?? 0));
  }
  const contest: Contest = {
    columns: new Uint32Array(longest),
    strengths: new Float64Array(longest),
    count: 0,
  };
  return (paper, others) => {
    const [from, to] = [starts[paper] ?? 0, starts[paper + 1] ?? 0];
    for (let at = from; at < to; at++) {
      const column = columns[at] ?? 0;
      weights[column] = (values[at] ?? 0) * (bonuses[column] ?? 0);
    }
    const shared = Array.from(others, (other) => {
      contest.count = 0;
      for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at++) {
        const column = columns[at] ?? 0;
        const strength = (values[at] ?? 0) * (weights[column] ?? 0);
        if (strength <= 0) continue;
        contest.columns[contest.count] = column;
        contest.strengths[contest.count] = strength;
        contest.count++;
      }
      return winners(matrix, contest, options.most);
    });
    for (let at = from; at < to; at++) weights[columns[at] ?? 0] = 0;
    return shared;
  };
}

/** The columns of greatest value times number of words; a term that lies within a chosen one, or holds one, is passed over. */
export function strongestColumns(
  matrix: TermMatrix,
  entries: readonly { column: number; value: number }[],
  most: number,
): number[] {
  const contest: Contest = {
    columns: Uint32Array.from(entries, ({ column }) => column),
    strengths: Float64Array.from(
      entries,
      ({ column, value }) => value * (matrix.terms[column]?.wordCount ?? 1),
    ),
    count: entries.length,
  };
  return winners(matrix, contest, most);
}

/** Takes the strongest again and again, ties by column; uses the contest up. */
function winners(matrix: TermMatrix, contest: Contest, most: number): number[] {
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
    const key = ` ${matrix.terms[column]?.key ?? ''} `;
    if (keys.some((other) => other.includes(key) || key.includes(other))) continue;
    chosen.push(column);
    keys.push(key);
  }
  return chosen;
}
