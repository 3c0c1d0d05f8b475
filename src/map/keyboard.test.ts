import { describe, expect, test } from 'vitest';
import { decodeClientMap } from '../domain/client-map.ts';
import { wishOf } from './keyboard.ts';

const map = decodeClientMap({
  format: 'paperland-client-map/1',
  paperBase: '/papers/',
  themes: [
    { id: 'a', label: 'A', href: '/themes/a/', count: 2 },
    { id: 'b', label: 'B', href: '/themes/b/', count: 1 },
  ],
  subthemes: { labels: [], themeIndexes: [], x: [], y: [], minScalesPx: [], counts: [] },
  x: [10_000, 30_000, 50_000],
  y: [30_000, 30_000, 30_000],
  slugs: ['one', 'two', 'three'],
  titles: ['One', 'Two', 'Three'],
  authors: ['', '', ''],
  years: [0, 0, 0],
  venues: [-1, -1, -1],
  venueNames: [],
  pageless: [],
  newcomers: [],
});

describe('keys on the map', () => {
  const wish = (key: string, row: number | null) => wishOf(key, map, { row, firstRow: 1 });

  test('an arrow begins at the first paper and then steps', () => {
    expect(wish('ArrowRight', null)).toEqual({ kind: 'go', row: 1 });
    expect(wish('ArrowRight', 1)).toEqual({ kind: 'go', row: 2 });
    expect(wish('ArrowLeft', 1)).toEqual({ kind: 'go', row: 0 });
  });

  test('Home, End and the Page keys know the themes', () => {
    expect(wish('Home', 1)).toEqual({ kind: 'go', row: 0 });
    expect(wish('End', 0)).toEqual({ kind: 'go', row: 1 });
    expect(wish('PageDown', 0)).toEqual({ kind: 'go', row: 2 });
    expect(wish('PageUp', 0)).toEqual({ kind: 'go', row: 2 });
  });

  test('Enter opens only where a paper is chosen', () => {
    expect(wish('Enter', 1)).toEqual({ kind: 'open' });
    expect(wish('Enter', null)).toBeNull();
  });

  test('zoom and Escape need no papers; other keys are left alone', () => {
    const without = (key: string) => wishOf(key, null, { row: null, firstRow: -1 });
    expect(without('+')).toEqual({ kind: 'zoom', by: 'in' });
    expect(without('0')).toEqual({ kind: 'zoom', by: 'all' });
    expect(without('Escape')).toEqual({ kind: 'leave' });
    expect(without('ArrowUp')).toBeNull();
    expect(wish('Tab', 1)).toBeNull();
  });
});
