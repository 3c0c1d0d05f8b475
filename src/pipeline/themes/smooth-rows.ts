import { makeMatrix, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';

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
  const { rowCount, columnCount, data } = rows;
  const smoothed = makeMatrix(rowCount, columnCount);
  const count = neighbours.neighbourCount;
  for (let row = 0; row < rowCount; row++) {
    const target = rowOf(smoothed, row);
    let total = 0;
    for (let at = row * count; at < (row + 1) * count; at++) {
      const weight = Math.max(0, neighbours.similarities[at] ?? 0) ** 2;
      if (weight === 0) continue;
      total += weight;
      const from = (neighbours.indexes[at] ?? 0) * columnCount;
      for (let i = 0; i < columnCount; i++) {
        target[i] = (target[i] ?? 0) + weight * (data[from + i] ?? 0);
      }
    }
    const scale = total > 0 ? 1 / total : 0;
    const own = row * columnCount;
    for (let i = 0; i < columnCount; i++) {
      target[i] = (target[i] ?? 0) * scale + (data[own + i] ?? 0);
    }
    normalize(target);
  }
  return smoothed;
}
