import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StretchNumbers } from './stretch-numbers.ts';

test('equal pieces have one number, wherever they stand', () => {
  const numbers = new StretchNumbers();
  expect(numbers.numberOf('beam search', 0, 4)).toBe(0);
  expect(numbers.numberOf('beam search', 5, 11)).toBe(1);
  expect(numbers.numberOf('a beam', 2, 6)).toBe(0);
  expect(numbers.numberOf('beams', 0, 5)).toBe(2);
});

test('pieces are numbered in the order of their first appearance', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4, unit: 'grapheme' })), (pieces) => {
      const numbers = new StretchNumbers();
      const distinct = [...new Set(pieces)];
      for (const piece of pieces)
        expect(numbers.numberOf(`-${piece}-`, 1, 1 + piece.length)).toBe(distinct.indexOf(piece));
    }),
  );
});

test('numbers survive growth', () => {
  const numbers = new StretchNumbers();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 10_000; i++) {
      const piece = String(i);
      expect(numbers.numberOf(piece, 0, piece.length)).toBe(i);
    }
  }
});
