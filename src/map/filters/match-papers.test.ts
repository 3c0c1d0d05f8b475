import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters, type Filters } from './filters.ts';
import { matchPapers, rowsOf, venueIndexOf, type PaperColumns } from './match-papers.ts';

const columns: PaperColumns = {
  count: 5,
  years: [2018, 2019, 0, 2020, 2019],
  venueIndexes: [0, 1, 65_535, 1, 0],
  venueNames: ['ACL', 'Nature & Sons'],
  isNewcomer: (row) => row >= 3,
};
const nothingFound = { hits: null, authored: null };

function matched(filters: Partial<Filters>, found = {}): readonly number[] {
  const match = matchPapers(columns, { ...noFilters, ...filters }, { ...nothingFound, ...found });
  const rows = rowsOf(match.mask, columns.count);
  expect(match.count).toBe(rows.length);
  return rows;
}

describe('matchPapers', () => {
  test('keeps all and needs no mask where nothing is asked', () => {
    expect(matchPapers(columns, noFilters, nothingFound)).toEqual({ mask: null, count: 5 });
  });

  test('counts both ends of a range in, and leaves papers without a year out', () => {
    expect(matched({ years: { from: 2019, to: 2020 } })).toEqual([1, 3, 4]);
    expect(matched({ years: { from: 0, to: 9999 } })).toEqual([0, 1, 2, 3, 4]);
  });

  test('knows a venue by its name, whatever its capitals', () => {
    expect(matched({ venue: 'Nature & Sons' })).toEqual([1, 3]);
    expect(matched({ venue: ' acl ' })).toEqual([0, 4]);
  });

  test('a venue that no paper has keeps none, least of all those without a venue', () => {
    expect(matched({ venue: 'Gone' })).toEqual([]);
  });

  test('keeps newcomers', () => {
    expect(matched({ isNewOnly: true })).toEqual([3, 4]);
  });

  test('passes over hits that have no place on the map', () => {
    expect(matched({ query: 'word' }, { hits: [7, 4, 1] })).toEqual([1, 4]);
  });

  test('asks for all at once', () => {
    expect(
      matched(
        { query: 'word', author: 'A. Name', years: { from: 2019, to: 2019 }, venue: 'ACL' },
        { hits: [4, 1, 0], authored: [0, 4] },
      ),
    ).toEqual([4]);
  });

  test('each further filter only takes away', () => {
    const year = fc.integer({ min: 2016, max: 2022 });
    const filters = fc.record({
      query: fc.constant(''),
      years: fc.option(
        fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      ),
      venue: fc.option(fc.constantFrom('ACL', 'Nature & Sons', 'Gone')),
      author: fc.constant(null),
      isNewOnly: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, (asked) => {
        const all = new Set(matched(asked));
        const alone = [
          matched({ years: asked.years }),
          matched({ venue: asked.venue }),
          matched({ isNewOnly: asked.isNewOnly }),
        ];
        for (let row = 0; row < columns.count; row++) {
          expect(all.has(row)).toBe(alone.every((rows) => rows.includes(row)));
        }
      }),
    );
  });
});

test('venueIndexOf takes the exact name first', () => {
  expect(venueIndexOf(['acl', 'ACL'], 'ACL')).toBe(1);
});
