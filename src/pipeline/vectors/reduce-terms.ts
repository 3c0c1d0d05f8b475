import { unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighboursInWorkers } from '../../math/nearest-neighbours.ts';
import type { Random } from '../../math/random.ts';
import { truncatedSvd } from '../../math/truncated-svd.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';

/** Nearest papers that each is known by. */
export const NEIGHBOUR_COUNT = 15;
const MOST_DIMENSIONS = 100;
/** Above so many papers half the dimensions tell themes apart as well, in less time. */
const LARGE_PAPER_COUNT = 30_000;
const MOST_DIMENSIONS_LARGE = 50;

/** Dimensions of the reduced space: a third of the papers, at least 2, at most 100, or 50 above 30,000 papers. */
export function dimensionCountFor(paperCount: number): number {
  const most = paperCount > LARGE_PAPER_COUNT ? MOST_DIMENSIONS_LARGE : MOST_DIMENSIONS;
  return Math.max(2, Math.min(most, Math.floor(paperCount / 3)));
}

/**
 * The papers in the leading dimensions of their term matrix (latent semantic analysis, Deerwester et al.,
 * 1990), rows of unit length, with their nearest neighbours. Papers without terms are left out.
 */
export async function reduceTerms(matrix: TermMatrix, random: Random): Promise<ReducedSpace> {
  const { starts } = matrix.rows;
  const paperIndexes: number[] = [];
  for (let paper = 0; paper < matrix.rows.rowCount; paper++) {
    if (starts[paper] !== starts[paper + 1]) paperIndexes.push(paper);
  }
  // Rows without entries go by leaving out where they start.
  const placed = {
    ...matrix.rows,
    rowCount: paperIndexes.length,
    starts: Uint32Array.from([0, ...paperIndexes.map((paper) => starts[paper + 1] ?? 0)]),
  };
  const svd = truncatedSvd(placed, dimensionCountFor(paperIndexes.length), random);
  const rows = unitRows(svd.scores);
  let kept = 0;
  for (const sigma of svd.singularValues) kept += sigma * sigma;
  return {
    paperIndexes,
    rows,
    loadings: svd.loadings,
    singularValues: svd.singularValues,
    // Rows have unit length, so the squared weights add up to the number of rows.
    varianceKept: paperIndexes.length === 0 ? 0 : Math.min(1, kept / paperIndexes.length),
    neighbours: await nearestNeighboursInWorkers(rows, NEIGHBOUR_COUNT),
    isOwn: false,
  };
}
