import { dot, rowOf, type DenseMatrix } from './dense-matrix.ts';

/** For each row the nearest other rows, nearest first, and how like they are. */
export interface NeighbourTable {
  /** Neighbours a row: at most the number asked for, at most all other rows. */
  readonly neighbourCount: number;
  /** `indexes[row * neighbourCount + rank]` */
  readonly indexes: Uint32Array;
  /** Cosine similarity, in the order of `indexes`. */
  readonly similarities: Float64Array;
}

/** Exact nearest neighbours of unit rows by cosine, every pair compared; ties by row number. */
export function nearestNeighbours(rows: DenseMatrix, count: number): NeighbourTable {
  const neighbourCount = Math.max(0, Math.min(count, rows.rowCount - 1));
  const indexes = new Uint32Array(rows.rowCount * neighbourCount);
  const similarities = new Float64Array(indexes.length);
  for (let row = 0; row < rows.rowCount; row++) {
    const here = rowOf(rows, row);
    const from = row * neighbourCount;
    let filled = 0;
    for (let other = 0; other < rows.rowCount; other++) {
      if (other === row) continue;
      const similarity = dot(here, rowOf(rows, other));
      if (filled === neighbourCount && similarity <= (similarities[from + filled - 1] ?? 0))
        continue;
      // Insertion into the short sorted list; a full list drops its last.
      let at = filled < neighbourCount ? filled++ : filled - 1;
      while (at > 0 && (similarities[from + at - 1] ?? 0) < similarity) {
        similarities[from + at] = similarities[from + at - 1] ?? 0;
        indexes[from + at] = indexes[from + at - 1] ?? 0;
        at--;
      }
      similarities[from + at] = similarity;
      indexes[from + at] = other;
    }
  }
  return { neighbourCount, indexes, similarities };
}
