import { expect, test } from 'vitest';
import { makeMatrix, rowOf, unitRows } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { structurelessRows } from './structureless-rows.ts';

/** Unit rows about two directions far from each other, with nothing between. */
const random = makeRandom(1, 'rows');
const rows = makeMatrix(200, 3);
for (let row = 0; row < 200; row++) {
  rowOf(rows, row).set([5, row % 2 === 0 ? 2 : -2, 0.2 * (random() - 0.5)]);
}
const grouped = unitRows(rows);
const drawn = structurelessRows(grouped, makeRandom(1, 'reference'));
const second = (of: typeof rows) => Array.from({ length: 200 }, (_, row) => rowOf(of, row)[1]!);
const variance = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
};

test('rows without structure have unit length, and the mean and spread of the given ones', () => {
  for (let row = 0; row < 200; row++) expect(Math.hypot(...rowOf(drawn, row))).toBeCloseTo(1, 12);
  expect(variance(second(drawn)) / variance(second(grouped))).toBeGreaterThan(0.6);
  expect(variance(second(drawn)) / variance(second(grouped))).toBeLessThan(1.4);
});

test('they lie where the given ones leave a gap', () => {
  const inTheGap = (of: typeof rows) => second(of).filter((y) => Math.abs(y) < 0.2).length;
  expect(inTheGap(grouped)).toBe(0);
  expect(inTheGap(drawn)).toBeGreaterThan(30);
});
