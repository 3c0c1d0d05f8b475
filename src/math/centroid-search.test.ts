import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centroidSearch } from './centroid-search.ts';
import { dot, makeMatrix, rowOf, unitRows, type DenseMatrix } from './dense-matrix.ts';
import { makeRandom } from './random.ts';

const matrixOf = (rows: readonly (readonly number[])[], columnCount: number): DenseMatrix => {
  const matrix = makeMatrix(rows.length, columnCount);
  matrix.data.set(rows.flat());
  return matrix;
};
const randomUnits = (rowCount: number, columnCount: number, step: string) => {
  const random = makeRandom(1, step);
  const matrix = makeMatrix(rowCount, columnCount);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = random() - 0.5;
  return unitRows(matrix);
};

describe('the nearest centroid', () => {
  test('is the one of greatest dot product', () => {
    const rows = matrixOf([[1, 0], [0.6, 0.8], [0, 1]], 2); // prettier-ignore
    const { nearest, similarities } = centroidSearch(rows)(matrixOf([[1, 0], [0, 1]], 2)); // prettier-ignore
    expect([...nearest]).toEqual([0, 1, 1]);
    expect(similarities[0]).toBeCloseTo(1, 6);
    expect(similarities[1]).toBeCloseTo(0.8, 6);
  });

  test('is the lower of two as near', () => {
    const twice = matrixOf([[0, 1], [1, 0], [1, 0]], 2); // prettier-ignore
    expect([...centroidSearch(matrixOf([[1, 0]], 2))(twice).nearest]).toEqual([1]);
  });

  test('is none without centroids, and of no rows there are none', () => {
    expect([...centroidSearch(matrixOf([[1, 0]], 2))(makeMatrix(0, 2)).nearest]).toEqual([-1]);
    expect(centroidSearch(makeMatrix(0, 3))(makeMatrix(2, 3)).nearest).toHaveLength(0);
  });

  test('agrees with comparing every pair, for any width and in repeated searches', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 37 }),
    );
    fc.assert(
      fc.property(sizes, ([rowCount, centroidCount, width]) => {
        const rows = randomUnits(rowCount, width, 'rows');
        const search = centroidSearch(rows);
        for (const step of ['first', 'second']) {
          const centroids = randomUnits(centroidCount, width, step);
          const { nearest, similarities } = search(centroids);
          for (let row = 0; row < rowCount; row++) {
            const all = Array.from({ length: centroidCount }, (_, c) =>
              dot(rowOf(rows, row), rowOf(centroids, c)),
            );
            // A kernel of 32-bit numbers may take another one that is as near but for rounding.
            expect(all[nearest[row]!]).toBeCloseTo(Math.max(...all), 5);
            expect(similarities[row]).toBeCloseTo(Math.max(...all), 5);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
