import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from './pair-numbers.ts';

test('pairs are numbered in the order of their first appearance', () => {
  const pairs = new PairNumbers();
  expect([
    pairs.numberOf(7, 0),
    pairs.numberOf(0, 7),
    pairs.numberOf(7, 0),
    pairs.numberOf(0, 0),
  ]).toEqual([0, 1, 0, 2]);
  expect(pairs.size).toBe(3);
});

test('no two pairs share a number, however many there are', () => {
  const number = fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 3000 }), (list) => {
      const pairs = new PairNumbers();
      const known = new Map<string, number>();
      for (const [left, right] of list) {
        const key = `${left} ${right}`;
        known.set(key, known.get(key) ?? known.size);
        expect(pairs.numberOf(left, right)).toBe(known.get(key));
      }
    }),
    { numRuns: 20 },
  );
});

test('numbers survive growth', () => {
  const pairs = new PairNumbers();
  for (let i = 0; i < 5000; i++) expect(pairs.numberOf(i, i * i)).toBe(i);
  for (let i = 0; i < 5000; i++) expect(pairs.numberOf(i, i * i)).toBe(i);
});
