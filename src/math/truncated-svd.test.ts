import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from './random.ts';
import { packRows } from './sparse-matrix.ts';
import { truncatedSvd, type TruncatedSvd } from './truncated-svd.ts';

const sparse = (rows: readonly (readonly number[])[]) =>
  packRows(
    rows.map((row) =>
      row.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0),
    ),
    rows[0]?.length ?? 0,
  );
const decompose = (rows: readonly (readonly number[])[], dimensionCount: number) =>
  truncatedSvd(sparse(rows), dimensionCount, makeRandom(1, 'svd'));

/** The entry of U · diag(s) · Vᵗ. */
const rebuilt = ({ scores, loadings }: TruncatedSvd, row: number, column: number) => {
  const width = scores.columnCount;
  let sum = 0;
  for (let k = 0; k < width; k++)
    sum += scores.data[row * width + k]! * loadings.data[column * width + k]!;
  return sum;
};

describe('a truncated SVD', () => {
  test('of a diagonal matrix has its entries as singular values', () => {
    const svd = decompose(
      [
        [0, 2, 0],
        [5, 0, 0],
        [0, 0, 1],
      ],
      2,
    );
    expect(svd.singularValues).toHaveLength(2);
    expect(svd.singularValues[0]).toBeCloseTo(5, 10);
    expect(svd.singularValues[1]).toBeCloseTo(2, 10);
    expect(svd.loadings.data[0]).toBeCloseTo(1, 10);
    expect(svd.loadings.data[3]).toBeCloseTo(1, 10);
  });

  test('leaves out dimensions that say nothing', () => {
    const svd = decompose(
      [
        [1, 2],
        [2, 4],
      ],
      2,
    );
    expect(svd.singularValues).toHaveLength(1);
    expect(svd.singularValues[0]).toBeCloseTo(5, 10);
  });

  test('of nothing has no dimensions', () => {
    expect(decompose([], 2).singularValues).toHaveLength(0);
    expect(decompose([[0, 0]], 2).scores).toMatchObject({ rowCount: 1, columnCount: 0 });
  });

  const lowRank = fc
    .record({
      rowCount: fc.integer({ min: 1, max: 12 }),
      columnCount: fc.integer({ min: 1, max: 12 }),
      rank: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ rowCount, columnCount, rank }) => {
      const entries = (length: number) =>
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: length, maxLength: length });
      return fc
        .record({ left: entries(rowCount * rank), right: entries(rank * columnCount) })
        .map(({ left, right }) => ({
          rank,
          rows: Array.from({ length: rowCount }, (_, i) =>
            Array.from({ length: columnCount }, (_unused, j) =>
              Array.from({ length: rank }).reduce<number>(
                (sum, _none, k) => sum + left[i * rank + k]! * right[k * columnCount + j]!,
                0,
              ),
            ),
          ),
        }));
    });

  test('rebuilds a matrix of low rank', () => {
    fc.assert(
      fc.property(lowRank, ({ rows, rank }) => {
        const svd = decompose(rows, rank);
        const size = Math.max(1, svd.singularValues[0] ?? 0);
        rows.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(Math.abs(rebuilt(svd, i, j) - value)).toBeLessThan(1e-4 * size);
          });
        });
      }),
    );
  });

  test('has orthonormal loadings whose largest entry is positive', () => {
    fc.assert(
      fc.property(lowRank, ({ rows, rank }) => {
        const { loadings } = decompose(rows, rank);
        const width = loadings.columnCount;
        const column = (k: number) =>
          Array.from({ length: loadings.rowCount }, (_, i) => loadings.data[i * width + k]!);
        for (let k = 0; k < width; k++) {
          const entries = column(k);
          const largest = Math.max(...entries.map(Math.abs));
          expect(Math.max(...entries)).toBeGreaterThan(largest * (1 - 1e-6));
          for (let other = 0; other <= k; other++) {
            const product = column(other).reduce((sum, value, i) => sum + value * entries[i]!, 0);
            expect(product).toBeCloseTo(other === k ? 1 : 0, 4);
          }
        }
      }),
    );
  });

  test('is the same to the last bit for the same seed', () => {
    const random = makeRandom(3, 'matrix');
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 30 }, random));
    expect(decompose(rows, 5)).toEqual(decompose(rows, 5));
  });

  test('hardly depends on the seed', () => {
    const random = makeRandom(3, 'matrix');
    const rows = Array.from({ length: 20 }, () => Array.from({ length: 30 }, random));
    const [one, other] = [1, 2].map((seed) =>
      truncatedSvd(sparse(rows), 2, makeRandom(seed, 'svd')),
    );
    expect(one!.singularValues[0]).toBeCloseTo(other!.singularValues[0]!, 6);
    expect(one!.scores.data[0]).toBeCloseTo(other!.scores.data[0]!, 6);
  });
});
