import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedRandIndex, normalizedMutualInformation } from './agreement.ts';

const labellings = fc
  .integer({ min: 2, max: 20 })
  .chain((length) =>
    fc.tuple(
      fc.array(fc.nat(3), { minLength: length, maxLength: length }),
      fc.array(fc.nat(3), { minLength: length, maxLength: length }),
    ),
  );

describe('normalized mutual information', () => {
  test('is whole between labellings that part alike, whatever their labels', () => {
    expect(normalizedMutualInformation([0, 0, 1, 1], [7, 7, 3, 3])).toBeCloseTo(1, 12);
  });

  test('is nothing between independent labellings', () => {
    expect(normalizedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  });

  test('is the value worked out by hand', () => {
    // Entropies ln 2 and 2 ln 2; all of the first is known from the second: ln 2 / (1.5 ln 2).
    expect(normalizedMutualInformation([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(2 / 3, 12);
  });

  test('is one where neither parts anything', () => {
    expect(normalizedMutualInformation([5, 5], [1, 1])).toBe(1);
    expect(normalizedMutualInformation([], [])).toBe(1);
  });

  test('is symmetric and from 0 to 1', () => {
    fc.assert(
      fc.property(labellings, ([one, other]) => {
        const value = normalizedMutualInformation(one, other);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value).toBeCloseTo(normalizedMutualInformation(other, one), 12);
      }),
    );
  });
});

describe('the adjusted Rand index', () => {
  test('is one between labellings that part alike', () => {
    expect(adjustedRandIndex([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBe(1);
    expect(adjustedRandIndex([0, 0], [1, 1])).toBe(1);
    expect(adjustedRandIndex([0], [1])).toBe(1);
  });

  test('is the value worked out by hand', () => {
    // Of 15 pairs 2 are together in both, 6 in the first and 3 in the second: (2 − 18/15) / (4.5 − 18/15).
    const value = adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]);
    expect(value).toBeCloseTo((2 - 18 / 15) / (4.5 - 18 / 15), 12);
  });

  test('falls below zero where labellings agree less than by chance', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  });

  test('is symmetric and at most 1', () => {
    fc.assert(
      fc.property(labellings, ([one, other]) => {
        const value = adjustedRandIndex(one, other);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(value).toBeCloseTo(adjustedRandIndex(other, one), 12);
      }),
    );
  });

  test('compares lists of one length', () => {
    expect(() => adjustedRandIndex([0], [0, 1])).toThrow('different lengths');
  });
});
