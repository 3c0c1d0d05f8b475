import { describe, expect, test } from 'vitest';
import {
  cautionsOf,
  mostCharacters,
  similarityWords,
  sizeWords,
  termCountWords,
  textToRead,
  themesOfPlace,
} from './place-words.ts';

const place = { theme: 2, secondTheme: 5, confidence: 0.62, x: 0, y: 0, neighbours: [] };

describe('the theme of a text', () => {
  test('is told with how well it fits', () => {
    expect(themesOfPlace(place)).toEqual({
      ...{ theme: 2, other: null, fit: 'a good fit, confidence 0.62' },
    });
  });

  test('is one of two where it is hardly the nearer', () => {
    expect(themesOfPlace({ ...place, confidence: 0.04 })).toEqual({
      ...{ theme: 2, other: 5, fit: 'hardly nearer to the first, confidence 0.04' },
    });
  });

  test('is no choice where there is one only', () => {
    expect(themesOfPlace({ ...place, secondTheme: -1, confidence: 1 })).toEqual({
      ...{ theme: 2, other: null, fit: 'the only theme there is' },
    });
  });
});

test('cautions speak of a paper that the map has, and of too few terms', () => {
  expect(cautionsOf(place, 30)).toBe('');
  const known = { neighbours: [{ row: 1, similarity: 0.999 }] };
  expect(cautionsOf(known, 2)).toBe(
    'The first paper below is this one, or tells the same. With so few terms known this is a guess.',
  );
});

test('figures are read with their words', () => {
  expect(termCountWords(1)).toBe('1 term of this map');
  expect(termCountWords(0)).toBe('0 terms of this map');
  expect([0.823, -0.001, 1.0000001].map(similarityWords)).toEqual([
    ...['similarity 0.82', 'similarity 0.00', 'similarity 1.00'],
  ]);
  expect([1, 20_600, 1_399_278].map(sizeWords)).toEqual(['1 kB', '21 kB', '1.4 MB']);
});

test('a text of any length is read, a very long one to where it is cut', () => {
  expect(textToRead('a')).toEqual({ text: 'a', isCut: false });
  const long = textToRead(`${'a'.repeat(mostCharacters - 1)}😀 b`);
  expect(long.isCut).toBe(true);
  expect(long.text.isWellFormed()).toBe(true);
});
