import { makeMatrix, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';
import { entriesOf, type SparseMatrix } from '../../math/sparse-matrix.ts';

/** Mean cosine, 0–1, of every pair of rows over several spaces, each with the same rows of unit length. */
export function pairLikeness(spaces: readonly SparseMatrix[]): DenseMatrix {
  const count = spaces[0]?.rowCount ?? 0;
  const likeness = makeMatrix(count, count);
  for (const space of spaces) {
    const dense = new Float64Array(space.columnCount);
    for (let row = 0; row < count; row++) {
      dense.fill(0);
      for (const { column, value } of entriesOf(space, row)) dense[column] = value / spaces.length;
      for (let other = 0; other < count; other++) {
        let sum = likeness.data[row * count + other] ?? 0;
        for (let at = space.starts[other] ?? 0; at < (space.starts[other + 1] ?? 0); at++) {
          sum += (space.values[at] ?? 0) * (dense[space.columns[at] ?? 0] ?? 0);
        }
        likeness.data[row * count + other] = sum;
      }
    }
  }
  return likeness;
}

/** All other rows of each row, likest first; ties by row number. */
export function rankByLikeness(likeness: DenseMatrix): NeighbourTable {
  const count = likeness.rowCount;
  const neighbourCount = Math.max(0, count - 1);
  const indexes = new Uint32Array(count * neighbourCount);
  const similarities = new Float64Array(indexes.length);
  for (let row = 0; row < count; row++) {
    const like = (other: number): number => likeness.data[row * count + other] ?? 0;
    const from = row * neighbourCount;
    const ranked = indexes.subarray(from, from + neighbourCount);
    for (let rank = 0; rank < neighbourCount; rank++) ranked[rank] = rank < row ? rank : rank + 1;
    ranked.sort((a, b) => like(b) - like(a) || a - b);
    ranked.forEach((other, rank) => (similarities[from + rank] = like(other)));
  }
  return { neighbourCount, indexes, similarities };
}
