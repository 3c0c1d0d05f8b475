import { addScaled, dot, makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { symmetricEigen } from '../../math/symmetric-eigen.ts';

/** Share of the radius by which equal rows are set apart. */
const JITTER = 0.01;

/**
 * Rows in their plane of greatest variance, or that of two other principal axes, scaled so that the farthest point lies at `radius`.
 * Equal rows are set a little apart, else UMAP could never separate them.
 */
export function principalPlane(
  rows: DenseMatrix,
  radius: number,
  options: { random: Random; axes?: readonly [number, number] },
): { x: Float64Array; y: Float64Array } {
  const width = rows.columnCount;
  const mean = new Float64Array(width);
  for (let row = 0; row < rows.rowCount; row++)
    addScaled(mean, rowOf(rows, row), 1 / rows.rowCount);
  const covariance = makeMatrix(width, width);
  const centred = makeMatrix(rows.rowCount, width);
  for (let row = 0; row < rows.rowCount; row++) {
    const target = rowOf(centred, row);
    target.set(rowOf(rows, row));
    addScaled(target, mean, -1);
    for (let i = 0; i < width; i++) addScaled(rowOf(covariance, i), target, target[i] ?? 0);
  }
  const { vectors } = symmetricEigen(covariance);
  const axis = (column: number): Float64Array => {
    const result = new Float64Array(width);
    if (column >= width) return result;
    let largest = 0;
    for (let i = 0; i < width; i++) {
      const value = vectors.data[i * width + column] ?? 0;
      result[i] = value;
      if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value;
    }
    // Eigenvectors have no sign of their own: the largest entry shall be positive.
    return largest < 0 ? result.map((value) => -value) : result;
  };
  const [one, two] = options.axes ?? [0, 1];
  const [first, second] = [axis(one), axis(two)];
  const x = new Float64Array(rows.rowCount);
  const y = new Float64Array(rows.rowCount);
  let farthest = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    x[row] = dot(rowOf(centred, row), first);
    y[row] = dot(rowOf(centred, row), second);
    farthest = Math.max(farthest, Math.abs(x[row] ?? 0), Math.abs(y[row] ?? 0));
  }
  // Where all rows are one, only the jitter remains.
  const scale = farthest > 1e-9 ? radius / farthest : 0;
  const jitter = () => (options.random() - 0.5) * 2 * JITTER * radius;
  return {
    x: x.map((value) => value * scale + jitter()),
    y: y.map((value) => value * scale + jitter()),
  };
}
