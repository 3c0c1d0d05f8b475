import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** Parts of the bundled serif, the most used first. Each is opened when a text first asks for one of its letters. */
const parts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

const resolve = createRequire(import.meta.url).resolve;
const opened = new Map<string, Font>();

function fontOf(part: (typeof parts)[number]): Font {
  let font = opened.get(part);
  if (font === undefined) {
    const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`;
    font = create(readFileSync(resolve(file)));
    opened.set(part, font);
  }
  return font;
}

/** Letters of one part of the font. */
interface Run {
  readonly font: Font;
  text: string;
}

/** A text in the bundled serif, drawn as outlines. */
export interface GlyphText {
  /** In em. */
  readonly width: number;
  /** Path data in thousandths of an em, y upwards, the baseline at 0. */
  readonly outline: string;
}

/** The same letters come again on every card. */
const drawn = new Map<string, GlyphText>();

/**
 * A line of text as outlines, so that no program that draws it needs the font. Letters that the font lacks are left out, as
 * those of other scripts; `spacing` is added after each letter, in em.
 */
export function glyphText(text: string, spacing = 0): GlyphText {
  const key = `${String(spacing)} ${text}`;
  let known = drawn.get(key);
  if (known === undefined) {
    known = drawText(text, spacing);
    drawn.set(key, known);
  }
  return known;
}

function drawText(text: string, spacing: number): GlyphText {
  let outline = '';
  let x = 0;
  for (const { font, text: letters } of runsOf(text)) {
    const { glyphs, positions } = font.layout(letters);
    for (const [index, { path }] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      outline += path.translate(x + xOffset, yOffset).toSVG();
      x += xAdvance + spacing * font.unitsPerEm;
    }
  }
  return { width: x / 1000, outline };
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = fontFor(letter.codePointAt(0) ?? 0);
    if (font === undefined) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function fontFor(codePoint: number): Font | undefined {
  for (const part of parts) {
    const font = fontOf(part);
    if (font.hasGlyphForCodePoint(codePoint)) return font;
  }
  return undefined;
}

/** True where the bundled serif has nearly all letters of a text. */
export function canBeSet(text: string): boolean {
  const letters = Array.from(text.normalize('NFC')).filter((letter) => letter.trim() !== '');
  const known = letters.filter((letter) => fontFor(letter.codePointAt(0) ?? 0) !== undefined);
  return letters.length > 0 && known.length >= letters.length * 0.8;
}
