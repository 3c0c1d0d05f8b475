/**
 * How the names of themes are set on the map. The build measures its label boxes with these figures and the
 * pages draw with them, so that what does not touch on paper does not touch on a screen. `map.css` repeats them.
 */

/** CSS pixels. */
export const labelFontSizePx = 15;

/** Weight of the variable serif. */
export const labelFontWeight = 600;

/** Added after each character, in em. */
export const labelLetterSpacingEm = 0.05;

/** Distance of two baselines, CSS pixels. */
export const labelLineHeightPx = 18;

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
export function baselinesPx(lineCount: number): readonly number[] {
  const top = (-(lineCount - 1) * labelLineHeightPx) / 2;
  return Array.from(
    { length: lineCount },
    (_, line) => top + line * labelLineHeightPx + labelBaselineDropPx,
  );
}

/** Rough width of a label's longest line, CSS pixels, where no font can be measured. */
export function roughLabelWidthPx(label: string): number {
  const longest = Math.max(...wrapLabel(label).map((line) => line.length));
  return longest * labelFontSizePx * (0.5 + labelLetterSpacingEm);
}
