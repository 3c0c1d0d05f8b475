import { fitConfidence } from '../../model/theme-fit.ts';
import { dot, rowOf, rowsOf, type DenseMatrix } from '../../math/dense-matrix.ts';

/** How well rows fit their clusters. */
export interface Fit {
  /** Second nearest cluster, or -1 where there is one only. */
  readonly secondOf: Int32Array;
  /** 0–1: how much nearer the own centroid is than the second. */
  readonly confidence: Float64Array;
}

/** Measures how well rows fit their clusters, see `fitConfidence`; a cluster that a row is banned from is no second. */
export function measureFit(
  rows: DenseMatrix,
  clusterOf: Int32Array,
  {
    centroids,
    bansOf,
  }: { centroids: DenseMatrix; bansOf?: ReadonlyMap<number, ReadonlySet<number>> | undefined },
): Fit {
  const secondOf = new Int32Array(rows.rowCount).fill(-1);
  const confidence = new Float64Array(rows.rowCount).fill(1);
  const centres = rowsOf(centroids);
  for (let row = 0; row < rows.rowCount; row++) {
    const here = rowOf(rows, row);
    const own = clusterOf[row] ?? 0;
    let ownDistance = 0;
    let least = Infinity;
    const bans = bansOf?.get(row);
    for (let cluster = 0; cluster < centres.length; cluster++) {
      const distance = 1 - dot(here, centres[cluster] ?? here);
      if (cluster === own) ownDistance = distance;
      else if (distance < least && bans?.has(cluster) !== true) {
        least = distance;
        secondOf[row] = cluster;
      }
    }
    if (least === Infinity) continue;
    confidence[row] = fitConfidence(ownDistance, least);
  }
  return { secondOf, confidence };
}
