import { makeMatrix, normalize, rowOf, type DenseMatrix } from '../math/dense-matrix.ts';

/** What stands for the largest number of a row. */
const LARGEST = 127;

/**
 * Rows in bytes, each scaled so that its largest number is 127: a number moves by half a step at most, half of 1/127 of
 * the largest in its row.
 */
export function quantizeRows({ rowCount, columnCount, data }: DenseMatrix): Int8Array {
  const bytes = new Int8Array(rowCount * columnCount);
  for (let row = 0; row < rowCount; row++) {
    const start = row * columnCount;
    const scale = LARGEST / largestOf(data.subarray(start, start + columnCount));
    for (let i = start; i < start + columnCount; i++) bytes[i] = Math.round((data[i] ?? 0) * scale);
  }
  return bytes;
}

/** Unit rows of such bytes. */
export function unitRowsOf(bytes: Int8Array, columnCount: number): DenseMatrix {
  const rows = makeMatrix(columnCount === 0 ? 0 : bytes.length / columnCount, columnCount);
  rows.data.set(bytes);
  for (let row = 0; row < rows.rowCount; row++) normalize(rowOf(rows, row));
  return rows;
}

/** Rows of such bytes, the largest number of each as given. */
export function scaledRowsOf(bytes: Int8Array, largest: Float32Array): DenseMatrix {
  const rowCount = largest.length;
  const rows = makeMatrix(rowCount, rowCount === 0 ? 0 : bytes.length / rowCount);
  rows.data.set(bytes);
  largest.forEach((value, row) => {
    const own = rowOf(rows, row);
    own.forEach((byte, i) => (own[i] = (byte * value) / LARGEST));
  });
  return rows;
}

/** The largest absolute number of each row. */
export function largestOfRows(rows: DenseMatrix): Float32Array {
  return Float32Array.from({ length: rows.rowCount }, (_, row) => largestOf(rowOf(rows, row)));
}

/** Of a row of zeros 1, so that one can divide by it. */
function largestOf(row: Float64Array): number {
  let largest = 0;
  for (const value of row) largest = Math.max(largest, Math.abs(value));
  return largest === 0 ? 1 : largest;
}
