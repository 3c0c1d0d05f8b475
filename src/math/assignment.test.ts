import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignBest } from './assignment.ts';

function totalOf(weights: readonly (readonly number[])[], columns: readonly number[]): number {
  return columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
}

/** The largest sum there is, by trying all. */
function bestTotal(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [row, ...rest] = weights;
  if (row === undefined) return 0;
  return row.reduce(
    (best, weight, column) =>
      taken.includes(column) ? best : Math.max(best, weight + bestTotal(rest, [...taken, column])),
    bestTotal(rest, taken),
  );
}

describe('the best assignment', () => {
  test('gives up a row’s best column for a larger sum', () => {
    expect(
      assignBest([
        [9, 8],
        [8, 1],
      ]),
    ).toEqual([1, 0]);
  });

  test('leaves rows without a column, and columns without a row', () => {
    expect(assignBest([[2], [3]])).toEqual([-1, 0]);
    expect(assignBest([[1, 3, 2]])).toEqual([1]);
    expect(assignBest([[0, -1], []])).toEqual([-1, -1]);
    expect(assignBest([])).toEqual([]);
  });

  test('is no worse than any other', () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 40 }));
    const matrix = fc
      .nat({ max: 5 })
      .chain((width) =>
        fc.array(fc.array(weight, { minLength: width, maxLength: width }), { maxLength: 5 }),
      );
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = assignBest(weights);
        const given = columns.filter((column) => column >= 0);
        expect(columns).toHaveLength(weights.length);
        expect(new Set(given).size).toBe(given.length);
        expect(totalOf(weights, columns)).toBe(bestTotal(weights));
      }),
    );
  });

  test('is found for two hundred rows and columns', () => {
    const size = 200;
    const weights = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => ((row * 7919 + column * 104_729) % 997) + 1),
    );
    // A hidden assignment that outweighs all others together.
    for (let row = 0; row < size; row++) weights[row]![(row * 37) % size] = 1_000_000 + row;
    expect(assignBest(weights)).toEqual(
      Array.from({ length: size }, (_, row) => (row * 37) % size),
    );
  });
});
