import { expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { smoothRows } from './smooth-rows.ts';

test('a row moves half-way to the mean of its neighbours and keeps its length', () => {
  const rows = makeMatrix(2, 2);
  rows.data.set([1, 0, 0, 1]);
  const smoothed = smoothRows(rows, nearestNeighbours(rows, 1));
  for (const value of smoothed.data) expect(value).toBeCloseTo(Math.SQRT1_2, 12);
  expect([...rows.data]).toEqual([1, 0, 0, 1]);
});

test('a lone row stays as it is', () => {
  const rows = unitRows({ rowCount: 1, columnCount: 2, data: Float64Array.of(3, 4) });
  expect(smoothRows(rows, nearestNeighbours(rows, 5)).data).toEqual(rows.data);
});
