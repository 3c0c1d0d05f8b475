import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanStretches } from './scan-stretches.ts';

function stretchesOf(text: string): [string, string | null][] {
  const stretches: [string, string | null][] = [];
  scanStretches(text, (start, end, between) => stretches.push([text.slice(start, end), between]));
  return stretches;
}

test('stretches are letters and digits with what stands before them', () => {
  expect(stretchesOf('The beam-search, of “naïve” 3D\u00a0models; don’t')).toEqual([
    ['The', null],
    ['beam', ' '],
    ['search', '-'],
    ['of', null],
    ['naïve', null],
    ['3D', null],
    ['models', ' '],
    ['don’t', null],
  ]);
});

test('a quotation mark ends a stretch, an apostrophe with one or two letters does not', () => {
  expect(stretchesOf("we've 'quoted' it's o'clock").map(([stretch]) => stretch)).toEqual([
    "we've",
    'quoted',
    "it's",
    'o',
    'clock',
  ]);
});

test('an elided word is a stretch with its apostrophe, and nothing stands before the next', () => {
  expect(stretchesOf("L’IA, d'une œuvre qu’il dell'acqua")).toEqual([
    ['L’', null],
    ['IA', ''],
    ["d'", null],
    ['une', ''],
    ['œuvre', ' '],
    ['qu’', ' '],
    ['il', ''],
    ["dell'", ' '],
    ['acqua', ''],
  ]);
  expect(stretchesOf("the n't, l’th and t're").map(([stretch]) => stretch)).toEqual([
    'the',
    "n't",
    'l’th',
    'and',
    "t're",
  ]);
});

test('stretches are those that one regular expression finds', () => {
  const units = fc.oneof(
    fc.constantFrom('a', 'Z', 'é', 'ß', '5', '²', '語', 'ก', '\u0e32', '𝒜', '\u0301', '\ud83d'),
    fc.constantFrom("'", '’', "'s", "'ve ", '-', '‐', '‑', ' ', '\u00a0', '\u2028', '\n', '.'),
  );
  const text = fc.array(units, { maxLength: 12 }).map((list) => list.join(''));
  const whole =
    /s['’](?=\p{L}{2})(?!ve(?![\p{L}\p{N}]))|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?![\p{L}\p{N}]))?/gu;
  fc.assert(
    fc.property(text, (value) => {
      const found = [...value.matchAll(whole)];
      expect(stretchesOf(value)).toEqual(
        found.map((match, index) => {
          const last = found[index - 1];
          const gap = value.slice(
            last === undefined ? 0 : last.index + last[0].length,
            match.index,
          );
          const between = /^\s+$/u.test(gap) ? ' ' : /^[-‐‑]$/u.test(gap) ? '-' : null;
          if (gap === '' && last !== undefined) return [match[0], ''];
          return [match[0], between];
        }),
      );
    }),
    { numRuns: 500 },
  );
});
