import { describe, expect, test } from 'vitest';
import { openClientMap } from '../papers/client-papers.ts';
import { wishOf } from './keyboard.ts';

const map = openClientMap(
  {
    paperBase: '/papers/',
    themes: [
      { id: 'a', label: 'A', href: '/themes/a/', start: 0, count: 2, bestRow: 1 },
      { id: 'b', label: 'B', href: '/themes/b/', start: 2, count: 1, bestRow: 2 },
    ],
    subthemes: [],
    venueNames: [],
    count: 3,
    x: Float64Array.of(0.2, 0.5, 0.8),
    y: Float64Array.of(0.5, 0.5, 0.5),
    themeIndexes: Uint16Array.of(0, 0, 1),
    years: new Uint16Array(3),
    venueIndexes: new Uint16Array(3),
    titleCodes: new Uint16Array(3),
    flags: new Uint8Array(3),
  },
  {
    cards: () => Promise.reject(new Error('no card is needed')),
    idMarks: () => Promise.resolve(new Uint16Array(3)),
  },
);

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

  test('Home, End and the Page keys pass over papers that a filter leaves out', () => {
    const filtered = (key: string, row: number, mask: readonly number[]) =>
      wishOf(key, map, { row, firstRow: 1, mask: Uint8Array.from(mask) });
    expect(filtered('Home', 1, [0, 1, 1])).toEqual({ kind: 'go', row: 1 });
    expect(filtered('End', 0, [1, 0, 1])).toEqual({ kind: 'go', row: 0 });
    expect(filtered('PageDown', 2, [1, 0, 1])).toEqual({ kind: 'go', row: 0 });
    expect(filtered('PageDown', 0, [1, 1, 0])).toEqual({ kind: 'go', row: 1 });
    expect(filtered('Home', 2, [1, 1, 0])).toBeNull();
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
