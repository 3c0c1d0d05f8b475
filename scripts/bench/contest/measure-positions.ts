import type { Corpus } from '../../../src/domain/paper.ts';
import { makeRandom } from '../../../src/math/random.ts';
import { measureLayout } from '../../../src/pipeline/quality/measure-layout.ts';
import type { Layout, TokenTable } from '../../../src/pipeline/stage-values.ts';
import { tokenizePapers } from '../../../src/pipeline/text/tokenize-papers.ts';
import type { ContestRun } from './contest-run.ts';
import { numbersOf } from './numbers-of.ts';

/** Measures positions from wherever against the papers, by the measure that Paperland prints of its own. */
export type PositionMeasure = (run: ContestRun) => Readonly<Record<string, number>>;

/**
 * The measure for one corpus: same reference space and same sample of papers for everyone.
 *
 * @param placed run whose placed papers everyone is measured on
 */
export function positionMeasure(corpus: Corpus, placed: ContestRun): PositionMeasure {
  const table: TokenTable = tokenizePapers(corpus);
  const paperIndexes = corpus.papers.flatMap((_, paper) =>
    (placed.x?.[paper] ?? null) === null ? [] : [paper],
  );
  return ({ x, y }) => {
    if (x === null || y === null) return {};
    const layout = fitToUnitSquare(
      paperIndexes.map((paper) => x[paper] ?? 0),
      paperIndexes.map((paper) => y[paper] ?? 0),
    );
    return numbersOf(
      measureLayout(table, paperIndexes, layout, { random: makeRandom(1, 'quality') }),
    );
  };
}

/** The same picture in the unit square, both axes by one scale. */
function fitToUnitSquare(x: readonly number[], y: readonly number[]): Layout {
  const [left, right] = boundsOf(x);
  const [bottom, top] = boundsOf(y);
  const span = Math.max(right - left, top - bottom) || 1;
  return {
    x: Float64Array.from(x, (value) => (value - left) / span),
    y: Float64Array.from(y, (value) => (value - bottom) / span),
  };
}

function boundsOf(values: readonly number[]): [least: number, greatest: number] {
  return values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}
