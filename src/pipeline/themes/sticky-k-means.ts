import { centroidSearch, type CentroidSearch } from '../../math/centroid-search.ts';
import { dot, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { meansNearSeeds } from './spherical-k-means.ts';

/** Clusters that rows may hold to. */
export interface StickyStart {
  /** Cluster that each row had, or -1 for one that is free. */
  readonly homeOf: Int32Array;
  /** Unit rows, one a cluster. */
  readonly centroids: DenseMatrix;
  /** Unit vectors that centroids are held near, one a cluster, undefined for none. */
  readonly seeds: readonly (Float64Array | undefined)[];
}

/** Share of the squared distance by which another centroid must be nearer before a row leaves home; rounds at most, 30 by default. */
export interface StickyOptions {
  readonly margin: number;
  readonly maxIterations?: number;
  /** A search over the same rows, where one is at hand. */
  readonly search?: CentroidSearch;
}

const MAX_ITERATIONS = 30;

/**
 * Spherical k-means in which rows hold to the cluster that they had: a row leaves it only for a centroid of which the
 * squared distance is less than `1 − margin` times that to its own; free rows go to the nearest. A cluster that loses
 * all its rows keeps its centroid.
 */
export function stickyKMeans(
  rows: DenseMatrix,
  start: StickyStart,
  { margin, maxIterations = MAX_ITERATIONS, search = centroidSearch(rows) }: StickyOptions,
): { readonly clusterOf: Int32Array; readonly centroids: DenseMatrix } {
  let { centroids } = start;
  let clusterOf = assign(rows, centroids, { homeOf: start.homeOf, margin, search });
  for (let round = 0; round < maxIterations; round++) {
    centroids = keepEmpty(meansNearSeeds(rows, clusterOf, start.seeds), centroids, clusterOf);
    const next = assign(rows, centroids, { homeOf: start.homeOf, margin, search });
    const isSettled = next.every((cluster, row) => cluster === clusterOf[row]);
    clusterOf = next;
    if (isSettled) break;
  }
  return { clusterOf, centroids };
}

function assign(
  rows: DenseMatrix,
  centroids: DenseMatrix,
  { homeOf, margin, search }: { homeOf: Int32Array; margin: number; search: CentroidSearch },
): Int32Array {
  const { nearest } = search(centroids);
  return nearest.map((best, row) => {
    const home = homeOf[row] ?? -1;
    if (home < 0 || home === best) return best;
    const here = rowOf(rows, row);
    // On unit vectors the squared distance is 2 − 2·cosine.
    const toBest = 1 - dot(here, rowOf(centroids, best));
    const toHome = 1 - dot(here, rowOf(centroids, home));
    return toBest < (1 - margin) * toHome ? best : home;
  });
}

function keepEmpty(means: DenseMatrix, before: DenseMatrix, clusterOf: Int32Array): DenseMatrix {
  const used = new Set(clusterOf);
  for (let cluster = 0; cluster < means.rowCount; cluster++) {
    if (!used.has(cluster)) rowOf(means, cluster).set(rowOf(before, cluster));
  }
  return means;
}
