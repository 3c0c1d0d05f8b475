/** Rows of numbers, one after the other: the value at row r, column c is `data[r * columnCount + c]`. */
export interface DenseMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function makeMatrix(rowCount: number, columnCount: number): DenseMatrix {
  return { rowCount, columnCount, data: new Float64Array(rowCount * columnCount) };
}

/** One row, as a view: writing to it writes to the matrix. */
export function rowOf(matrix: DenseMatrix, row: number): Float64Array {
  return matrix.data.subarray(row * matrix.columnCount, (row + 1) * matrix.columnCount);
}

/** All rows as views, for loops that meet each row many times. */
export function rowsOf(matrix: DenseMatrix): Float64Array[] {
  return Array.from({ length: matrix.rowCount }, (_, row) => rowOf(matrix, row));
}

/** Matrices of so many columns one above the other. */
export function stackRows(parts: readonly DenseMatrix[], columnCount: number): DenseMatrix {
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0);
  const stacked = makeMatrix(rowCount, columnCount);
  let at = 0;
  for (const { data } of parts) {
    stacked.data.set(data, at);
    at += data.length;
  }
  return stacked;
}

/** Sum of products of two vectors of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Scales a vector in place to length 1; a zero vector stays as it is. Returns the former length. */
export function normalize(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
  return length;
}

/** Adds `factor` times `source` to `target`, in place. */
export function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
}

/** A copy with every row of length 1; zero rows stay zero. */
export function unitRows(matrix: DenseMatrix): DenseMatrix {
  const copy = { ...matrix, data: matrix.data.slice() };
  for (let row = 0; row < copy.rowCount; row++) normalize(rowOf(copy, row));
  return copy;
}
