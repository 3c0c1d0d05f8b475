/**
 * How the names of themes are set on the map. The build measures its label boxes with these figures and the
 * pages draw with them, so that what does not touch on paper does not touch on a screen. `map.css` repeats them.
 */

/** Of a theme's name, CSS pixels. */
export const labelFontSizePx = 15;

/** Of a sub-theme's name, CSS pixels. */
export const subthemeLabelFontSizePx = 12;

/** Weight of the variable serif. */
export const labelFontWeight = 600;

/** Added after each character, in em. */
export const labelLetterSpacingEm = 0.05;

/** Distance of two baselines of a theme's name, CSS pixels. */
export const labelLineHeightPx = 18;

/** Distance of two baselines of a name set in a size, CSS pixels. */
export function lineHeightPx(fontSizePx: number): number {
  return (labelLineHeightPx * fontSizePx) / labelFontSizePx;
}

/** Reach of the halo around the glyphs, CSS pixels. */
export const labelHaloPx = 2.5;

/** A label longer than this many characters is set in two lines. */
export const labelLongestLine = 18;

/** Drop from the middle of a line to its baseline, CSS pixels: half the height of a capital. */
export const labelBaselineDropPx = 5;

/** The lines of a label: one, or two as even as its spaces and hyphens allow, the upper the shorter on a tie. */
export function wrapLabel(label: string): readonly string[] {
  if (label.length <= labelLongestLine) return [label];
  let best: readonly string[] = [label];
  let bestLength = Infinity;
  for (const breakPoint of label.matchAll(/ |(?<=\p{L}-)(?=\p{L})/gu)) {
    const lines = [label.slice(0, breakPoint.index), label.slice(breakPoint.index).trimStart()];
    const longest = Math.max(...lines.map((line) => line.length));
    if (longest < bestLength) {
      best = lines;
      bestLength = longest;
    }
  }
  return best;
}

/** Vertical offsets of the baselines from the label's point, CSS pixels, for a block of lines centred on it. */
export function baselinesPx(lineCount: number, fontSizePx = labelFontSizePx): readonly number[] {
  const height = lineHeightPx(fontSizePx);
  const drop = (labelBaselineDropPx * fontSizePx) / labelFontSizePx;
  const top = (-(lineCount - 1) * height) / 2;
  return Array.from({ length: lineCount }, (_, line) => top + line * height + drop);
}

/** Advance widths of the variable serif at the label's weight, in em, from its widest to its narrowest letters. */
const advances: readonly (readonly [RegExp, number])[] = [
  [/[MWm\u2014]/, 0.97],
  [/[Hw%@]/, 0.85],
  [/[A-Z&]/, 0.74],
  [/[bdhknpquv]/, 0.64],
  [/[IJfijlt.,:;'’()/ -]/, 0.37],
  [/[a-z0-9]/, 0.58],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u, 1],
];

function advanceEm(character: string): number {
  return advances.find(([letters]) => letters.test(character))?.[1] ?? 0.66;
}

/** Width of a label's longest line, CSS pixels, without its halo: at most a tenth more than a browser sets. */
export function roughLabelWidthPx(label: string, fontSizePx = labelFontSizePx): number {
  const widths = wrapLabel(label).map((line) =>
    Array.from(line).reduce(
      (sum, character) => sum + advanceEm(character) + labelLetterSpacingEm,
      0,
    ),
  );
  return Math.max(...widths) * fontSizePx;
}
