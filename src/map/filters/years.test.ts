import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearBins, yearExtent } from './year-bins.ts';
import { askedRange, firstWindow, moveEnd, moveWindow, nextWindow } from './year-window.ts';

const extent = { from: 2000, to: 2009 };

const range = fc
  .tuple(fc.integer({ min: 2000, max: 2009 }), fc.integer({ min: 2000, max: 2009 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('yearBins', () => {
  test('are none where no paper has a year', () => {
    expect(yearExtent([0, 0])).toBeNull();
    expect(yearBins([0, 0], null)).toEqual([]);
  });

  test('have a bar for each year, empty ones too', () => {
    expect(yearBins([2001, 2003, 2003, 0], Uint8Array.of(1, 0, 1, 1))).toEqual([
      { from: 2001, to: 2001, count: 1, matchCount: 1 },
      { from: 2002, to: 2002, count: 0, matchCount: 0 },
      { from: 2003, to: 2003, count: 2, matchCount: 1 },
    ]);
  });

  test('join years where there are too many, and hold every paper once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1500, max: 2025 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        (years, most) => {
          const bins = yearBins(years, null, most);
          expect(bins.length).toBeLessThanOrEqual(most);
          expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(years.length);
          expect(bins[0]?.from).toBe(Math.min(...years));
          expect(bins.at(-1)?.to).toBe(Math.max(...years));
          for (const [at, bin] of bins.entries()) {
            expect(bin.from).toBe(at === 0 ? bin.from : (bins[at - 1]?.to ?? 0) + 1);
            expect(bin.count).toBe(years.filter((y) => y >= bin.from && y <= bin.to).length);
            expect(bin.matchCount).toBe(bin.count);
          }
        },
      ),
    );
  });
});

describe('windows of years', () => {
  test('keep their width and stay within the extent, however far they are moved', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: -30, max: 30 }), (window, step) => {
        const moved = moveWindow(window, extent, step);
        expect(moved.to - moved.from).toBe(window.to - window.from);
        expect(moved.from).toBeGreaterThanOrEqual(extent.from);
        expect(moved.to).toBeLessThanOrEqual(extent.to);
      }),
    );
  });

  test('an end that passes the other takes it along', () => {
    const window = { from: 2003, to: 2005 };
    expect(moveEnd(window, { end: 'from', year: 2007 }, extent)).toEqual({ from: 2007, to: 2007 });
    expect(moveEnd(window, { end: 'to', year: 1990 }, extent)).toEqual({ from: 2000, to: 2000 });
    expect(moveEnd(window, { end: 'to', year: 2008 }, extent)).toEqual({ from: 2003, to: 2008 });
  });

  test('that hold all years ask for nothing', () => {
    expect(askedRange(extent, extent)).toBeNull();
    expect(askedRange({ from: 2001, to: 2009 }, extent)).not.toBeNull();
  });

  test('play on from where they stand, and anew from the end', () => {
    expect(firstWindow(null, extent)).toEqual({ from: 2000, to: 2001 });
    expect(firstWindow({ from: 2003, to: 2005 }, extent)).toEqual({ from: 2003, to: 2005 });
    expect(firstWindow({ from: 2007, to: 2009 }, extent)).toEqual({ from: 2000, to: 2002 });
  });

  test('a play ends, a year a step', () => {
    fc.assert(
      fc.property(range, (start) => {
        let window: typeof start | null = start;
        let steps = 0;
        while ((window = nextWindow(window, extent)) !== null) steps += 1;
        expect(steps).toBe(extent.to - start.to);
      }),
    );
  });
});
