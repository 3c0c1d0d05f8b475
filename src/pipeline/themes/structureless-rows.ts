import {
  addScaled,
  makeMatrix,
  rowOf,
  unitRows,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';
import { nextNormal, type Random } from '../../math/random.ts';

/**
 * Unit rows with the mean and covariance of the given ones but no groups: a Gaussian cloud, as the reference of a gap
 * statistic (Tibshirani, Walther and Hastie, 2001). Each is the mean plus a random normal mixture of the deviations,
 * which has their covariance without our computing it. Time of order n² · d.
 */
export function structurelessRows(rows: DenseMatrix, random: Random): DenseMatrix {
  const { rowCount, columnCount, data } = rows;
  const mean = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) addScaled(mean, rowOf(rows, row), 1 / rowCount);
  const drawn = makeMatrix(rowCount, columnCount);
  for (let row = 0; row < rowCount; row++) {
    const target = rowOf(drawn, row);
    let sum = 0;
    for (let other = 0; other < rowCount; other++) {
      const factor = nextNormal(random) / Math.sqrt(rowCount);
      sum += factor;
      const from = other * columnCount;
      // In full, since a view of each of the n² rows would cost more than the sum.
      for (let i = 0; i < columnCount; i++) {
        target[i] = (target[i] ?? 0) + factor * (data[from + i] ?? 0);
      }
    }
    addScaled(target, mean, 1 - sum);
  }
  return unitRows(drawn);
}
