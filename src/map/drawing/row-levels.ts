/** How strongly a row is drawn. */
export const levels = { faint: 0, plain: 1, lit: 2 } as const;

/** What decides about it; null where nothing is asked for. */
export interface Emphasis {
  /** One byte a row, 0 for one that is left out. */
  readonly mask: Uint8Array | null;
  readonly lit: readonly number[] | null;
  readonly themeIndex: number | null;
}

/** One of `levels` a row, or null where all are plain. A row is faint where anything puts it back. */
export function levelsOf(
  { mask, lit, themeIndex }: Emphasis,
  themeIndexes: ArrayLike<number>,
): Uint8Array | null {
  if (mask === null && lit === null && themeIndex === null) return null;
  const rowLevels = new Uint8Array(themeIndexes.length).fill(
    lit === null ? levels.plain : levels.faint,
  );
  for (const row of lit ?? []) rowLevels[row] = levels.lit;
  for (let row = 0; row < rowLevels.length; row++) {
    const isOut = mask !== null && mask[row] === 0;
    const isElsewhere = themeIndex !== null && themeIndexes[row] !== themeIndex;
    if (isOut || isElsewhere) rowLevels[row] = levels.faint;
  }
  return rowLevels;
}
