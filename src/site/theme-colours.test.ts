import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeColoursCss } from './theme-colours.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] = tokens.split(/:root \{\n {2}(?=color-scheme|\s+--ground)/);

/** Numbers of a token: lightness, then chroma and hue where it has them. */
function numbers(scheme: string, name: string): readonly number[] {
  const value = new RegExp(`--${name}: (?:oklch\\()?([\\d. ]+)`).exec(scheme)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value.split(' ').map(Number);
}

/** Relative luminance of an OKLCH colour, clipped to sRGB (Ottosson 2020; WCAG 2.2). */
function luminance([lightness = 0, chroma = 0, hue = 0]: readonly number[]): number {
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

function contrast(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('colours in the %s scheme', (_, scheme) => {
  const ground = numbers(scheme, 'ground');
  const [chroma = 0] = numbers(light, 'theme-chroma');
  const hues = Array.from({ length: 360 }, (_unused, hue) => hue);

  it('keep text readable on ground and sea', () => {
    for (const name of ['ink', 'ink-quiet', 'accent']) {
      for (const under of ['ground', 'sea', 'land']) {
        expect(contrast(numbers(scheme, name), numbers(scheme, under))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(['deep', 'bright'])('keep %s themes readable at every hue', (tone) => {
    const [inkLightness = 0] = numbers(scheme, `ink-${tone}`);
    const [dotLightness = 0] = numbers(scheme, `dot-${tone}`);
    for (const hue of hues) {
      expect(contrast([inkLightness, chroma, hue], ground)).toBeGreaterThanOrEqual(4.5);
      for (const level of ['land-1', 'land-2', 'land-3']) {
        const land = [...numbers(scheme, level), hue];
        expect(contrast([dotLightness, chroma, hue], land)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('gives each theme its hue', () => {
  expect(themeColoursCss([{ hue: 10 }, { hue: 250 }])).toBe(
    '.theme-0{--theme-hue:10}\n.theme-1{--theme-hue:250}\n',
  );
});
