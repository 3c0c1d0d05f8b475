import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows, type DenseMatrix } from './dense-matrix.ts';
import {
  nearestAmong,
  nearestNeighbours,
  nearestNeighboursInWorkers,
} from './nearest-neighbours.ts';
import { makeRandom } from './random.ts';

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

/** The neighbours of a row, found by sorting all others. */
const sortedOthers = (matrix: DenseMatrix, row: number, count: number) =>
  Array.from({ length: matrix.rowCount }, (_, other) => ({
    other,
    like: dot(rowOf(matrix, row), rowOf(matrix, other)),
  }))
    .filter(({ other }) => other !== row)
    .sort((a, b) => b.like - a.like || a.other - b.other)
    .slice(0, count);
const expectSorted = (matrix: DenseMatrix, count: number) => {
  const { neighbourCount, indexes, similarities } = nearestNeighbours(matrix, count);
  for (let row = 0; row < matrix.rowCount; row++) {
    const sorted = sortedOthers(matrix, row, neighbourCount);
    const from = row * neighbourCount;
    expect([...indexes.subarray(from, from + neighbourCount)]).toEqual(
      sorted.map(({ other }) => other),
    );
    expect([...similarities.subarray(from, from + neighbourCount)]).toEqual(
      sorted.map(({ like }) => like),
    );
  }
};

test('the table is what sorting all pairs gives', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(2), fc.nat(2)), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), (entries, count) => {
      expectSorted(unit(entries), count);
    }),
  );
});

const random = makeRandom(1, 'rows');

test('it is so for more rows than are compared at a time', () => {
  expectSorted(unit(Array.from({ length: 1100 }, () => Array.from({ length: 7 }, random))), 15);
});

test('of many rows alike, the first are the nearest', () => {
  const kinds = Array.from({ length: 5 }, () => Array.from({ length: 7 }, random));
  expectSorted(unit(Array.from({ length: 700 }, (_, row) => kinds[row % 5]!)), 4);
});

test('the table is the same with any number of threads', async () => {
  const rows = unit(Array.from({ length: 4100 }, () => Array.from({ length: 5 }, random)));
  const here = nearestNeighbours(rows, 10);
  for (const workerCount of [1, 2, 3]) {
    expect(await nearestNeighboursInWorkers(rows, 10, { workerCount })).toEqual(here);
  }
});

test('the nearest rows among others are those that sorting them gives', () => {
  const rows = (columnCount: number) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columnCount, maxLength: columnCount }), { maxLength: 20 }); // prettier-ignore
  fc.assert(
    fc.property(rows(3), rows(3), fc.nat(4), (queryRows, otherRows, count) => {
      const [queries, others] = [unit(queryRows), unit(otherRows)];
      const { neighbourCount, indexes, similarities } = nearestAmong(queries, others, count);
      expect(neighbourCount).toBe(Math.min(count, otherRows.length));
      queryRows.forEach((_, query) => {
        const sorted = otherRows
          .map((_, other) => ({ other, like: dot(rowOf(queries, query), rowOf(others, other)) }))
          .sort((a, b) => b.like - a.like || a.other - b.other)
          .slice(0, count);
        const from = query * neighbourCount;
        const found = [...similarities.subarray(from, from + neighbourCount)];
        expect(found).toEqual(sorted.map(({ like }) => like));
        expect(new Set(indexes.subarray(from, from + neighbourCount)).size).toBe(neighbourCount);
      });
    }),
  );
});
