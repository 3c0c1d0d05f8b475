import { makeMatrix, normalize, rowOf, type DenseMatrix } from './dense-matrix.ts';
import type { NeighbourTable } from './nearest-neighbours.ts';

/**
 * Each row moved half-way to the mean of its neighbours, the more alike ones weighing more (cosine squared), then
 * back to unit length; so many times. What single papers happen to say averages out, what their
 * neighbourhood is about remains. More steps draw groups together until small ones drown.
 */
export function smoothRows(
  rows: DenseMatrix,
  neighbours: NeighbourTable,
  stepCount = 1,
): DenseMatrix {
  let current = rows;
  for (let step = 0; step < stepCount; step++) current = smoothOnce(current, neighbours);
  return current;
}

function smoothOnce(rows: DenseMatrix, neighbours: NeighbourTable): DenseMatrix {
  const smoothed = makeMatrix(rows.rowCount, rows.columnCount);
  for (let row = 0; row < rows.rowCount; row++) {
    const target = rowOf(smoothed, row);
    target.set(rowOf(rows, row));
    moveToNeighbours(target, rows, { neighbours, row });
  }
  return smoothed;
}

/**
 * Moves a unit row, in place, half-way to the mean of its neighbours among `rows`, as `smoothRows` does at each step. Its
 * neighbours are those that the table has for `row`.
 */
export function moveToNeighbours(
  target: Float64Array,
  rows: DenseMatrix,
  { neighbours, row }: { neighbours: NeighbourTable; row: number },
): void {
  const { columnCount, data } = rows;
  const count = neighbours.neighbourCount;
  const mean = new Float64Array(columnCount);
  let total = 0;
  for (let at = row * count; at < (row + 1) * count; at++) {
    const weight = Math.max(0, neighbours.similarities[at] ?? 0) ** 2;
    if (weight === 0) continue;
    total += weight;
    const from = (neighbours.indexes[at] ?? 0) * columnCount;
    for (let i = 0; i < columnCount; i++) mean[i] = (mean[i] ?? 0) + weight * (data[from + i] ?? 0);
  }
  const scale = total > 0 ? 1 / total : 0;
  for (let i = 0; i < columnCount; i++) target[i] = (mean[i] ?? 0) * scale + (target[i] ?? 0);
  normalize(target);
}
