import { expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../../math/dense-matrix.ts';
import { measureFit } from './measure-fit.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};
const centroids = unit([[1, 0], [0, 1], [-1, 0]]); // prettier-ignore

test('confidence is how much nearer the own centroid is than the second', () => {
  const rows = unit([[1, 0], [4, 3], [1, 1], [0, 1]]); // prettier-ignore
  const { secondOf, confidence } = measureFit(rows, Int32Array.of(0, 0, 0, 1), { centroids });
  expect([...secondOf]).toEqual([1, 1, 1, 0]);
  // Distances 0.2 and 0.4 in the second row, as far from both in the third.
  expect(confidence[0]).toBe(1);
  expect(confidence[1]).toBeCloseTo(0.5, 12);
  expect(confidence[2]).toBeCloseTo(0, 12);
  expect(confidence[3]).toBe(1);
});

test('a row is as sure as can be where there is one cluster only', () => {
  const { secondOf, confidence } = measureFit(unit([[1, 1]]), Int32Array.of(0), {
    centroids: unit([[1, 0]]),
  });
  expect([secondOf[0], confidence[0]]).toEqual([-1, 1]);
});

test('confidence is nothing where two centroids coincide with the row', () => {
  const { confidence } = measureFit(unit([[1, 0]]), Int32Array.of(0), {
    centroids: unit([[1, 0], [1, 0]]), // prettier-ignore
  });
  expect(confidence[0]).toBe(0);
});

test('a cluster that a row is banned from is no second', () => {
  const { secondOf, confidence } = measureFit(unit([[4, 3]]), Int32Array.of(0), {
    centroids,
    bansOf: new Map([[0, new Set([1])]]),
  });
  expect(secondOf[0]).toBe(2);
  expect(confidence[0]).toBeCloseTo(1 - 0.2 / 1.8, 12);
});
