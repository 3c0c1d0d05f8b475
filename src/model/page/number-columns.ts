import { decodeColumn, encodeColumn } from '../../domain/columns.ts';
import { makeMatrix, type DenseMatrix } from '../../math/dense-matrix.ts';
import { DIMENSIONS_PER_FILE } from './page-model.ts';

/** Largest number of steps that a column holds. */
const MOST = 32_767;

/**
 * A matrix in whole steps, so many columns a file, column by column, so that like numbers stand together: small ones near 0
 * whatever their sign (zigzag), all low bytes of a file before its high ones, which are mostly 0.
 */
export function encodeMatrix(matrix: DenseMatrix, step: number): Uint8Array<ArrayBuffer>[] {
  const { rowCount, columnCount, data } = matrix;
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < columnCount; from += DIMENSIONS_PER_FILE) {
    const to = Math.min(columnCount, from + DIMENSIONS_PER_FILE);
    const values = new Uint16Array(rowCount * (to - from));
    for (let column = from; column < to; column++) {
      for (let row = 0; row < rowCount; row++) {
        const steps = Math.round((data[row * columnCount + column] ?? 0) / step);
        const kept = Math.max(-MOST, Math.min(MOST, steps));
        values[(column - from) * rowCount + row] = kept < 0 ? -2 * kept - 1 : 2 * kept;
      }
    }
    files.push(encodeColumn(values));
  }
  return files;
}

/** Undoes `encodeMatrix`, but for the rounding. */
export function decodeMatrix(
  files: readonly Uint8Array[],
  { rowCount, columnCount, step }: { rowCount: number; columnCount: number; step: number },
): DenseMatrix {
  const matrix = makeMatrix(rowCount, columnCount);
  files.forEach((file, index) => {
    const values = decodeColumn(file);
    const from = index * DIMENSIONS_PER_FILE;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      if (value === 0) continue;
      const steps = (value & 1) === 0 ? value / 2 : -(value + 1) / 2;
      const column = from + Math.floor(at / rowCount);
      matrix.data[(at % rowCount) * columnCount + column] = steps * step;
    }
  });
  return matrix;
}
