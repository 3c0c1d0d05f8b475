import { centroidSearch } from '../../math/centroid-search.ts';
import { dot, makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import { chooseStarts } from './choose-starts.ts';
import { PRIOR_WEIGHT, sphericalKMeans, unitMeans } from './spherical-k-means.ts';

/** Below this a fresh fit differs as much by chance. */
const LEAST_PAPERS = 500;
/** Share of the inertia that is worth a new beginning. */
const LEAST_SHARE = 0.03;
const SAMPLE_COUNT = 1500;
const RESTART_COUNT = 10;

/**
 * How much looser themes that were carried on are than the best of ten fresh fits of as many, as a share of the
 * inertia, measured on the same papers, at most 1,500. Null where it is not worth mentioning: at 3 % or less, and
 * below 500 papers.
 *
 * @param seeds of the guided clusters, which a fresh fit would have too
 */
export function adviseRegroup(
  rows: DenseMatrix,
  clusterOf: Int32Array,
  options: { clusterCount: number; seeds: readonly Float64Array[]; random: Random },
): number | null {
  const { clusterCount, random } = options;
  if (rows.rowCount < LEAST_PAPERS || clusterCount < 2) return null;
  const indexes = sampleIndexes(rows.rowCount, SAMPLE_COUNT, random);
  const sample = pickRows(rows, indexes);
  const least = freshInertia(sample, options);
  const carried = inertiaOf(
    sample,
    Int32Array.from(indexes, (row) => clusterOf[row] ?? 0),
    clusterCount,
  );
  const share = carried / Math.max(least, 1e-12) - 1;
  return least > 1e-9 && share > LEAST_SHARE ? share : null;
}

/** The inertia of the best of ten fits of as many clusters, each from other starts. */
export function freshInertia(
  rows: DenseMatrix,
  options: { clusterCount: number; seeds: readonly Float64Array[]; random: Random },
): number {
  const { clusterCount, seeds, random } = options;
  const search = centroidSearch(rows);
  let least = Infinity;
  for (let restart = 0; restart < RESTART_COUNT; restart++) {
    const starts = chooseStarts(rows, clusterCount, { random, fixed: seeds });
    const fresh = sphericalKMeans(rows, starts, { seeds, priorWeight: PRIOR_WEIGHT, search });
    least = Math.min(least, inertiaOf(rows, fresh.clusterOf, clusterCount));
  }
  return least;
}

/** Sum of squared distances 2 − 2·cosine to the unit means of the clusters. */
export function inertiaOf(rows: DenseMatrix, clusterOf: Int32Array, clusterCount: number): number {
  const means = clusterCount > 0 ? unitMeans(rows, clusterOf, clusterCount) : makeMatrix(0, 0);
  let sum = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    sum += 2 - 2 * dot(rowOf(rows, row), rowOf(means, clusterOf[row] ?? 0));
  }
  return sum;
}
