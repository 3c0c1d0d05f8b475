import { nearestPositions } from './nearest-positions.ts';
import { transposeInto, type SparseMatrix } from './sparse-matrix.ts';

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
 * trustworthiness = 1 − 2 / (m·k·(2n − 3k − 1)) · Σ over position neighbours beyond the k nearest of (rank − k)
 *
 * The sum is over m of the n rows: neighbours and ranks are those among all.
 *
 * @param options.of the rows whose neighbourhoods are looked at; default all. Of no rows both figures are 1
 * @throws unless there are more than 1.5 k rows, below which the formula has no meaning
 */
export function rankPreservation(
  reference: SparseMatrix,
  positions: { readonly x: Float64Array; readonly y: Float64Array },
  options: { neighbourCount: number; of?: Iterable<number> },
): RankPreservation {
  const count = reference.rowCount;
  const k = options.neighbourCount;
  if (2 * count <= 3 * k + 1) throw new Error('Trustworthiness: too few rows.');
  let rowCount = 0;
  let penalty = 0;
  let shared = 0;
  const similaritiesTo = similaritySearch(reference);
  for (const i of options.of ?? positions.x.keys()) {
    rowCount++;
    const similarities = similaritiesTo(i);
    for (const j of nearestPositions(positions, i, k)) {
      const rank = rankOf(similarities, i, j);
      if (rank > k) penalty += rank - k;
      else shared++;
    }
  }
  if (rowCount === 0) return { trustworthiness: 1, overlap: 1 };
  return {
    trustworthiness: 1 - (2 * penalty) / (rowCount * k * (2 * count - 3 * k - 1)),
    overlap: shared / (rowCount * k),
  };
}

/** Place of j among all rows but i by falling similarity to i, from 1. */
function rankOf(similarities: Float64Array, i: number, j: number): number {
  const own = similarities[j] ?? 0;
  let rank = 1;
  for (let other = 0; other < similarities.length; other++) {
    const similarity = similarities[other] ?? 0;
    if (other !== i && (similarity > own || (similarity === own && other < j))) rank++;
  }
  return rank;
}

/** Finds the dot products of one row with all by way of the columns, most of which few rows share. */
function similaritySearch(rows: SparseMatrix): (row: number) => Float64Array {
  const byColumn = {
    rowCount: rows.columnCount,
    columnCount: rows.rowCount,
    starts: new Uint32Array(rows.columnCount + 1),
    columns: new Uint32Array(rows.columns.length),
    values: rows.values.slice(),
  };
  transposeInto(rows, byColumn);
  const { starts, columns, values } = byColumn;
  const result = new Float64Array(rows.rowCount);
  return (row) => {
    result.fill(0);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.columns[at] ?? 0;
      const value = rows.values[at] ?? 0;
      const end = starts[column + 1] ?? 0;
      for (let entry = starts[column] ?? 0; entry < end; entry++) {
        const other = columns[entry] ?? 0;
        result[other] = (result[other] ?? 0) + value * (values[entry] ?? 0);
      }
    }
    return result;
  };
}
