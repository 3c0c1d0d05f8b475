import { describe, expect, test } from 'vitest';
import { levelsOf } from './row-levels.ts';

const themeIndexes = [0, 0, 1, 1];
const nothing = { mask: null, lit: null, themeIndex: null };

describe('how strongly rows are drawn', () => {
  test('all alike where nothing is asked for', () => {
    expect(levelsOf(nothing, themeIndexes)).toBeNull();
  });

  test('rows outside a mask or another theme step back', () => {
    const mask = Uint8Array.of(1, 0, 1, 0);
    expect(levelsOf({ ...nothing, mask }, themeIndexes)).toEqual(Uint8Array.of(1, 0, 1, 0));
    expect(levelsOf({ ...nothing, themeIndex: 1 }, themeIndexes)).toEqual(
      Uint8Array.of(0, 0, 1, 1),
    );
    expect(levelsOf({ ...nothing, mask, themeIndex: 1 }, themeIndexes)).toEqual(
      Uint8Array.of(0, 0, 1, 0),
    );
  });

  test('lit rows stand out, all others step back, and a mask still counts', () => {
    const mask = Uint8Array.of(1, 0, 1, 1);
    expect(levelsOf({ ...nothing, lit: [1, 2] }, themeIndexes)).toEqual(Uint8Array.of(0, 2, 2, 0));
    expect(levelsOf({ ...nothing, mask, lit: [1, 2] }, themeIndexes)).toEqual(
      Uint8Array.of(0, 0, 2, 0),
    );
  });
});
