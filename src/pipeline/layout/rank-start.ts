import { makeMatrix, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';

/** Distance on the map of the two papers that are least alike. */
const SPAN = 8;
const ROUND_COUNT = 100;

/**
 * Moves positions, in place, until their distances tell the ranks of likeness: multidimensional scaling by stress
 * majorization (de Leeuw, 1977; the Guttman transform with equal weights), which cannot get worse. It
 * sees all pairs at once, so it finds the arrangement at large, where UMAP sees neighbours only.
 *
 * @param ranked all other rows of each row, see `rankByLikeness`
 */
export function spreadByRank(
  positions: { readonly x: Float64Array; readonly y: Float64Array },
  ranked: NeighbourTable,
): void {
  const { x, y } = positions;
  const count = x.length;
  const wanted = rankDistances(ranked, count).data;
  const nextX = new Float64Array(count);
  const nextY = new Float64Array(count);
  for (let round = 0; round < ROUND_COUNT; round++) {
    for (let i = 0; i < count; i++) {
      let sumX = 0;
      let sumY = 0;
      for (let j = 0; j < count; j++) {
        if (j === i) continue;
        const dx = (x[i] ?? 0) - (x[j] ?? 0);
        const dy = (y[i] ?? 0) - (y[j] ?? 0);
        const distance = Math.sqrt(dx * dx + dy * dy);
        const stretch = distance > 0 ? (wanted[i * count + j] ?? 0) / distance : 0;
        sumX += (x[j] ?? 0) + stretch * dx;
        sumY += (y[j] ?? 0) + stretch * dy;
      }
      nextX[i] = sumX / (count - 1);
      nextY[i] = sumY / (count - 1);
    }
    x.set(nextX);
    y.set(nextY);
  }
}

/**
 * Distance on the map that each pair should have: the root of the mean of its two ranks; the root makes near pairs stand
 * apart. The pair that is least alike has 8.
 *
 * @param ranked all other rows of each row, see `rankByLikeness`
 */
export function rankDistances(ranked: NeighbourTable, count: number): DenseMatrix {
  const wanted = makeMatrix(count, count);
  const { neighbourCount, indexes } = ranked;
  indexes.forEach((other, at) => {
    const row = Math.floor(at / neighbourCount);
    const share = ((at % neighbourCount) + 1) / (2 * count);
    for (const pair of [row * count + other, other * count + row]) {
      wanted.data[pair] = (wanted.data[pair] ?? 0) + share;
    }
  });
  wanted.data.forEach((value, pair) => (wanted.data[pair] = SPAN * Math.sqrt(value)));
  return wanted;
}
