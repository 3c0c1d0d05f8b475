import { addScaled, dot, makeMatrix, normalize, type DenseMatrix } from './dense-matrix.ts';
import { nextNormal, type Random } from './random.ts';
import { multiply, multiplyTransposed, type SparseMatrix } from './sparse-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The leading part of X = U · diag(s) · Vᵗ. */
export interface TruncatedSvd {
  /** U · diag(s): one row a row of X, one column a dimension. */
  readonly scores: DenseMatrix;
  /** V: one row a column of X, one column a dimension. */
  readonly loadings: DenseMatrix;
  /** s, largest first. */
  readonly singularValues: Float64Array;
}

const OVERSAMPLING = 10;
/** Small corpora can afford the sharper basis; two do where many rows average the noise out. */
const POWER_ITERATIONS = 3;
const POWER_ITERATIONS_LARGE = 2;
const LARGE_ROW_COUNT = 500;

/**
 * Randomized truncated SVD (Halko, Martinsson and Tropp, SIAM Review 2011, algorithm 5.1 with power
 * iterations). Dimensions whose singular value vanishes are left out, so fewer may result than asked.
 * Signs are fixed: the largest entry of each loading is positive.
 */
export function truncatedSvd(
  matrix: SparseMatrix,
  dimensionCount: number,
  random: Random,
): TruncatedSvd {
  const width = Math.min(dimensionCount + OVERSAMPLING, matrix.rowCount, matrix.columnCount);
  const probe = makeMatrix(matrix.columnCount, width);
  for (let i = 0; i < probe.data.length; i++) probe.data[i] = nextNormal(random);

  // An orthonormal basis Q of the range of X, sharpened by power iterations.
  let basis = orthonormalColumns(multiply(matrix, probe));
  const powerIterations =
    matrix.rowCount < LARGE_ROW_COUNT ? POWER_ITERATIONS : POWER_ITERATIONS_LARGE;
  for (let i = 0; i < powerIterations; i++) {
    basis = orthonormalColumns(
      multiply(matrix, orthonormalColumns(multiplyTransposed(matrix, basis))),
    );
  }

  // Bᵗ = Xᵗ·Q; the eigenpairs of B·Bᵗ give the singular values and, through B, the loadings.
  const projected = multiplyTransposed(matrix, basis);
  const eigen = symmetricEigen(gramOfColumns(projected));
  const kept: number[] = [];
  for (let i = 0; i < Math.min(dimensionCount, width); i++) {
    if ((eigen.values[i] ?? 0) > 1e-10 * (eigen.values[0] ?? 0)) kept.push(i);
  }
  const singularValues = Float64Array.from(kept, (i) => Math.sqrt(eigen.values[i] ?? 0));
  const loadings = makeMatrix(matrix.columnCount, kept.length);
  kept.forEach((from, to) => {
    const sigma = singularValues[to] ?? 1;
    let largest = 0;
    for (let row = 0; row < loadings.rowCount; row++) {
      let sum = 0;
      for (let k = 0; k < width; k++) {
        sum += (projected.data[row * width + k] ?? 0) * (eigen.vectors.data[k * width + from] ?? 0);
      }
      loadings.data[row * kept.length + to] = sum / sigma;
      if (Math.abs(sum) > Math.abs(largest) * (1 + 1e-9)) largest = sum;
    }
    if (largest < 0) {
      for (let row = 0; row < loadings.rowCount; row++) {
        loadings.data[row * kept.length + to] = -(loadings.data[row * kept.length + to] ?? 0);
      }
    }
  });
  return { scores: multiply(matrix, loadings), loadings, singularValues };
}

/** Gram–Schmidt on the columns, twice over for full precision; columns that vanish become zero. */
function orthonormalColumns(matrix: DenseMatrix): DenseMatrix {
  const { rowCount, columnCount } = matrix;
  const columns: Float64Array[] = [];
  for (let c = 0; c < columnCount; c++) {
    const column = new Float64Array(rowCount);
    for (let r = 0; r < rowCount; r++) column[r] = matrix.data[r * columnCount + c] ?? 0;
    const before = Math.sqrt(dot(column, column));
    for (let pass = 0; pass < 2; pass++) {
      for (const earlier of columns) addScaled(column, earlier, -dot(column, earlier));
    }
    if (normalize(column) <= 1e-12 * before) column.fill(0);
    columns.push(column);
  }
  const result = makeMatrix(rowCount, columnCount);
  columns.forEach((column, c) => {
    for (let r = 0; r < rowCount; r++) result.data[r * columnCount + c] = column[r] ?? 0;
  });
  return result;
}

function gramOfColumns(matrix: DenseMatrix): DenseMatrix {
  const width = matrix.columnCount;
  const gram = makeMatrix(width, width);
  for (let row = 0; row < matrix.rowCount; row++) {
    const source = matrix.data.subarray(row * width, (row + 1) * width);
    for (let i = 0; i < width; i++) {
      addScaled(gram.data.subarray(i * width, (i + 1) * width), source, source[i] ?? 0);
    }
  }
  return gram;
}
