import { makeMatrix, type DenseMatrix } from './dense-matrix.ts';
import { TallWorkspace, type TallMatrix } from './kernel/tall-matrices.ts';
import type { Random } from './random.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
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
/** Share of the largest squared singular value below which a dimension says nothing. */
const LEAST_SHARE = 1e-10;

/**
 * Randomized truncated SVD (Halko, Martinsson and Tropp, SIAM Review 2011, algorithm 4.4 with 5.1), with a
 * basis kept orthonormal on the side of the rows only. Dimensions whose singular value vanishes are left out,
 * so fewer may result than asked. Signs are fixed: the largest entry of each loading is positive.
 */
export function truncatedSvd(
  matrix: SparseMatrix,
  dimensionCount: number,
  random: Random,
): TruncatedSvd {
  const rank = Math.min(dimensionCount + OVERSAMPLING, matrix.rowCount, matrix.columnCount);
  const space = new TallWorkspace(matrix, rank);
  const { width } = space;
  const range = space.allocate(matrix.rowCount);
  const basis = space.allocate(matrix.rowCount);
  const projected = space.allocate(matrix.columnCount);

  // A basis Q of the range of X, sharpened by power iterations: X·Xᵗ once more each.
  fillWithNoise(projected, { width, rank, random });
  space.multiply(space.sparse, projected, range);
  space.orthonormalize(range, basis);
  const isLarge = matrix.rowCount >= LARGE_ROW_COUNT;
  for (let i = 0; i < (isLarge ? POWER_ITERATIONS_LARGE : POWER_ITERATIONS); i++) {
    space.multiply(space.transposed, basis, projected);
    space.multiply(space.sparse, projected, range);
    space.orthonormalize(range, basis);
  }
  space.orthonormalize(basis, range);

  // Bᵗ = Xᵗ·Q; the eigenpairs W of B·Bᵗ give the singular values and, as Bᵗ·W / s, the loadings.
  space.multiply(space.transposed, range, projected);
  const eigen = symmetricEigen(space.gram(projected));
  const isKept = (value: number) => value > LEAST_SHARE * (eigen.values[0] ?? 0);
  const singularValues = eigen.values
    .subarray(0, Math.min(dimensionCount, rank))
    .filter(isKept)
    .map(Math.sqrt);
  const kept = singularValues.length;
  const toLoadings = makeMatrix(width, width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < kept; j++) {
      toLoadings.data[i * width + j] =
        (eigen.vectors.data[i * width + j] ?? 0) / (singularValues[j] ?? 1);
    }
  }
  const loadings = space.allocate(matrix.columnCount);
  space.multiplySquare(projected, toLoadings, loadings);
  fixSigns(loadings, width);
  space.multiply(space.sparse, loadings, basis);
  return {
    scores: leadingColumns(basis, width, kept),
    loadings: leadingColumns(loadings, width, kept),
    singularValues,
  };
}

/** Numbers between -1 and 1 in the leading columns: no costlier noise finds a better basis. */
function fillWithNoise(
  matrix: TallMatrix,
  { width, rank, random }: { width: number; rank: number; random: Random },
): void {
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let i = 0; i < rank; i++) matrix.data[row * width + i] = 2 * random() - 1;
  }
}

/** Makes the largest entry of each column positive. */
function fixSigns({ rowCount, data }: TallMatrix, width: number): void {
  const largest = new Float64Array(width);
  for (let at = 0; at < rowCount * width; at++) {
    const value = data[at] ?? 0;
    // Entries as large but for rounding shall not decide by chance: the first does.
    if (Math.abs(value) > Math.abs(largest[at % width] ?? 0) * (1 + 1e-9)) {
      largest[at % width] = value;
    }
  }
  for (let at = 0; at < rowCount * width; at++) {
    if ((largest[at % width] ?? 0) < 0) data[at] = -(data[at] ?? 0);
  }
}

/** A copy outside the kernel’s memory. */
function leadingColumns(matrix: TallMatrix, width: number, columnCount: number): DenseMatrix {
  const copy = makeMatrix(matrix.rowCount, columnCount);
  for (let row = 0; row < copy.rowCount; row++) {
    copy.data.set(matrix.data.subarray(row * width, row * width + columnCount), row * columnCount);
  }
  return copy;
}
