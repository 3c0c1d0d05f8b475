import { unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import type { Random } from '../../math/random.ts';
import { packRows, entriesOf } from '../../math/sparse-matrix.ts';
import { truncatedSvd } from '../../math/truncated-svd.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';

const NEIGHBOUR_COUNT = 15;

/** Dimensions of the reduced space: a third of the papers, at least 2, at most 100. */
export function dimensionCountFor(paperCount: number): number {
  return Math.max(2, Math.min(100, Math.floor(paperCount / 3)));
}

/**
 * The papers in the leading dimensions of their term matrix (latent semantic analysis, Deerwester et al.,
 * 1990), rows of unit length, with their nearest neighbours. Papers without terms are left out.
 */
export function reduceTerms(matrix: TermMatrix, random: Random): ReducedSpace {
  const paperIndexes: number[] = [];
  for (let paper = 0; paper < matrix.rows.rowCount; paper++) {
    if (entriesOf(matrix.rows, paper).length > 0) paperIndexes.push(paper);
  }
  const placed = packRows(
    paperIndexes.map((paper) => entriesOf(matrix.rows, paper)),
    matrix.rows.columnCount,
  );
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
    neighbours: nearestNeighbours(rows, NEIGHBOUR_COUNT),
  };
}
