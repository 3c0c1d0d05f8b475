import { describe, expect, test } from 'vitest';
import {
  asCount,
  asDifference,
  asPercent,
  goalsCell,
  goalWords,
  sizeOf,
  spreadCell,
  spreadOf,
} from './goals.ts';

describe('a figure over histories', () => {
  test('has a mean, and its worst on the side that is bad', () => {
    expect(spreadOf([1, 0.5, null], 'high')).toEqual({ mean: 0.75, worst: 0.5 });
    expect(spreadOf([1, 0.5], 'low')).toEqual({ mean: 0.75, worst: 1 });
    expect(spreadOf([null], 'low')).toBeNull();
  });

  test('is written with its worst in brackets, as a dash where there is none', () => {
    expect(spreadCell({ mean: 0.971, worst: 0.9 }, asPercent)).toBe('97.1 % (90 %)');
    expect(spreadCell(null, asPercent)).toBe('–');
  });

  test.each([
    [{ better: 'high', mean: 0.97 } as const, '97 % (91 %)'],
    [{ better: 'high', mean: 0.98 } as const, '97 % (91 %) ✗'],
    [{ better: 'high', mean: 0.97, worst: 0.92 } as const, '97 % (91 %) ✗'],
    [{ better: 'low', mean: 0.97 } as const, '97 % (91 %)'],
    [{ better: 'low', mean: 0.5 } as const, '97 % (91 %) ✗'],
  ])('is marked where it misses %o', (goal, text) => {
    expect(spreadCell({ mean: 0.97, worst: 0.91 }, asPercent, goal)).toBe(text);
  });
});

test('goals are told in words', () => {
  expect(goalWords('kept', { better: 'high', mean: 0.96, worst: 0.92 }, asPercent)).toBe(
    'kept ≥ 96 % (worst ≥ 92 %)',
  );
  expect(goalWords('alive', { better: 'high', mean: 1 }, asPercent)).toBe('alive 100 %');
  expect(goalsCell(['kept ≥ 90 %', null, 'NMI ≥ −0.015'])).toBe('kept ≥ 90 %, NMI ≥ −0.015');
  expect(goalsCell([null])).toBe('–');
});

test('figures are written for people', () => {
  expect([1, 0.9712, 0.015, -0.002, -0.0001].map(asPercent)).toEqual([
    '100 %',
    '97.1 %',
    '1.5 %',
    '−0.2 %',
    '0 %',
  ]);
  expect([0.01234, -0.004, -0.0001].map(asDifference)).toEqual(['0.012', '−0.004', '0.000']);
  expect([2, 2.25].map(asCount)).toEqual(['2', '2.3']);
});

test('goals are those of large maps, of small ones, or none', () => {
  expect([149, 150, 499, 500].map(sizeOf)).toEqual(['small', 'between', 'between', 'large']);
});
