import type { DenseMatrix } from './dense-matrix.ts';
import type { NeighbourTable } from './nearest-neighbours.ts';

/**
 * For each unit row of `queries` the nearest of `others` by cosine, nearest first, ties by row number: every pair compared in
 * plain loops, for a few queries where the kernel of `NeighbourSearch` is not at hand.
 */
export function plainNeighbours(
  queries: DenseMatrix,
  others: DenseMatrix,
  count: number,
): NeighbourTable {
  const neighbourCount = Math.min(count, others.rowCount);
  const indexes = new Uint32Array(queries.rowCount * neighbourCount);
  const similarities = new Float64Array(indexes.length).fill(-Infinity);
  if (neighbourCount === 0) return { neighbourCount, indexes, similarities };
  for (let query = 0; query < queries.rowCount; query++) {
    const first = query * neighbourCount;
    const last = first + neighbourCount - 1;
    for (let other = 0; other < others.rowCount; other++) {
      const similarity = productOf(queries, query, { others, other });
      if (similarity <= (similarities[last] ?? 0)) continue;
      // Insertion among those found before, which win where they are as like.
      let at = last;
      for (; at > first && (similarities[at - 1] ?? 0) < similarity; at--) {
        similarities[at] = similarities[at - 1] ?? 0;
        indexes[at] = indexes[at - 1] ?? 0;
      }
      similarities[at] = similarity;
      indexes[at] = other;
    }
  }
  return { neighbourCount, indexes, similarities };
}

function productOf(
  { columnCount, data }: DenseMatrix,
  query: number,
  { others, other }: { readonly others: DenseMatrix; readonly other: number },
): number {
  const [from, otherFrom] = [query * columnCount, other * columnCount];
  let sum = 0;
  for (let i = 0; i < columnCount; i++)
    sum += (data[from + i] ?? 0) * (others.data[otherFrom + i] ?? 0);
  return sum;
}
