import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peakSentence, shareText, themeYears } from './theme-years.ts';

const dated = (years: readonly (number | null)[]) => years.map((year) => ({ year }));

describe('themeYears', () => {
  test('counts a theme’s papers over all years of the map', () => {
    const papers = dated([2018, 2018, 2020, 2020, 2020, 2021, 2017, null]);
    expect(themeYears(papers, [0, 1, 2, 3, 5, 7])).toEqual([
      { years: '2017', count: 0, allCount: 1, share: 0 },
      { years: '2018', count: 2, allCount: 2, share: 1 },
      { years: '2019', count: 0, allCount: 0, share: 0 },
      { years: '2020', count: 2, allCount: 3, share: 2 / 3 },
      { years: '2021', count: 1, allCount: 1, share: 1 },
    ]);
  });

  test('draws nothing of one year, or of a handful of papers', () => {
    expect(themeYears(dated([2020, 2020, 2020, 2020, 2020]), [0, 1, 2, 3, 4])).toEqual([]);
    expect(themeYears(dated([2019, 2020, 2020]), [0, 1, 2])).toEqual([]);
    expect(themeYears([], [])).toEqual([]);
  });

  test('holds each dated paper in one bar, in at most thirty', () => {
    const years = fc.array(fc.option(fc.integer({ min: 1665, max: 2030 })), { maxLength: 60 });
    fc.assert(
      fc.property(years, (all) => {
        const indexes = [...all.keys()].filter((index) => index % 2 === 0);
        const bars = themeYears(dated(all), indexes);
        expect(bars.length).toBeLessThanOrEqual(30);
        if (bars.length === 0) return;
        const sum = (of: 'count' | 'allCount') => bars.reduce((total, bar) => total + bar[of], 0);
        expect(sum('allCount')).toBe(all.filter((year) => year !== null).length);
        expect(sum('count')).toBe(indexes.filter((index) => all[index] !== null).length);
      }),
    );
  });
});

describe('words', () => {
  test('name the latest of the highest years', () => {
    const bar = { years: '2019', count: 3, allCount: 6, share: 0.5 };
    expect(peakSentence([bar, { ...bar, years: '2020', allCount: 1200, share: 0.0025 }])).toBe(
      'Most in 2020: 3 papers of 1,200, under 1 %.',
    );
    expect(peakSentence([])).toBe('');
  });

  test('round shares', () => {
    expect([0, 0.004, 0.126, 1].map(shareText)).toEqual(['0 %', 'under 1 %', '13 %', '100 %']);
  });
});
