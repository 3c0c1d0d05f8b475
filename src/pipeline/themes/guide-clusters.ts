import {
  addScaled,
  dot,
  makeMatrix,
  normalize,
  rowOf,
  rowsOf,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';

const MAX_ITERATIONS = 50;

/**
 * Spherical k-means (Dhillon and Modha, 2001) from given centroids, in which the first centroids are held
 * near their seeds: each is the unit mean of its rows and its seed, the seed weighing `priorWeight`.
 * A cluster that loses all its rows keeps its centroid. `fit` is the sum of cosines of the rows to their centroids.
 *
 * @param centroids starting centroids, one a row; the first `seeds.length` belong to the seeds
 * @param priorWeight 0 ignores the seeds after the start, 1 nails the centroids to them
 */
export function guideClusters(
  rows: DenseMatrix,
  centroids: DenseMatrix,
  options: { seeds: readonly Float64Array[]; priorWeight: number },
): { clusterOf: Int32Array; centroids: DenseMatrix; fit: number } {
  let current = centroids;
  let clusterOf = nearestCentroids(rows, current);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    current = meansWithPriors(rows, { clusterOf, before: current, ...options });
    const next = nearestCentroids(rows, current);
    if (next.every((cluster, row) => cluster === clusterOf[row])) break;
    clusterOf = next;
  }
  let fit = 0;
  clusterOf.forEach((cluster, row) => {
    fit += dot(rowOf(rows, row), rowOf(current, cluster));
  });
  return { clusterOf, centroids: current, fit };
}

function nearestCentroids(rows: DenseMatrix, centroids: DenseMatrix): Int32Array {
  const candidates = rowsOf(centroids);
  return Int32Array.from(rowsOf(rows), (row) => {
    let best = 0;
    let most = -Infinity;
    candidates.forEach((centroid, cluster) => {
      const similarity = dot(row, centroid);
      if (similarity > most) {
        most = similarity;
        best = cluster;
      }
    });
    return best;
  });
}

function meansWithPriors(
  rows: DenseMatrix,
  state: {
    clusterOf: Int32Array;
    before: DenseMatrix;
    seeds: readonly Float64Array[];
    priorWeight: number;
  },
): DenseMatrix {
  const means = makeMatrix(state.before.rowCount, rows.columnCount);
  state.clusterOf.forEach((cluster, row) => {
    addScaled(rowOf(means, cluster), rowOf(rows, row), 1);
  });
  for (let cluster = 0; cluster < means.rowCount; cluster++) {
    const mean = rowOf(means, cluster);
    if (normalize(mean) === 0) mean.set(rowOf(state.before, cluster));
    const seed = state.seeds[cluster];
    if (seed === undefined) continue;
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) * (1 - state.priorWeight);
    addScaled(mean, seed, state.priorWeight);
    normalize(mean);
  }
  return means;
}
