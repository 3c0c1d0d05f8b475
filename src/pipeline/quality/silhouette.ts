import type { DenseMatrix } from '../../math/dense-matrix.ts';

/**
 * Mean silhouette (Rousseeuw, 1987) of all rows by cosine distance: (b − a) / max(a, b), where a is the mean distance
 * to the other rows of the own cluster and b the least mean distance to the rows of another; 0 in a cluster of one.
 * It is exact and needs no pairs: the mean cosine to the rows of a cluster is the dot product with their mean.
 * Null for fewer than two clusters.
 *
 * @param rows unit rows
 * @param clusterOf clusters numbered without a gap
 */
export function silhouette(rows: DenseMatrix, clusterOf: Int32Array): number | null {
  const { rowCount, columnCount, data } = rows;
  const clusterCount = clusterOf.reduce((most, cluster) => Math.max(most, cluster), -1) + 1;
  if (clusterCount < 2) return null;
  const sums = new Float64Array(clusterCount * columnCount);
  const sizes = new Float64Array(clusterCount);
  for (let row = 0; row < rowCount; row++) {
    const cluster = clusterOf[row] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let i = 0; i < columnCount; i++) {
      const at = cluster * columnCount + i;
      sums[at] = (sums[at] ?? 0) + (data[row * columnCount + i] ?? 0);
    }
  }
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    const own = clusterOf[row] ?? 0;
    let inside = 0;
    let outside = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster++) {
      let cosines = 0;
      for (let i = 0; i < columnCount; i++) {
        cosines += (sums[cluster * columnCount + i] ?? 0) * (data[row * columnCount + i] ?? 0);
      }
      const size = sizes[cluster] ?? 0;
      // The row itself, at cosine 1, is none of the others.
      if (cluster === own) inside = 1 - (cosines - 1) / Math.max(1, size - 1);
      else if (size > 0) outside = Math.min(outside, 1 - cosines / size);
    }
    const most = Math.max(inside, outside);
    if ((sizes[own] ?? 0) > 1 && most > 1e-12) total += (outside - inside) / most;
  }
  return total / rowCount;
}
