import { expect, test } from 'vitest';
import { makeMatrix, unitRows } from './dense-matrix.ts';
import { nearestNeighbours } from './nearest-neighbours.ts';
import { smoothRows } from './smooth-rows.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};

test('a row moves half-way to the mean of its neighbours and keeps its length', () => {
  const rows = unit([[1, 0], [Math.SQRT1_2, Math.SQRT1_2]]); // prettier-ignore
  const smoothed = smoothRows(rows, nearestNeighbours(rows, 1));
  const eighth = Math.PI / 8;
  expect(smoothed.data[0]).toBeCloseTo(Math.cos(eighth), 6);
  expect(smoothed.data[1]).toBeCloseTo(Math.sin(eighth), 6);
  expect(rows.data[1]).toBe(0);
});

test('neighbours weigh by the square of their cosine, those at right angles nothing', () => {
  const rows = unit([[1, 0, 0], [3, 4, 0], [0, 0, 1]]); // prettier-ignore
  const smoothed = smoothRows(rows, nearestNeighbours(rows, 2));
  const first = unit([[1 + 0.6, 0.8, 0]]);
  first.data.forEach((value, i) => {
    expect(smoothed.data[i]).toBeCloseTo(value, 6);
  });
  expect([...smoothed.data.subarray(6)]).toEqual([0, 0, 1]);
});

test('two steps are a step upon a step', () => {
  const rows = unit([[1, 0], [4, 3], [3, 4]]); // prettier-ignore
  const neighbours = nearestNeighbours(rows, 2);
  expect(smoothRows(rows, neighbours, 2)).toEqual(
    smoothRows(smoothRows(rows, neighbours), neighbours),
  );
});

test('a lone row stays as it is', () => {
  const rows = unit([[3, 4]]);
  expect(smoothRows(rows, nearestNeighbours(rows, 5)).data).toEqual(rows.data);
});
