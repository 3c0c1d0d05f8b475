import { kmeans } from 'ml-kmeans';
import { makeMatrix, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';

const MAX_ITERATIONS = 100;

/**
 * k-means by ml-kmeans from given centroids; the centroids it comes to, scaled to unit length. On unit rows the squared
 * distance is 2 − 2·cosine, so this is spherical k-means but for the length of the centroids. A cluster that loses
 * all its rows goes back to its start. Its rows are plain arrays: for a few hundred papers, not for thousands.
 */
export function groupPapers(rows: DenseMatrix, starts: DenseMatrix): DenseMatrix {
  const toArrays = (matrix: DenseMatrix): number[][] =>
    Array.from({ length: matrix.rowCount }, (_, row) => [...rowOf(matrix, row)]);
  const result = kmeans(toArrays(rows), starts.rowCount, {
    initialization: toArrays(starts),
    maxIterations: MAX_ITERATIONS,
  });
  const used = new Set(result.clusters);
  const centroids = makeMatrix(starts.rowCount, starts.columnCount);
  for (let cluster = 0; cluster < starts.rowCount; cluster++) {
    const centroid = rowOf(centroids, cluster);
    if (used.has(cluster)) centroid.set(result.centroids[cluster] ?? []);
    if (normalize(centroid) === 0) centroid.set(rowOf(starts, cluster));
  }
  return centroids;
}
