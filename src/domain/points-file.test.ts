import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../math/random.ts';
import { clientRows, noVenue, type ClientSource } from './client-map.ts';
import { decodePoints, encodePoints, pointFlags } from './points-file.ts';

const share = fc.integer({ min: 0, max: 65_535 }).map((step) => step / 65_535);
const paper = fc.record({
  year: fc.option(fc.integer({ min: 1, max: 2100 })),
  venue: fc.option(fc.constantFrom('Memoirs', 'Notes', 'Zeitung', 'a "b" ü')),
  hasPage: fc.boolean(),
  isNewcomer: fc.boolean(),
  place: fc.option(
    fc.record({
      x: share,
      y: share,
      themeIndex: fc.integer({ min: 0, max: 2 }),
      isBetween: fc.boolean(),
    }),
  ),
});

/** An atlas of some papers in three themes, each in the order of the papers. */
function atlasOf(papers: readonly object[]): ClientSource {
  const named = papers.map((each, index) => ({ ...each, slug: `some-words-${String(index)}` }));
  const themes = ['Alpha', 'Beta', 'Gamma'].map((label) => ({
    id: label.toLowerCase(),
    label,
    slug: label.toLowerCase(),
    paperIndexes: papers.map((_, index) => index),
    subthemes: [
      { label: `Part of ${label}`, size: 3, placement: { x: 0.25, y: 1, minScalePx: 1200 } },
    ],
  }));
  // Only what the file needs.
  return { papers: named, themes } as unknown as ClientSource;
}

const open = (atlas: ClientSource, titleCodes: readonly number[] = []) =>
  decodePoints(encodePoints(atlas, { href: (path) => `/base/${path}`, titleCodes }));

describe('the file of points', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(paper), fc.nat(65_535), (papers, code) => {
        const atlas = atlasOf(papers);
        const rows = clientRows(atlas);
        const points = open(
          atlas,
          rows.map((row) => (code + row) % 65_536),
        );
        expect(points.count).toBe(rows.length);
        for (const [row, index] of rows.entries()) {
          const source = papers[index];
          const venue = points.venueIndexes[row] ?? noVenue;
          const flags = points.flags[row] ?? 0;
          expect({
            year: points.years[row] === 0 ? null : points.years[row],
            venue: venue === noVenue ? null : points.venueNames[venue],
            hasPage: (flags & pointFlags.isPageless) === 0,
            isNewcomer: (flags & pointFlags.isNewcomer) !== 0,
            place: {
              x: points.x[row],
              y: points.y[row],
              themeIndex: points.themeIndexes[row],
              isBetween: (flags & pointFlags.isBetween) !== 0,
            },
          }).toEqual(source);
          expect(points.titleCodes[row]).toBe((code + index) % 65_536);
        }
      }),
    );
  });

  test('tells where the rows of each theme are, and which paper fits it best', () => {
    const place = (themeIndex: number, x: number) => ({ place: { x, y: 0, themeIndex } });
    const { themes } = open(
      atlasOf([place(0, 0.9), place(0, 0.1), place(2, 0.5), { place: null }]),
    );
    expect(themes.map(({ start, count, bestRow }) => [start, count, bestRow])).toEqual([
      [0, 2, 1],
      [2, 0, 2],
      [2, 1, 2],
    ]);
    expect(themes[1]).toMatchObject({ id: 'beta', label: 'Beta', href: '/base/themes/beta/' });
  });

  test('names venues from the most frequent on', () => {
    const venues = ['Notes', 'Memoirs', 'Acta', 'Memoirs', null];
    const place = { x: 0, y: 0, themeIndex: 0 };
    expect(open(atlasOf(venues.map((venue) => ({ venue, place })))).venueNames).toEqual([
      'Memoirs',
      'Acta',
      'Notes',
    ]);
  });

  test('knows where the names of sub-themes stand and from when on', () => {
    expect(open(atlasOf([])).subthemes[1]).toEqual({
      label: 'Part of Beta',
      themeIndex: 1,
      x: expect.closeTo(0.25, 4) as number,
      y: 1,
      minScalePx: 1200,
      count: 3,
    });
  });

  test('is not mistaken for another', () => {
    expect(() => decodePoints(new TextEncoder().encode('<!doctype html>'))).toThrow('points');
  });

  test('takes few bytes a paper: less than six even where points, years and venues follow no pattern', () => {
    const random = makeRandom(1, 'points budget');
    const papers = Array.from({ length: 5000 }, () => ({
      year: 1980 + Math.floor(random() * 40),
      venue: `Venue ${String(Math.floor(random() * 60))}`,
      hasPage: true,
      isNewcomer: random() < 0.02,
      place: {
        x: random(),
        y: random(),
        themeIndex: Math.floor(random() * 3),
        isBetween: random() < 0.08,
      },
    }));
    const bytes = encodePoints(atlasOf(papers), { href: (path) => path, titleCodes: [] });
    expect(gzipSync(bytes, { level: 9 }).length / papers.length).toBeLessThan(6);
  });
});
