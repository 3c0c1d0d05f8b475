import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { recordedAtlas } from '../../testing/recorded-atlas.ts';
import { parseXml } from '../../testing/strict-xml.ts';
import { pngOf } from './card-png.ts';
import { cardSvg } from './card-svg.ts';
import { canBeSet, glyphText } from './glyph-text.ts';
import { mapSvg } from './map-svg.ts';
import { hexOf } from './oklch.ts';
import { darkScheme, lightScheme, type Scheme } from './picture-colours.ts';
import { fitBlock } from './text-block.ts';

const ring = (x: number, y: number): string => `M${x},${y}L${x + 200},${y}L${x},${y + 200}Z`;
const atlas: Atlas = {
  ...recordedAtlas({ title: 'Words and waves' }),
  land: [
    { themeIndex: null, level: 0, path: ring(100, 300) },
    { themeIndex: 0, level: 0, path: ring(120, 320) },
    { themeIndex: 1, level: 0, path: ring(140, 340) },
  ],
};

const hostile = fc.constantFrom(
  ...[
    ']]>',
    '<script>alert(1)</script>',
    '</svg>',
    '&amp;',
    '"',
    "'",
    '\u0000',
    '\uFFFF',
    '\uD800',
  ],
  ...['\u202Eabc', '', ' ', '中文', 'العربية', 'a'.repeat(500), 'é\u0301'],
);

describe('map.svg', () => {
  it('is well-formed with any labels, and holds no script, link or address', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, label) => {
        const themes = atlas.themes.map((theme) => ({ ...theme, label }));
        const settings = { ...atlas.settings, title };
        for (const themeIndex of [null, 0]) {
          const svg = mapSvg({ ...atlas, themes, settings }, themeIndex);
          const root = parseXml(svg);
          expect(root.name).toBe('svg');
          expect(svg).not.toMatch(/<script|<a |href|url\(|@import/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names what it shows and follows the reader’s colour scheme', () => {
    const root = parseXml(mapSvg(atlas, 0));
    const [title, description] = root.children;
    expect([title?.name, title?.text]).toEqual(['title', 'Speech on the map “Words and waves”']);
    expect([description?.name, description?.text]).toEqual(['desc', '4 papers.']);
    expect(mapSvg(atlas, 0)).toContain('@media (prefers-color-scheme:dark)');
  });

  it('dims all themes but the one in the light', () => {
    expect(mapSvg(atlas, 0)).toContain('fill-opacity="0.4"><path class="ground1-1"');
    expect(mapSvg(atlas, null)).not.toContain('opacity="0.4"');
  });
});

describe('card.png', () => {
  it('is 1200 by 630 pixels and the same bytes twice, with any words', async () => {
    const themes = atlas.themes.map((theme) => ({ ...theme, label: '中文 <b> مرحبا' }));
    for (const from of [atlas, { ...atlas, themes }]) {
      const png = await pngOf(cardSvg(from, 0, 'lab.example/map'));
      expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
      const header = Buffer.from(png.subarray(16, 24));
      expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1200, 630]);
      expect(Buffer.compare(png, await pngOf(cardSvg(from, 0, 'lab.example/map')))).toBe(0);
    }
  });

  it('is drawn of outlines alone: no text that would need a font', () => {
    const svg = cardSvg(atlas, null, 'lab.example');
    expect(parseXml(svg).name).toBe('svg');
    expect(svg).not.toContain('<text');
  });
});

describe('text of outlines', () => {
  it('leaves out letters that the font lacks, and says where too few are left', () => {
    expect(glyphText('中文').outline).toBe('');
    expect(canBeSet('中文')).toBe(false);
    expect(canBeSet('Größe')).toBe(true);
    expect(canBeSet('Карта Χάρτης bản đồ')).toBe(true);
    expect(glyphText('mm').width).toBeCloseTo(2 * glyphText('m').width, 1);
  });

  it('stays within its width and lines, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.lorem({ maxCount: 40 }), fc.constant('supercalifragilistic'.repeat(5))),
        (text) => {
          const block = fitBlock(text, { sizes: [60, 40, 20], lineCount: 3, width: 390 });
          expect(block.lines.length).toBeLessThanOrEqual(3);
          for (const line of block.lines)
            expect(glyphText(line).width * block.size).toBeLessThanOrEqual(390);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('colours of pictures', () => {
  const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const [, light = '', dark = ''] = tokens.split(/:root \{\n {2}(?=color-scheme|\s+--ground)/);
  const token = (text: string, name: string): readonly number[] =>
    (new RegExp(`--${name}: (?:oklch\\()?([\\d. ]+)`).exec(text)?.[1] ?? '').split(' ').map(Number);

  it.each([
    ['light', light, lightScheme],
    ['dark', dark, darkScheme],
  ] as readonly (readonly [string, string, Scheme])[])(
    'are those of tokens.css in the %s scheme',
    (_, text, scheme) => {
      const { ground, sea, land, ink, line, halo } = scheme;
      for (const [name, colour] of Object.entries({ ground, sea, land, ink, line, halo }))
        expect(colour, name).toEqual(token(text, name));
      expect(scheme.inkQuiet).toEqual(token(text, 'ink-quiet'));
      expect(scheme.lineStrong).toEqual(token(text, 'line-strong'));
      for (const tone of ['deep', 'bright'] as const) {
        expect([scheme.dot[tone]]).toEqual(token(text, `dot-${tone}`));
        expect([scheme.name[tone]]).toEqual(token(text, `ink-${tone}`));
      }
      expect(scheme.grounds).toEqual([1, 2, 3].map((step) => token(text, `land-${step}`)));
    },
  );

  it('are turned into sRGB', () => {
    expect(hexOf([0, 0, 0])).toBe('#000000');
    expect(hexOf([1, 0, 0])).toBe('#ffffff');
    // Red of sRGB, as CSS Color 4 gives it in OKLCH.
    expect(hexOf([0.62796, 0.25768, 29.234])).toBe('#ff0000');
  });
});
