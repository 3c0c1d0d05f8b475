import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePlaces, orderAfter, pageOf, sortRows, type ColumnKeys } from './sort-rows.ts';

const keys: ColumnKeys = {
  title: [3, 1, 0, 2],
  authors: [0, 1, 2, 3],
  year: [2020, -1, 2018, 2020],
  venue: [-1, -1, -1, -1],
  theme: [0, 0, 1, 1],
};
const all = [0, 1, 2, 3];

describe('sortRows', () => {
  test('ties go by title, and what has no year comes last both ways', () => {
    expect(sortRows(all, keys, { column: 'year', isDescending: false })).toEqual([2, 3, 0, 1]);
    expect(sortRows(all, keys, { column: 'year', isDescending: true })).toEqual([3, 0, 2, 1]);
  });

  test('sorts what it is given and nothing else, and leaves it as it was', () => {
    const rows = [3, 0];
    expect(sortRows(rows, keys, { column: 'title', isDescending: false })).toEqual([3, 0]);
    expect(sortRows(rows, keys, { column: 'title', isDescending: true })).toEqual([0, 3]);
    expect(rows).toEqual([3, 0]);
  });

  test('a column without anything is in the order of titles', () => {
    expect(sortRows(all, keys, { column: 'venue', isDescending: true })).toEqual([2, 1, 3, 0]);
  });

  test('agrees with neighbours in order, for any keys', () => {
    const key = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(key, fc.boolean(), (year, isDescending) => {
        const title = [...year.keys()];
        const rows = sortRows(title, { ...keys, title, year }, { column: 'year', isDescending });
        expect(rows.toSorted((a, b) => a - b)).toEqual(title);
        const known = rows.map((row) => year[row]!).filter((value) => value >= 0);
        expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)));
        expect(rows.findLastIndex((row) => year[row]! >= 0)).toBe(known.length - 1);
      }),
    );
  });
});

test('a press sorts by a column, the next turns it round; years begin with the latest', () => {
  const byTitle = { column: 'title', isDescending: false } as const;
  expect(orderAfter(byTitle, 'year')).toEqual({ column: 'year', isDescending: true });
  expect(orderAfter(byTitle, 'title')).toEqual({ column: 'title', isDescending: true });
});

test('namePlaces sorts names as readers do', () => {
  expect(namePlaces(['b', 'Ä', 'a', 'Vol 10', 'Vol 9'])).toEqual([2, 1, 0, 4, 3]);
});

describe('pageOf', () => {
  test('brings back a page beyond the ends', () => {
    expect(pageOf(all, 9, 3)).toEqual({ page: 1, pageCount: 2, rows: [3], first: 4, last: 4 });
    expect(pageOf([], 0, 3)).toEqual({ page: 0, pageCount: 1, rows: [], first: 0, last: 0 });
  });
});
