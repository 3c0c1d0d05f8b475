import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { symmetricEigen } from '../../math/symmetric-eigen.ts';

/** Share of the radius by which equal rows are set apart. */
const JITTER = 0.01;

/**
 * Rows in their plane of greatest variance, scaled so that the farthest coordinate is `radius`. Equal rows
 * are set a little apart, else no force could ever separate them.
 */
export function principalPlane(
  rows: DenseMatrix,
  radius: number,
  options: { random: Random },
): { x: Float64Array; y: Float64Array } {
  const mean = meanRow(rows);
  const { vectors } = symmetricEigen(covarianceOf(rows, mean));
  const x = coordinatesAlong(rows, mean, columnOf(vectors, 0));
  const y = coordinatesAlong(rows, mean, columnOf(vectors, 1));
  let farthest = 0;
  for (const axis of [x, y]) {
    for (const value of axis) farthest = Math.max(farthest, Math.abs(value));
  }
  // Where all rows are one, only the jitter remains.
  const scale = farthest > 1e-9 ? radius / farthest : 0;
  const jitter = () => (options.random() - 0.5) * 2 * JITTER * radius;
  return {
    x: x.map((value) => value * scale + jitter()),
    y: y.map((value) => value * scale + jitter()),
  };
}

function meanRow({ rowCount, columnCount, data }: DenseMatrix): Float64Array {
  const mean = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      mean[column] = (mean[column] ?? 0) + (data[row * columnCount + column] ?? 0) / rowCount;
    }
  }
  return mean;
}

/** Sums of products of centred columns, unscaled: the eigenvectors are those of the covariance. */
function covarianceOf(rows: DenseMatrix, mean: Float64Array): DenseMatrix {
  const width = rows.columnCount;
  const { data: sums, ...size } = makeMatrix(width, width);
  const centred = new Float64Array(width);
  for (let row = 0; row < rows.rowCount; row++) {
    for (let column = 0; column < width; column++) {
      centred[column] = (rows.data[row * width + column] ?? 0) - (mean[column] ?? 0);
    }
    for (let i = 0; i < width; i++) {
      const value = centred[i] ?? 0;
      const from = i * width;
      for (let j = i; j < width; j++) {
        sums[from + j] = (sums[from + j] ?? 0) + value * (centred[j] ?? 0);
      }
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) sums[i * width + j] = sums[j * width + i] ?? 0;
  }
  return { ...size, data: sums };
}

/** A column; zeros where there is none. An eigenvector has no sign of its own: the largest entry shall be positive. */
function columnOf(vectors: DenseMatrix, column: number): Float64Array {
  const width = vectors.columnCount;
  const result = new Float64Array(width);
  if (column >= width) return result;
  let largest = 0;
  for (let i = 0; i < width; i++) {
    const value = vectors.data[i * width + column] ?? 0;
    result[i] = value;
    if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value;
  }
  return largest < 0 ? result.map((value) => -value) : result;
}

function coordinatesAlong(rows: DenseMatrix, mean: Float64Array, axis: Float64Array): Float64Array {
  const coordinates = new Float64Array(rows.rowCount);
  for (let row = 0; row < rows.rowCount; row++) {
    const here = rowOf(rows, row);
    let sum = 0;
    for (let i = 0; i < axis.length; i++) sum += ((here[i] ?? 0) - (mean[i] ?? 0)) * (axis[i] ?? 0);
    coordinates[row] = sum;
  }
  return coordinates;
}
