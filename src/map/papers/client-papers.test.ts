import { describe, expect, test } from 'vitest';
import { cardsPerFile, encodeCards, encodeIdMarks } from '../../domain/cards-file.ts';
import type { ClientSource } from '../../domain/client-map.ts';
import { decodeColumn } from '../../domain/columns.ts';
import { decodePoints, encodePoints } from '../../domain/points-file.ts';
import { openClientMap } from './client-papers.ts';

const count = cardsPerFile + 10;
const atlas = {
  themes: [
    {
      id: 't0',
      label: 'Alpha',
      slug: 'alpha',
      subthemes: [],
      paperIndexes: Array.from({ length: count }, (_, index) => index),
    },
  ],
  papers: Array.from({ length: count }, (_, index) => ({
    // All marks alike: the rest of the id must decide.
    slug: `some-words-${String(10_000 + index)}abc`,
    title: `Paper ${String(index)}`,
    authors: ['Ada'],
    year: index === 0 ? null : 1843,
    venue: index === 0 ? null : 'Memoirs',
    hasPage: index !== 1,
    isNewcomer: index === 2,
    place: { x: index / count, y: 0, themeIndex: 0, isBetween: index === 3 },
  })),
} as unknown as ClientSource;

/** A map whose files are counted. */
function openCounted() {
  const asked: number[] = [];
  const files = encodeCards(atlas);
  const points = decodePoints(
    encodePoints(atlas, { href: (path) => `/base/${path}`, titleCodes: [] }),
  );
  const map = openClientMap(points, {
    cards: (file) => {
      asked.push(file);
      const cards = files[file];
      return cards === undefined ? Promise.reject(new Error('none')) : Promise.resolve(cards);
    },
    idMarks: () => Promise.resolve(decodeColumn(encodeIdMarks(atlas))),
  });
  return { map, asked };
}

describe('the papers of a map', () => {
  test('come when asked for, each file once', async () => {
    const { map, asked } = openCounted();
    expect(map.known(0)).toBeNull();
    expect(asked).toEqual([]);
    const papers = await map.details([4, 0, cardsPerFile + 1]);
    expect(papers.map(({ title }) => title)).toEqual([
      'Paper 4',
      'Paper 0',
      `Paper ${String(cardsPerFile + 1)}`,
    ]);
    await Promise.all([map.details([7]), map.details([8])]);
    expect(asked).toEqual([0, 1]);
    expect(map.known(7)?.title).toBe('Paper 7');
  });

  test('are as a card shows them', async () => {
    const { map } = openCounted();
    const [bare, pageless, newcomer] = await map.details([0, 1, 2]);
    expect(bare).toMatchObject({ year: null, venue: null, isNewcomer: false });
    expect(pageless).toMatchObject({ href: '/base/themes/alpha/', venue: 'Memoirs' });
    expect(newcomer).toEqual({
      id: '10002abc',
      title: 'Paper 2',
      authors: 'Ada',
      year: 1843,
      venue: 'Memoirs',
      themeIndex: 0,
      href: '/base/papers/some-words-10002abc/',
      isNewcomer: true,
    });
    expect([map.isNewcomer(2), map.isNewcomer(3), map.isBetween(3)]).toEqual([true, false, true]);
  });

  test('are found by id', async () => {
    const { map } = openCounted();
    expect(await map.rowOf('10005abc')).toBe(5);
    expect(await map.rowOf('99999abc')).toBe(-1);
    expect(await map.rowOf('unknown')).toBe(-1);
  });
});
