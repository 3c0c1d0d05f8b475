import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';

/**
 * Starts for k-means by k-means++ (Arthur and Vassilvitskii, 2007): the given centroids, if any, then rows drawn with
 * probability proportional to their squared distance from the starts so far. Rows have unit length. Fewer come
 * back where all rows coincide with a start, and never more than there are rows.
 */
export function chooseStarts(
  rows: DenseMatrix,
  clusterCount: number,
  options: {
    random: Random;
    fixed?: readonly Float64Array[];
    /** Rows that may be drawn, 1; all by default. */
    isCandidate?: Uint8Array;
    /** Squared distances of all pairs of rows, where they are at hand. */
    distances?: Float32Array;
  },
): DenseMatrix {
  // An author may write more themes than there are papers.
  const starts = (options.fixed ?? []).slice(0, rows.rowCount);
  const distances = new Float64Array(rows.rowCount).fill(Infinity);
  options.isCandidate?.forEach((flag, row) => {
    if (flag === 0) distances[row] = 0;
  });
  for (const start of starts) bringNearer(distances, rows, start);
  while (starts.length < Math.min(clusterCount, rows.rowCount)) {
    const chosen =
      starts.length === 0
        ? Math.floor(options.random() * rows.rowCount)
        : draw(distances, options.random);
    // All rows coincide with a start: more clusters would be empty.
    if (chosen < 0) break;
    const start = rowOf(rows, chosen);
    starts.push(start);
    if (options.distances === undefined) bringNearer(distances, rows, start);
    else bringNearerTo(distances, options.distances, chosen);
  }
  const matrix = makeMatrix(starts.length, rows.columnCount);
  starts.forEach((start, cluster) => {
    rowOf(matrix, cluster).set(start);
  });
  return matrix;
}

/** Lowers each row's squared distance to the nearest start where a new one is nearer. */
function bringNearer(distances: Float64Array, rows: DenseMatrix, start: Float64Array): void {
  const { rowCount, columnCount, data } = rows;
  for (let row = 0; row < rowCount; row++) {
    const from = row * columnCount;
    let cosine = 0;
    for (let i = 0; i < columnCount; i++) cosine += (data[from + i] ?? 0) * (start[i] ?? 0);
    const distance = Math.max(0, 2 - 2 * cosine);
    if (distance < (distances[row] ?? 0)) distances[row] = distance;
  }
}

/** The same where the new start is a row whose distances are known. */
function bringNearerTo(distances: Float64Array, all: Float32Array, chosen: number): void {
  const from = chosen * distances.length;
  for (let row = 0; row < distances.length; row++) {
    const distance = all[from + row] ?? 0;
    if (distance < (distances[row] ?? 0)) distances[row] = distance;
  }
}

/** An index drawn with probability proportional to its weight; -1 where all weigh nothing. */
function draw(weights: Float64Array, random: Random): number {
  let total = 0;
  for (const weight of weights) total += weight;
  if (total < 1e-9) return -1;
  let left = random() * total;
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
