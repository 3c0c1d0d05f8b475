import {
  addScaled,
  makeMatrix,
  normalize,
  rowOf,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';

/** Each row moved half-way to the mean of its neighbours, then back to unit length: noise averages out. */
export function smoothRows(rows: DenseMatrix, neighbours: NeighbourTable): DenseMatrix {
  const smoothed = makeMatrix(rows.rowCount, rows.columnCount);
  const count = neighbours.neighbourCount;
  for (let row = 0; row < rows.rowCount; row++) {
    const target = rowOf(smoothed, row);
    target.set(rowOf(rows, row));
    for (const other of neighbours.indexes.subarray(row * count, (row + 1) * count)) {
      addScaled(target, rowOf(rows, other), 1 / count);
    }
    normalize(target);
  }
  return smoothed;
}
