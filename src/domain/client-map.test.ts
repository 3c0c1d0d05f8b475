import { describe, expect, test } from 'vitest';
import { decodeClientMap, encodeClientMap, shortAuthors, type ClientSource } from './client-map.ts';

const paper = (
  index: number,
  themeIndex: number | null,
  more: Partial<ClientSource['papers'][number]> = {},
) =>
  ({
    slug: `some-words-0000000${index}`,
    title: `Paper ${index}`,
    authors: [],
    year: null,
    venue: null,
    hasPage: true,
    place: themeIndex === null ? null : { x: index / 10, y: 1 - index / 10, themeIndex },
    ...more,
  }) as unknown as ClientSource['papers'][number];

const atlas = {
  themes: [
    { id: 't0', label: 'Alpha', slug: 'alpha', paperIndexes: [3, 0], subthemes: [] },
    {
      id: 't1',
      label: 'Beta',
      slug: 'beta',
      paperIndexes: [1],
      subthemes: [
        { label: 'Beta decay', size: 1, placement: { x: 0.25, y: 0.75, minScalePx: 1200 } },
      ],
    },
  ],
  papers: [
    paper(0, 0, { authors: ['Ada'], year: 1843, venue: 'Memoirs', isNewcomer: true }),
    paper(1, 1, { hasPage: false }),
    paper(2, null),
    paper(3, 0, { venue: 'Memoirs' }),
  ],
} as unknown as ClientSource;

describe('the client map', () => {
  const map = decodeClientMap(encodeClientMap(atlas, (path) => `/base/${path}`));

  test('holds the placed papers theme by theme in the order of their fit', () => {
    expect(map.count).toBe(3);
    expect([0, 1, 2].map((row) => map.paper(row).title)).toEqual(['Paper 3', 'Paper 0', 'Paper 1']);
    expect(map.themes.map(({ start, count }) => [start, count])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect([...map.themeIndexes]).toEqual([0, 0, 1]);
  });

  test('gives back what a card shows', () => {
    expect(map.paper(1)).toEqual({
      id: '00000000',
      title: 'Paper 0',
      authors: 'Ada',
      year: 1843,
      venue: 'Memoirs',
      themeIndex: 0,
      href: '/base/papers/some-words-00000000/',
      isNewcomer: true,
    });
    expect(map.paper(2).isNewcomer).toBe(false);
    expect(map.paper(0)).toMatchObject({ year: null, venue: 'Memoirs' });
  });

  test('knows where the names of sub-themes stand and from when on', () => {
    expect(map.subthemes).toEqual([
      {
        label: 'Beta decay',
        themeIndex: 1,
        x: expect.closeTo(0.25, 4) as number,
        y: expect.closeTo(0.75, 4) as number,
        minScalePx: 1200,
        count: 1,
      },
    ]);
  });

  test('leads from a paper without a page to its theme', () => {
    expect(map.paper(2).href).toBe('/base/themes/beta/');
  });

  test('keeps positions to within a step and finds papers by id', () => {
    expect(map.x[0]).toBeCloseTo(0.3, 4);
    expect(map.y[0]).toBeCloseTo(0.7, 4);
    expect(map.rowOf('00000003')).toBe(0);
    expect(map.rowOf('unknown')).toBe(-1);
  });
});

test('authors are named up to three', () => {
  expect(shortAuthors([])).toBe('');
  expect(shortAuthors(['A'])).toBe('A');
  expect(shortAuthors(['A', 'B', 'C'])).toBe('A, B and C');
  expect(shortAuthors(['A', 'B', 'C', 'D'])).toBe('A, B and 2 others');
});
