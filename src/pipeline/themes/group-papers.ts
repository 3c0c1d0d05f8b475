import { kmeans } from 'ml-kmeans';
import { dot, makeMatrix, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';

/** Clusters of rows with their centroids. */
export interface Clustering {
  readonly clusterOf: Int32Array;
  readonly centroids: DenseMatrix;
  /** Sum of squared distances of the rows to their centroids. */
  readonly inertia: number;
}

const MAX_ITERATIONS = 100;

/**
 * k-means by ml-kmeans on unit rows, best of several starts by k-means++ (Arthur and Vassilvitskii, 2007).
 * On unit rows squared distance is 2 − 2·cosine, so this is spherical k-means but for the length of the
 * centroids. Starts begin with the given centroids, if any. Empty clusters are dropped, so fewer may result.
 */
export function clusterRows(
  rows: DenseMatrix,
  clusterCount: number,
  options: {
    random: Random;
    restartCount: number;
    maxIterations?: number;
    fixed?: readonly Float64Array[];
  },
): Clustering {
  const data = Array.from({ length: rows.rowCount }, (_, row) => [...rowOf(rows, row)]);
  if (rows.rowCount === 0) {
    return { clusterOf: new Int32Array(), centroids: makeMatrix(0, rows.columnCount), inertia: 0 };
  }
  let best: Clustering | undefined;
  for (let restart = 0; restart < options.restartCount; restart++) {
    const start = chooseStarts(rows, clusterCount, options);
    const result = kmeans(data, start.length, {
      initialization: start.map((centroid) => [...centroid]),
      maxIterations: options.maxIterations ?? MAX_ITERATIONS,
    });
    const clustering = toClustering(rows, result.clusters, result.centroids);
    if (best === undefined || clustering.inertia < best.inertia - 1e-9) best = clustering;
  }
  if (best === undefined) throw new Error('Themes: no start was tried.');
  return best;
}

/**
 * Starts for k-means: the given centroids, if any, then rows far from the starts so far, each drawn with probability
 * proportional to its squared distance. Fewer come back where all rows coincide with a start.
 */
export function chooseStarts(
  rows: DenseMatrix,
  clusterCount: number,
  options: { random: Random; fixed?: readonly Float64Array[] },
): Float64Array[] {
  // An author may write more themes than there are papers.
  const starts = (options.fixed ?? []).slice(0, rows.rowCount);
  const distances = new Float64Array(rows.rowCount).fill(Infinity);
  const include = (start: Float64Array): void => {
    for (let row = 0; row < rows.rowCount; row++) {
      const distance = Math.max(0, 2 - 2 * dot(rowOf(rows, row), start));
      distances[row] = Math.min(distances[row] ?? 0, distance);
    }
  };
  starts.forEach(include);
  while (starts.length < Math.min(clusterCount, rows.rowCount)) {
    let chosen = Math.floor(options.random() * rows.rowCount);
    if (starts.length > 0) {
      const total = distances.reduce((sum, distance) => sum + distance, 0);
      // All rows coincide with a start: more clusters would be empty.
      if (total < 1e-9) break;
      let left = options.random() * total;
      chosen = distances.findIndex((distance) => (left -= distance) < 0);
      if (chosen < 0) chosen = rows.rowCount - 1;
    }
    const start = rowOf(rows, chosen).slice();
    starts.push(start);
    include(start);
  }
  return starts;
}

function toClustering(
  rows: DenseMatrix,
  clusters: readonly number[],
  centroids: readonly (readonly number[])[],
): Clustering {
  const used = [...new Set(clusters)].sort((a, b) => a - b);
  const numberOf = new Map(used.map((cluster, index) => [cluster, index]));
  const units = makeMatrix(used.length, rows.columnCount);
  let inertia = 0;
  clusters.forEach((cluster, row) => {
    rowOf(rows, row).forEach(
      (value, i) => (inertia += (value - (centroids[cluster]?.[i] ?? 0)) ** 2),
    );
  });
  used.forEach((cluster, index) => {
    rowOf(units, index).set(centroids[cluster] ?? []);
    normalize(rowOf(units, index));
  });
  return {
    clusterOf: Int32Array.from(clusters, (cluster) => numberOf.get(cluster) ?? 0),
    centroids: units,
    inertia,
  };
}
