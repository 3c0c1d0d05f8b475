import { winners, type Contest } from '../../model/weighing/strongest-columns.ts';
import type { TermMatrix } from '../stage-values.ts';

/** Tells by which terms papers are alike: columns for each of the others, strongest first. */
export type LikenessExplainer = (paper: number, others: ArrayLike<number>) => number[][];

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
      return winners(matrix.terms, contest, options.most);
    });
    for (let at = from; at < to; at++) weights[columns[at] ?? 0] = 0;
    return shared;
  };
}
