import { makeMatrix, rowOf, type DenseMatrix } from './dense-matrix.ts';
import type { Random } from './random.ts';

/** Rising indexes below `count`: a random sample (Fisher and Yates), or all where there are no more. */
export function sampleIndexes(count: number, sampleCount: number, random: Random): Int32Array {
  const indexes = Int32Array.from({ length: count }, (_, index) => index);
  if (count <= sampleCount) return indexes;
  for (let i = 0; i < sampleCount; i++) {
    const j = i + Math.floor(random() * (count - i));
    const drawn = indexes[j] ?? 0;
    indexes[j] = indexes[i] ?? 0;
    indexes[i] = drawn;
  }
  return indexes.subarray(0, sampleCount).sort();
}

/** A matrix of the given rows, in the given order. */
export function pickRows(matrix: DenseMatrix, indexes: ArrayLike<number>): DenseMatrix {
  const picked = makeMatrix(indexes.length, matrix.columnCount);
  for (let row = 0; row < indexes.length; row++) {
    rowOf(picked, row).set(rowOf(matrix, indexes[row] ?? 0));
  }
  return picked;
}
