import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { densestMode } from './densest-mode.ts';

const modeOf = (points: readonly (readonly [number, number])[], width: number) =>
  densestMode(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
    width,
  );

describe('the densest mode', () => {
  test('is in the greater of two clumps, not between them', () => {
    const mode = modeOf([[0.9, 0.5], [0.1, 0.5], [0.92, 0.5], [0.12, 0.5], [0.11, 0.52]], 0.03); // prettier-ignore
    expect(mode.x).toBeCloseTo(0.11, 2);
    expect(mode.density).toBeGreaterThan(2);
    expect(mode.density).toBeLessThan(3);
  });

  test('is the mean under a wide kernel', () => {
    const { x, y } = modeOf([[0, 0], [1, 0], [0.5, 0.6]], 100); // prettier-ignore
    expect(x).toBeCloseTo(0.5, 3);
    expect(y).toBeCloseTo(0.2, 3);
  });

  test('is the first of two that are as dense', () => {
    expect(modeOf([[0.8, 0.5], [0.2, 0.5]], 0.01).x).toBeCloseTo(0.8, 9); // prettier-ignore
    expect(modeOf([[0.2, 0.5], [0.8, 0.5]], 0.01).x).toBeCloseTo(0.2, 9); // prettier-ignore
  });

  test('is the one point there is', () => {
    expect(modeOf([[0.3, 0.7]], 0.1)).toEqual({ x: 0.3, y: 0.7, density: 1 });
  });

  test('lies among the points, where it is as dense as at any of them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const points = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, fc.double({ min: 0.01, max: 1, noNaN: true }), (places, width) => {
        const mode = modeOf(places, width);
        const density = (x: number, y: number): number =>
          places.reduce(
            (sum, [px, py]) =>
              sum + Math.exp(-((px - x) ** 2 + (py - y) ** 2) / (2 * width * width)),
            0,
          );
        expect(mode.density).toBeCloseTo(density(mode.x, mode.y), 9);
        for (const [x, y] of places) {
          expect(mode.density).toBeGreaterThanOrEqual(density(x, y) * (1 - 1e-3));
        }
      }),
    );
  });
});
