import { entriesOf, type SparseMatrix } from './sparse-matrix.ts';

/** How well positions keep the neighbourhoods of a reference space, both 0–1. */
export interface RankPreservation {
  readonly trustworthiness: number;
  /** Mean share of the nearest neighbours that both spaces agree on. */
  readonly overlap: number;
}

/**
 * Trustworthiness (Venna and Kaski, ICANN 2001) and neighbourhood overlap at k neighbours. Reference rows
 * have unit length and are compared by cosine, positions by Euclidean distance; ties go by row number.
 *
 * trustworthiness = 1 − 2 / (n·k·(2n − 3k − 1)) · Σ over position neighbours beyond the k nearest of (rank − k)
 *
 * @throws unless there are more than 1.5 k rows, below which the formula has no meaning
 */
export function rankPreservation(
  reference: SparseMatrix,
  x: Float64Array,
  y: Float64Array,
  k: number,
): RankPreservation {
  const count = reference.rowCount;
  if (2 * count <= 3 * k + 1) throw new Error('Trustworthiness: too few rows.');
  let penalty = 0;
  let shared = 0;
  const dense = new Float64Array(reference.columnCount);
  for (let i = 0; i < count; i++) {
    const similarities = similaritiesTo(reference, i, dense);
    const rank = new Uint32Array(count);
    order(similarities, i, -1).forEach((j, position) => (rank[j] = position + 1));
    const distances = new Float64Array(count);
    for (let j = 0; j < count; j++) {
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      distances[j] = dx * dx + dy * dy;
    }
    for (const j of order(distances, i, 1).subarray(0, k)) {
      if ((rank[j] ?? 0) > k) penalty += (rank[j] ?? 0) - k;
      else shared++;
    }
  }
  return {
    trustworthiness: 1 - (2 * penalty) / (count * k * (2 * count - 3 * k - 1)),
    overlap: shared / (count * k),
  };
}

/** All other indexes by value, rising (direction 1) or falling (-1), ties by index. */
function order(values: Float64Array, self: number, direction: 1 | -1): Uint32Array {
  const others = new Uint32Array(values.length - 1);
  for (let j = 0, at = 0; j < values.length; j++) if (j !== self) others[at++] = j;
  return others.sort((a, b) => direction * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
}

function similaritiesTo(rows: SparseMatrix, row: number, dense: Float64Array): Float64Array {
  dense.fill(0);
  for (const { column, value } of entriesOf(rows, row)) dense[column] = value;
  const result = new Float64Array(rows.rowCount);
  for (let other = 0; other < rows.rowCount; other++) {
    let sum = 0;
    for (let at = rows.starts[other] ?? 0; at < (rows.starts[other + 1] ?? 0); at++) {
      sum += (rows.values[at] ?? 0) * (dense[rows.columns[at] ?? 0] ?? 0);
    }
    result[other] = sum;
  }
  return result;
}
