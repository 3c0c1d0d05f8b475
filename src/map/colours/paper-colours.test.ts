import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PaperColumns } from '../filters/match-papers.ts';
import { colourByVenue, colourByYear, rampColour, venueColour } from './paper-colours.ts';

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] = tokens.split(/:root \{\n {2}(?=color-scheme|\s+--ground)/);

function papers(years: readonly number[], venues: readonly number[] = []): PaperColumns {
  return {
    count: years.length,
    years,
    venueIndexes: years.map((_, row) => venues[row] ?? 65_535),
    venueNames: ['b', 'a', 'c'],
    isNewcomer: () => false,
  };
}

describe('colourByYear', () => {
  test('gives each year of a few its own step, and no year a grey', () => {
    const { colours, palette, legend } = colourByYear(papers([2020, 2018, 0]), 'light');
    expect([...colours]).toEqual([1, 0, 2]);
    expect(palette).toHaveLength(3);
    expect(legend.map(({ words, count }) => [words, count])).toEqual([
      ['2018', 1],
      ['2019–2020', 1],
      ['No year', 1],
    ]);
  });

  test('spends no colour on a few old papers', () => {
    const recent = Array.from({ length: 70 }, (_, at) => 2015 + (at % 7));
    const { legend } = colourByYear(papers([1970, 1980, ...recent]), 'light');
    expect(legend.map(({ words }) => words)).toEqual([
      ...['1970–2015', '2016', '2017', '2018', '2019', '2020', '2021', 'No year'],
    ]);
  });

  test('joins many years into spans in order, each paper in the span of its year', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1800, max: 2025 }), { minLength: 1 }),
        fc.constantFrom('light' as const, 'dark' as const),
        (years, scheme) => {
          const { colours, legend, palette } = colourByYear(papers(years), scheme);
          expect(palette.length).toBeLessThanOrEqual(8);
          expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(years.length);
          for (const [row, year] of years.entries()) {
            const [from = 0, to = from] = (legend[colours[row] ?? 0]?.words ?? '')
              .split('–')
              .map(Number);
            expect(year).toBeGreaterThanOrEqual(from);
            expect(year).toBeLessThanOrEqual(to);
          }
        },
      ),
    );
  });

  test('needs no years at all', () => {
    const { colours, palette } = colourByYear(papers([0, 0]), 'dark');
    expect([...colours].every((colour) => colour === palette.length - 1)).toBe(true);
  });
});

describe('colourByVenue', () => {
  test('names the largest first, ties by name, and leaves out venues without a paper', () => {
    const { colours, legend } = colourByVenue(papers([1, 1, 1, 1], [0, 1, 65_535, 0]), 'light');
    expect(legend.map(({ words, count }) => [words, count])).toEqual([
      ['b', 2],
      ['a', 1],
      ['Other venues and none', 1],
    ]);
    expect([...colours]).toEqual([0, 1, 2, 0]);
  });
});

/** Relative luminance of an `oklch(L C H)`, clipped to sRGB (Ottosson 2020; WCAG 2.2). */
function luminance(colour: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ['light' as const, light],
  ['dark' as const, dark],
])('palettes in the %s scheme', (scheme, sheet) => {
  const lands = ['land-1', 'land-2', 'land-3'].map((name) => {
    const [, lightness = '', chroma = ''] = new RegExp(`--${name}: ([\\d.]+) ([\\d.]+)`).exec(
      sheet,
    )!;
    return { lightness, chroma };
  });
  const shown = [
    ...Array.from({ length: 7 }, (_, step) => rampColour(scheme, step / 6)),
    ...Array.from({ length: 8 }, (_, rank) => venueColour(scheme, rank)),
    colourByYear(papers([0]), scheme).palette.at(-1)!,
  ];

  test('stand out from the land of every theme', () => {
    for (const colour of shown) {
      for (const { lightness, chroma } of lands) {
        for (let hue = 0; hue < 360; hue += 15) {
          expect(contrast(colour, `oklch(${lightness} ${chroma} ${hue})`), colour).toBeGreaterThan(
            3,
          );
        }
      }
    }
  });

  test('tell earlier from later years in grey, too', () => {
    const steps = Array.from({ length: 7 }, (_, step) => luminance(rampColour(scheme, step / 6)));
    const isRising = scheme === 'dark';
    for (let step = 1; step < steps.length; step++) {
      expect(steps[step]! > steps[step - 1]!).toBe(isRising);
    }
  });
});
