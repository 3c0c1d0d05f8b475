import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatrix } from './dense-matrix.ts';
import { makeRandom } from './random.ts';
import { pickRows, sampleIndexes } from './sample-rows.ts';

test('a sample is rising, without repetition, and as large as asked for or all there is', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(), (count, sampleCount, seed) => {
      const sample = [...sampleIndexes(count, sampleCount, makeRandom(seed, 'sample'))];
      expect(sample).toHaveLength(Math.min(count, sampleCount));
      expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      expect(sample.every((index) => index >= 0 && index < count)).toBe(true);
    }),
  );
});

test('every index is drawn about as often', () => {
  const drawn = new Array<number>(10).fill(0);
  for (let seed = 0; seed < 1000; seed++) {
    for (const index of sampleIndexes(10, 3, makeRandom(seed, 'sample'))) drawn[index]!++;
  }
  for (const times of drawn) expect(Math.abs(times - 300)).toBeLessThan(75);
});

test('rows are picked in the given order, as a copy', () => {
  const matrix = makeMatrix(3, 2);
  matrix.data.set([1, 2, 3, 4, 5, 6]);
  const picked = pickRows(matrix, [2, 0]);
  expect([...picked.data]).toEqual([5, 6, 1, 2]);
  picked.data[0] = 9;
  expect(matrix.data[4]).toBe(5);
});
