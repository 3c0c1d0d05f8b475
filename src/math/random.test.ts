import { describe, expect, test } from 'vitest';
import { makeRandom, nextNormal } from './random.ts';

const draw = (seed: number, step: string, count: number) => {
  const random = makeRandom(seed, step);
  return Array.from({ length: count }, random);
};

describe('random numbers', () => {
  test('are the same for the same seed and step', () => {
    expect(draw(1, 'layout', 20)).toEqual(draw(1, 'layout', 20));
  });

  test('differ from step to step and from seed to seed', () => {
    const here = draw(1, 'layout', 20);
    expect(here).not.toEqual(draw(1, 'svd', 20));
    expect(here).not.toEqual(draw(2, 'layout', 20));
  });

  test('of one step do not depend on how many another step drew', () => {
    const layout = makeRandom(1, 'layout');
    const other = makeRandom(1, 'svd');
    const mixed = Array.from({ length: 20 }, () => {
      other();
      return layout();
    });
    expect(mixed).toEqual(draw(1, 'layout', 20));
  });

  test('lie in [0, 1) and spread evenly', () => {
    const numbers = draw(1, 'layout', 10_000);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers) {
      expect(number >= 0 && number < 1).toBe(true);
      tenths[Math.floor(number * 10)]!++;
    }
    // 1,000 a tenth with a standard deviation of 30.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

test('normal numbers have mean 0 and variance 1', () => {
  const random = makeRandom(1, 'normal');
  const numbers = Array.from({ length: 20_000 }, () => nextNormal(random));
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});
