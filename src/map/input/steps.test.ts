import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowInTheme, rowTowards } from './steps.ts';

describe('rowTowards', () => {
  const points = { x: [0.5, 0.6, 0.9, 0.5, 0.5, 0.1], y: [0.5, 0.55, 0.5, 0.9, 0.2, 0.5] };

  test('goes to the nearest paper in that quarter', () => {
    expect(rowTowards(points, 0, 'right')).toBe(1);
    expect(rowTowards(points, 0, 'up')).toBe(3);
    expect(rowTowards(points, 0, 'down')).toBe(4);
    expect(rowTowards(points, 0, 'left')).toBe(5);
  });

  test('stays where nothing lies that way', () => {
    expect(rowTowards(points, 2, 'right')).toBe(2);
  });

  test('never goes backwards', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1 }), (pairs) => {
        const x = pairs.map(([first]) => first);
        const y = pairs.map(([, second]) => second);
        expect(x[rowTowards({ x, y }, 0, 'right')]).toBeGreaterThanOrEqual(x[0] ?? 0);
      }),
    );
  });
});

describe('rowInTheme', () => {
  const themes = [
    { start: 0, bestRow: 0, count: 3 },
    { start: 3, bestRow: 3, count: 0 },
    { start: 3, bestRow: 3, count: 2 },
  ];

  test('goes round, passing over empty themes', () => {
    expect(rowInTheme({ themes, mask: null }, 0, 1)).toBe(3);
    expect(rowInTheme({ themes, mask: null }, 2, 1)).toBe(0);
    expect(rowInTheme({ themes, mask: null }, 0, -1)).toBe(3);
  });

  test('finds no row where there are no themes', () => {
    expect(rowInTheme({ themes: [], mask: null }, 0, 1)).toBe(-1);
  });
});
