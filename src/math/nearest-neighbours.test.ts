import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows } from './dense-matrix.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};

test('the nearest rows come first, equals in the order of rows', () => {
  const table = nearestNeighbours(
    unit([
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ]),
    2,
  );
  expect(table.neighbourCount).toBe(2);
  expect([...table.indexes]).toEqual([2, 1, 3, 2, 0, 1, 1, 2]);
  expect(table.similarities[0]).toBeCloseTo(Math.SQRT1_2, 12);
  expect(table.similarities[2]).toBeCloseTo(1, 12);
});

test('no row has more neighbours than there are other rows', () => {
  expect(nearestNeighbours(unit([]), 5).neighbourCount).toBe(0);
  expect(nearestNeighbours(unit([[1]]), 5).neighbourCount).toBe(0);
  expect(nearestNeighbours(unit([[1], [1], [1]]), 5).neighbourCount).toBe(2);
});

test('the table is what sorting all pairs gives', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(2), fc.nat(2)), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), (entries, count) => {
      const matrix = unit(entries);
      const { neighbourCount, indexes, similarities } = nearestNeighbours(matrix, count);
      entries.forEach((_, row) => {
        const sorted = entries
          .map((_unused, other) => ({ other, like: dot(rowOf(matrix, row), rowOf(matrix, other)) }))
          .filter(({ other }) => other !== row)
          .sort((a, b) => b.like - a.like || a.other - b.other)
          .slice(0, neighbourCount);
        const from = row * neighbourCount;
        expect([...indexes.subarray(from, from + neighbourCount)]).toEqual(
          sorted.map(({ other }) => other),
        );
        expect([...similarities.subarray(from, from + neighbourCount)]).toEqual(
          sorted.map(({ like }) => like),
        );
      });
    }),
  );
});
