import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatrix, unitRows, type DenseMatrix } from './dense-matrix.ts';
import { nearestAmong } from './nearest-neighbours.ts';
import { plainNeighbours } from './plain-neighbours.ts';
import { makeRandom } from './random.ts';

function randomRows(rowCount: number, columnCount: number, seed: number): DenseMatrix {
  const random = makeRandom(seed, 'rows');
  const rows = makeMatrix(rowCount, columnCount);
  rows.data.forEach((_, at) => (rows.data[at] = random() - 0.5));
  return unitRows(rows);
}

test('finds what the kernel finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 20 }),
      fc.nat(1000),
      (rowCount, count, seed) => {
        const others = randomRows(rowCount, 12, seed);
        const queries = randomRows(3, 12, seed + 1);
        const found = plainNeighbours(queries, others, count);
        const expected = nearestAmong(queries, others, count);
        expect(found.neighbourCount).toBe(expected.neighbourCount);
        expect([...found.indexes]).toEqual([...expected.indexes]);
        expect([...found.similarities]).toEqual([...expected.similarities]);
      },
    ),
    { numRuns: 60 },
  );
});

test('takes the first of rows that are as like', () => {
  const rows = makeMatrix(3, 1);
  rows.data.fill(1);
  expect([...plainNeighbours(rows, rows, 2).indexes]).toEqual([0, 1, 0, 1, 0, 1]);
});
