import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  roughTitleWidthPx,
  shortTitle,
  titleCode,
  titlePlaceOf,
  titleSides,
} from './title-label.ts';

describe('a shortened title', () => {
  test('is the title where it fits', () => {
    expect(shortTitle('Attention is all you need')).toBe('Attention is all you need');
  });

  test('ends at a word, without a stop before its ellipsis', () => {
    expect(shortTitle('Learning to translate: a study of many languages')).toBe(
      'Learning to translate: a study of many…',
    );
    expect(shortTitle('Learning to translate, by example', 24)).toBe('Learning to translate…');
  });

  test('cuts a single long word', () => {
    expect(shortTitle('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });

  test('is never longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 60 }),
        (title, most) => {
          expect(Array.from(shortTitle(title, most)).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

test('a code keeps the side and rounds the scale up by a twentieth at most', () => {
  const side = fc.constantFrom(...titleSides);
  const scale = fc.double({ min: 480, max: 60_000, noNaN: true });
  fc.assert(
    fc.property(side, scale, (wanted, minScalePx) => {
      const code = titleCode({ side: wanted, minScalePx });
      expect(code).toBeLessThan(65_536);
      const place = titlePlaceOf(code);
      expect(place?.side).toBe(wanted);
      expect(place?.minScalePx).toBeGreaterThanOrEqual(minScalePx * (1 - 1e-9));
      expect(place?.minScalePx).toBeLessThan(minScalePx * 1.045);
    }),
  );
  expect(titlePlaceOf(0)).toBeNull();
  expect(titlePlaceOf(3)).toBeNull();
});

test('more room is kept for scripts without known widths', () => {
  expect(roughTitleWidthPx('ሰላም')).toBeGreaterThan(roughTitleWidthPx('abc'));
  expect(roughTitleWidthPx('地図地')).toBe(35);
});
