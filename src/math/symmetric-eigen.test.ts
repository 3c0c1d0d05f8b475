import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatrix, type DenseMatrix } from './dense-matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const square = (rows: readonly (readonly number[])[]): DenseMatrix => {
  const matrix = makeMatrix(rows.length, rows.length);
  matrix.data.set(rows.flat());
  return matrix;
};

test('a two by two matrix has the eigenpairs worked out by hand', () => {
  // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, −1).
  const { values, vectors } = symmetricEigen(
    square([
      [2, 1],
      [1, 2],
    ]),
  );
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  expect(Math.abs(vectors.data[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  expect(vectors.data[0]! * vectors.data[2]!).toBeCloseTo(0.5, 12);
  expect(vectors.data[1]! * vectors.data[3]!).toBeCloseTo(-0.5, 12);
});

test('zeros and a matrix of no rows have eigenpairs too', () => {
  expect([...symmetricEigen(makeMatrix(2, 2)).values]).toEqual([0, 0]);
  expect(symmetricEigen(makeMatrix(0, 0)).values).toHaveLength(0);
});

test('A·v is λ·v, the vectors are orthonormal and the values fall', () => {
  const matrices = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc
      .array(fc.double({ min: -10, max: 10, noNaN: true }), {
        minLength: n * n,
        maxLength: n * n,
      })
      .map((entries) =>
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => entries[Math.min(i, j) * n + Math.max(i, j)]!),
        ),
      ),
  );
  fc.assert(
    fc.property(matrices, (rows) => {
      const n = rows.length;
      const { values, vectors } = symmetricEigen(square(rows));
      const vector = (j: number) => rows.map((_, i) => vectors.data[i * n + j]!);
      const product = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, value, i) => sum + value * b[i]!, 0);
      for (let j = 0; j < n; j++) {
        if (j > 0) expect(values[j]).toBeLessThanOrEqual(values[j - 1]!);
        rows.forEach((row, i) => {
          expect(product(row, vector(j))).toBeCloseTo(values[j]! * vector(j)[i]!, 7);
        });
        for (let k = 0; k < n; k++)
          expect(product(vector(j), vector(k))).toBeCloseTo(j === k ? 1 : 0, 9);
      }
    }),
  );
});

test('eigenvalues far apart and repeated ones are found in a larger matrix', () => {
  // A reflection of a diagonal matrix: its eigenvalues are known.
  const n = 60;
  const known = Array.from({ length: n }, (_, i) => (i < 20 ? 1 : 10 ** (-i / 6)));
  const u = known.map((_, i) => Math.sin(i + 1));
  const length = Math.hypot(...u);
  const entry = (i: number, j: number) => (i === j ? 1 : 0) - (2 * u[i]! * u[j]!) / length ** 2;
  const rows = known.map((_, i) =>
    known.map((_unused, j) =>
      known.reduce((sum, value, k) => sum + entry(i, k) * value * entry(k, j), 0),
    ),
  );
  const { values, vectors } = symmetricEigen(square(rows));
  for (let j = 0; j < n; j++) {
    expect(values[j]).toBeCloseTo(known.toSorted((a, b) => b - a)[j]!, 12);
    for (let i = 0; i < n; i++) {
      const product = rows[i]!.reduce((sum, value, k) => sum + value * vectors.data[k * n + j]!, 0);
      expect(product).toBeCloseTo(values[j]! * vectors.data[i * n + j]!, 12);
    }
  }
});
