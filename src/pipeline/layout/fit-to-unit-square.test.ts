import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitToUnitSquare } from './fit-to-unit-square.ts';

const fit = (points: readonly (readonly [number, number])[]) => {
  const { x, y } = fitToUnitSquare(
    Float64Array.from(points, ([value]) => value),
    Float64Array.from(points, ([, value]) => value),
  );
  return points.map((_, i) => [x[i]!, y[i]!] as const);
};

describe('a layout in the unit square', () => {
  test('has a margin of 0.04 at its widest and is centred', () => {
    const [left, right, low] = fit([
      [-10, 0],
      [10, 0],
      [0, -5],
    ]);
    expect(left![0]).toBeCloseTo(0.04, 12);
    expect(right![0]).toBeCloseTo(0.96, 12);
    expect(left![1] - low![1]).toBeCloseTo(0.23, 12);
    expect((left![1] + low![1]) / 2).toBeCloseTo(0.5, 12);
  });

  test('lies with its greatest spread level', () => {
    const [first, second] = fit([
      [3, 3],
      [7, 7],
    ]);
    expect(first![1]).toBeCloseTo(0.5, 12);
    expect(second![1]).toBeCloseTo(0.5, 12);
    expect(Math.abs(first![0] - second![0])).toBeCloseTo(0.92, 12);
  });

  test('has one spot in its middle for points that coincide', () => {
    expect(fit([[7, 7], [7, 7]])).toEqual([[0.5, 0.5], [0.5, 0.5]]); // prettier-ignore
  });

  test('of a position that is not finite is refused', () => {
    expect(() => fit([[NaN, 0], [1, 1]])).toThrow('not finite'); // prettier-ignore
    expect(() => fit([[0, 0], [1, Infinity]])).toThrow('not finite'); // prettier-ignore
  });

  test('keeps the proportions of all distances', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 12 }), (points) => {
        const gap = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
          Math.hypot(a - c, b - d);
        const fitted = fit(points);
        const whole = gap(points[0]!, points[1]!);
        fc.pre(whole > 0);
        const scale = gap(fitted[0]!, fitted[1]!) / whole;
        points.forEach((point, i) => {
          expect(gap(fitted[i]!, fitted[0]!)).toBeCloseTo(gap(point, points[0]!) * scale, 9);
          for (const coordinate of fitted[i]!) {
            expect(coordinate).toBeGreaterThan(0.039);
            expect(coordinate).toBeLessThan(0.961);
          }
        });
      }),
    );
  });
});
