import { describe, expect, test } from 'vitest';
import { inverseCholesky } from './cholesky.ts';
import { makeMatrix } from './dense-matrix.ts';

const square = (...rows: number[][]) => {
  const matrix = makeMatrix(rows.length, rows.length);
  matrix.data.set(rows.flat());
  return matrix;
};

describe('the inverse of a Cholesky factor', () => {
  test('is the one worked out by hand', () => {
    // G = [[4, 2], [2, 5]] = Rᵗ·R with R = [[2, 1], [0, 2]].
    expect([...inverseCholesky(square([4, 2], [2, 5])).data]).toEqual([0.5, -0.25, 0, 0.5]);
  });

  test('is zero in columns that depend on earlier ones, whatever their size', () => {
    const { data } = inverseCholesky(square([1, 1e6, 0], [1e6, 1e12, 0], [0, 0, 1e-12]));
    // Adding 0 makes −0 plain.
    expect([...data].map((value) => value + 0)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1e6]);
  });

  test('of zeros is zero', () => {
    expect([...inverseCholesky(makeMatrix(2, 2)).data]).toEqual([0, 0, 0, 0]);
    expect(inverseCholesky(makeMatrix(0, 0)).rowCount).toBe(0);
  });
});
