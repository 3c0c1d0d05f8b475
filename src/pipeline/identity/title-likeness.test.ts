import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLikeness } from './title-likeness.ts';

describe('the likeness of two titles', () => {
  test.each([
    ['Atention is all you need', 'Attention Is All You Need (Extended)'],
    ['Schrödinger’s cat', 'Schrodinger cats'],
    ['音声認識の研究', '音声認識の研究について'],
  ])('is above one half for the corrected title %s', (left, right) => {
    expect(titleLikeness(left, right)).toBeGreaterThan(0.5);
  });

  test.each([
    ['A map of small things', 'Speech recognition with few labels'],
    ['Graphs', 'Music'],
  ])('is below one half for %s and %s', (left, right) => {
    expect(titleLikeness(left, right)).toBeLessThan(0.5);
  });

  test('is the same both ways, between 0 and 1, and 1 of a title with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const likeness = titleLikeness(left, right);
        expect(likeness).toBe(titleLikeness(right, left));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        expect(titleLikeness(left, left)).toBe(1);
      }),
    );
  });
});
