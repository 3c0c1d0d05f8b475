import { centroidSearch, type CentroidSearch } from '../../math/centroid-search.ts';
import {
  addScaled,
  dot,
  makeMatrix,
  normalize,
  rowOf,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';

/** Clusters of unit rows by direction. */
export interface SphericalClusters {
  /** Cluster of each row: that of the nearest centroid. */
  readonly clusterOf: Int32Array;
  /** Unit rows, one a cluster. */
  readonly centroids: DenseMatrix;
}

/** How clusters may be held near seeds, and when to stop. */
export interface SphericalOptions {
  /** Unit vectors; the first centroids belong to them, those of undefined ones are free. Default none. */
  readonly seeds?: readonly (Float64Array | undefined)[];
  /** Share of a seed in its centroid: 0 ignores the seeds after the start, 1 nails the centroids to them. */
  readonly priorWeight?: number;
  /** Rounds at most; default 50. */
  readonly maxIterations?: number;
  /** A search over the same rows, where one is at hand. */
  readonly search?: CentroidSearch;
}

const MAX_ITERATIONS = 50;
/** How much of a guided centroid is its seed. */
export const PRIOR_WEIGHT = 0.5;

/**
 * Spherical k-means (Dhillon and Modha, 2001) from given centroids, in which the first centroids are held
 * near their seeds: each is the unit mean of its rows and its seed, the seed weighing `priorWeight`.
 * A cluster that loses all its rows keeps its centroid.
 *
 * @param starts starting centroids, one a row; the first `seeds.length` belong to the seeds
 */
export function sphericalKMeans(
  rows: DenseMatrix,
  starts: DenseMatrix,
  options: SphericalOptions = {},
): SphericalClusters {
  const search = options.search ?? centroidSearch(rows);
  let centroids = starts;
  let clusterOf = search(centroids).nearest;
  for (let round = 0; round < (options.maxIterations ?? MAX_ITERATIONS); round++) {
    centroids = meansWithPriors(rows, clusterOf, { ...options, before: centroids });
    const next = search(centroids).nearest;
    const isSettled = next.every((cluster, row) => cluster === clusterOf[row]);
    clusterOf = next;
    if (isSettled) break;
  }
  return { clusterOf, centroids };
}

/** Unit means of the rows of each cluster, one a row; zero where a cluster has none. */
export function unitMeans(
  rows: DenseMatrix,
  clusterOf: Int32Array,
  clusterCount: number,
): DenseMatrix {
  const { columnCount, data } = rows;
  const means = makeMatrix(clusterCount, columnCount);
  for (let row = 0; row < rows.rowCount; row++) {
    const to = (clusterOf[row] ?? 0) * columnCount;
    const from = row * columnCount;
    for (let i = 0; i < columnCount; i++) {
      means.data[to + i] = (means.data[to + i] ?? 0) + (data[from + i] ?? 0);
    }
  }
  for (let cluster = 0; cluster < clusterCount; cluster++) normalize(rowOf(means, cluster));
  return means;
}

/** The means, the seeded ones drawn to their seeds; that of an empty cluster stays where it was. */
function meansWithPriors(
  rows: DenseMatrix,
  clusterOf: Int32Array,
  options: SphericalOptions & { before: DenseMatrix },
): DenseMatrix {
  const { before, seeds = [], priorWeight = 0 } = options;
  const means = unitMeans(rows, clusterOf, before.rowCount);
  for (let cluster = 0; cluster < means.rowCount; cluster++) {
    const mean = rowOf(means, cluster);
    if (dot(mean, mean) === 0) mean.set(rowOf(before, cluster));
    const seed = seeds[cluster];
    if (seed !== undefined) drawTo(seed, mean, priorWeight);
  }
  return means;
}

/** Unit means of the rows of each cluster; those that have a seed are as near to it as k-means holds them. */
export function meansNearSeeds(
  rows: DenseMatrix,
  clusterOf: Int32Array,
  seeds: readonly (Float64Array | undefined)[],
): DenseMatrix {
  const means = unitMeans(rows, clusterOf, seeds.length);
  seeds.forEach((seed, cluster) => {
    if (seed !== undefined) drawTo(seed, rowOf(means, cluster), PRIOR_WEIGHT);
  });
  return means;
}

/** Moves a unit vector, in place, towards a seed that weighs as given. */
function drawTo(seed: Float64Array, mean: Float64Array, priorWeight: number): void {
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) * (1 - priorWeight);
  addScaled(mean, seed, priorWeight);
  normalize(mean);
}
