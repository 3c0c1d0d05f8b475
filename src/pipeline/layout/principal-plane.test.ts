import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { principalPlane } from './principal-plane.ts';

/** No jitter: half is the middle. */
const still = () => 0.5;
const matrixOf = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return matrix;
};
const cross = matrixOf([
  [5, 5, 8],
  [5, 5, 2],
  [6, 5, 5],
  [4, 5, 5],
]);

describe('the principal plane', () => {
  test('has the direction of greatest variance level, its farthest point at the radius', () => {
    const { x, y } = principalPlane(cross, 10, { random: still });
    expect([...x].map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([10, -10, 0, 0]);
    expect([...y].map((value) => Math.round(value * 1e3) / 1e3 + 0)).toEqual([0, 0, 3.333, -3.333]);
  });

  test('sets equal rows a little apart', () => {
    const draws = [0, 1, 0.25, 0.75];
    const random = () => draws.shift()!;
    const { x, y } = principalPlane(matrixOf([[1, 1], [1, 1]]), 10, { random }); // prettier-ignore
    expect([...x, ...y].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      -0.1, 0.1, -0.05, 0.05,
    ]);
  });

  test('of rows with one dimension is a line', () => {
    const { x, y } = principalPlane(matrixOf([[1], [3]]), 10, { random: still });
    expect([...x]).toEqual([-10, 10]);
    expect([...y]).toEqual([0, 0]);
  });
});
