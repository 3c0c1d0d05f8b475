import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { contiguity } from './contiguity.ts';

const measure = (x: readonly number[], clusterOf: readonly number[], neighbourCount = 1) =>
  contiguity(
    { x: Float64Array.from(x), y: new Float64Array(x.length) },
    Int32Array.from(clusterOf),
    { neighbourCount, random: makeRandom(1, 'contiguity') },
  );

describe('contiguity', () => {
  test('is whole where themes lie apart', () => {
    expect(measure([0, 1, 10, 11], [0, 0, 1, 1])).toBe(1);
  });

  test('is the mean share of neighbours of the same theme', () => {
    // Nearest two of each: {1, 3}, {0, 3}, {4, 3}, {1, 0}, {2, 3}; of the own theme 1, 1, 1, 0, 1 of two.
    expect(measure([0, 1, 9, 3, 10], [0, 0, 1, 1, 1], 2)).toBeCloseTo((1 + 1 + 2 + 0 + 2) / 10, 12);
  });

  test('is near the share of the theme where papers lie by chance', () => {
    const random = makeRandom(3, 'places');
    const x = Array.from({ length: 2000 }, random);
    expect(measure(x, x.map((_, row) => row % 4), 15)).toBeCloseTo(0.25, 1); // prettier-ignore
  });

  test('is not measured where papers do not outnumber the neighbours', () => {
    expect(measure([0, 1], [0, 0], 2)).toBeNull();
    expect(measure([], [], 15)).toBeNull();
  });
});
