import { describe, expect, it } from 'vitest';
import { numberedPages, themeListing, themePageCount } from './theme-listing.ts';

const themeOf = (count: number): { readonly paperIndexes: readonly number[] } => ({
  paperIndexes: Array.from({ length: count }, (_, index) => index),
});

describe('pages of a theme', () => {
  it('are numbered from 200 papers on', () => {
    expect(numberedPages(themeOf(199))).toEqual([]);
    expect(numberedPages(themeOf(200))).toEqual([1]);
    expect(numberedPages(themeOf(401))).toEqual([1, 2, 3]);
    expect(themePageCount(themeOf(0))).toBe(1);
  });

  it('hold 200 papers each, poor fits apart', () => {
    const papers = Array.from({ length: 250 }, (_, index) => ({
      place: { isBetween: index > 240 },
    }));
    // Only the place matters here.
    const atlas = { papers } as unknown as Parameters<typeof themeListing>[0];
    const first = themeListing(atlas, themeOf(250), 1);
    const second = themeListing(atlas, themeOf(250), 2);
    expect([first.fitting.length, first.between.length]).toEqual([200, 0]);
    expect([second.fitting.length, second.between.length]).toEqual([41, 9]);
  });
});
