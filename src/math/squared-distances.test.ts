import { expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows } from './dense-matrix.ts';
import { makeRandom } from './random.ts';
import { squaredDistances } from './squared-distances.ts';

test('squared distances of unit rows are twice one less their cosine', () => {
  const rows = makeMatrix(3, 2);
  rows.data.set([1, 0, 3, 4, 0, -2]);
  const distances = squaredDistances(unitRows(rows));
  for (const [i, expected] of [0, 0.8, 2, 0.8, 0, 3.6, 2, 3.6, 0].entries()) {
    expect(distances[i]).toBeCloseTo(expected, 6);
  }
});

test('more rows than are compared at a time have symmetric distances, 0 where they are equal', () => {
  const random = makeRandom(1, 'rows');
  const drawn = makeMatrix(150, 9);
  drawn.data.forEach((_, at) => (drawn.data[at] = random() - 0.5));
  rowOf(drawn, 149).set(rowOf(drawn, 3));
  const rows = unitRows(drawn);
  const distances = squaredDistances(rows);
  for (let i = 0; i < 150; i++) {
    expect(distances[i * 150 + i]).toBe(0);
    for (let j = 0; j < i; j++) {
      expect(distances[i * 150 + j]).toBe(distances[j * 150 + i]);
      expect(distances[i * 150 + j]).toBeCloseTo(2 - 2 * dot(rowOf(rows, i), rowOf(rows, j)), 5);
    }
  }
  expect(distances[149 * 150 + 3]).toBe(0);
});

test('no rows have no distances', () => {
  expect(squaredDistances(makeMatrix(0, 3))).toEqual(new Float32Array());
});
