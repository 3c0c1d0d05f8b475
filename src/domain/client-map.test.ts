import { expect, test } from 'vitest';
import { clientRows, shortAuthors } from './client-map.ts';

const at = (x: number, y: number, themeIndex = 0) => ({ place: { x, y, themeIndex } as never });

test('rows go theme by theme, along a curve within each, and leave out what has no place', () => {
  const atlas = {
    themes: [{ paperIndexes: [0, 1, 2, 3] }, { paperIndexes: [5, 4] }] as never,
    papers: [
      at(0.9, 0.1),
      at(0.1, 0.9),
      { place: null },
      at(0.1, 0.1),
      at(0.9, 0.2, 1),
      at(0.9, 0.1, 1),
    ],
  };
  expect(clientRows(atlas)).toEqual([3, 1, 0, 4, 5]);
});

test('authors are named up to three', () => {
  expect(shortAuthors([])).toBe('');
  expect(shortAuthors(['A'])).toBe('A');
  expect(shortAuthors(['A', 'B', 'C'])).toBe('A, B and C');
  expect(shortAuthors(['A', 'B', 'C', 'D'])).toBe('A, B and 2 others');
});
