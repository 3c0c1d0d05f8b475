import { expect, test } from 'vitest';
import { cardsPerFile, encodeCards, encodeIdMarks, idMark, idOfSlug } from './cards-file.ts';
import type { ClientSource } from './client-map.ts';
import { decodeColumn } from './columns.ts';

const count = cardsPerFile + 2;
const atlas = {
  themes: [{ paperIndexes: Array.from({ length: count }, (_, index) => index) }],
  papers: Array.from({ length: count }, (_, index) => ({
    slug: `paper-${index.toString(36).padStart(8, '0')}`,
    title: `Paper ${String(index)}`,
    authors: ['Ada', 'Charles'],
    place: { x: index / count, y: 0, themeIndex: 0 },
  })),
} as unknown as ClientSource;

test('cards stand in files of some hundred rows, the last one shorter', () => {
  const files = encodeCards(atlas);
  expect(files.map(({ titles }) => titles.length)).toEqual([cardsPerFile, 2]);
  expect(files[1]).toMatchObject({
    titles: [`Paper ${String(count - 2)}`, `Paper ${String(count - 1)}`],
    authors: ['Ada and Charles', 'Ada and Charles'],
  });
  expect(encodeCards({ themes: [], papers: [] })).toEqual([]);
});

test('an id ends a slug, and its last three characters are its mark', () => {
  expect(idOfSlug('some-words-0zk3m1ab')).toBe('0zk3m1ab');
  expect(idMark('0zk3m1ab')).toBe(Number.parseInt('1ab', 36));
  expect(idMark('zzzzzzzz')).toBeLessThan(65_536);
  expect(idMark('!')).toBe(0);
  const marks = decodeColumn(encodeIdMarks(atlas));
  expect(marks.length).toBe(count);
  expect(marks[37]).toBe(37);
});
