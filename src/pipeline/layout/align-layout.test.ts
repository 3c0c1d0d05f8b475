import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import type { Layout } from '../stage-values.ts';
import { alignLayout } from './align-layout.ts';

const layoutOf = (points: readonly (readonly [number, number])[]): Layout => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

/** A map that fills the margins, with papers in two opposite corners. */
const mapOf = (count: number, seed: number): Layout => {
  const random = makeRandom(seed, 'map');
  const corners: [number, number][] = [[0.04, 0.04], [0.96, 0.96]]; // prettier-ignore
  const inside = (): number => Math.round(1e5 * (0.1 + 0.8 * random())) / 1e5;
  return layoutOf([
    ...corners,
    ...Array.from({ length: count }, (): [number, number] => [inside(), inside()]),
  ]);
};

const similarity = fc.record({
  angle: fc.double({ min: -4, max: 4, noNaN: true }),
  isFlipped: fc.boolean(),
  scale: fc.double({ min: 0.01, max: 50, noNaN: true }),
  shiftX: fc.double({ min: -9, max: 9, noNaN: true }),
  shiftY: fc.double({ min: -9, max: 9, noNaN: true }),
});
type Similarity = typeof similarity extends fc.Arbitrary<infer T> ? T : never;

const moved = ({ x, y }: Layout, by: Similarity): Layout => {
  const [cos, sin] = [by.scale * Math.cos(by.angle), by.scale * Math.sin(by.angle)];
  const flip = by.isFlipped ? -1 : 1;
  return {
    x: x.map((value, i) => by.shiftX + cos * value - sin * flip * y[i]!),
    y: y.map((value, i) => by.shiftY + sin * x[i]! + cos * flip * value),
  };
};
const expectSame = (found: Layout, wanted: Layout): void => {
  found.x.forEach((x, i) => {
    expect(Math.abs(x - wanted.x[i]!)).toBeLessThan(2e-5);
    expect(Math.abs(found.y[i]! - wanted.y[i]!)).toBeLessThan(2e-5);
  });
};

describe('a layout in the old frame', () => {
  test('is the old one where it is a turned, flipped, scaled and shifted copy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(99), similarity, (count, seed, by) => {
        const old = mapOf(count, seed);
        const { layout, movement } = alignLayout(moved(old, by), old);
        expectSame(layout, old);
        expect(movement.p90).toBeLessThan(2e-5);
      }),
    );
  });

  test('takes the frame of shared papers alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(99), similarity, (count, seed, by) => {
        const old = mapOf(count, seed);
        const isShared = (i: number): boolean => i < 2 || i % 2 === 0;
        const known = {
          x: old.x.map((value, i) => (isShared(i) ? value : NaN)),
          y: old.y.map((value, i) => (isShared(i) ? value : NaN)),
        };
        expectSame(alignLayout(moved(old, by), known).layout, old);
      }),
    );
  });

  test('is within the margin and keeps the proportions of distances, whatever the old one was', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), similarity, (seed, other, by) => {
        const fresh = moved(mapOf(8, seed), by);
        const { layout, movement } = alignLayout(fresh, mapOf(8, other));
        const gap = ({ x, y }: Layout, i: number): number =>
          Math.hypot(x[i]! - x[0]!, y[i]! - y[0]!);
        for (const value of [...layout.x, ...layout.y]) {
          expect(value).toBeGreaterThanOrEqual(0.04);
          expect(value).toBeLessThanOrEqual(0.96);
        }
        layout.x.forEach((_, i) => {
          const wanted = (gap(fresh, i) / gap(fresh, 1)) * gap(layout, 1);
          expect(Math.abs(gap(layout, i) - wanted)).toBeLessThan(1e-4);
        });
        expect(movement.median).toBeLessThanOrEqual(movement.p90);
        expect(movement.p90).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('does not shrink from fit to fit', () => {
    let layout = mapOf(20, 1);
    for (let fit = 2; fit < 40; fit++) layout = alignLayout(mapOf(20, fit), layout).layout;
    const side = Math.max(
      Math.max(...layout.x) - Math.min(...layout.x),
      Math.max(...layout.y) - Math.min(...layout.y),
    );
    expect(side).toBeGreaterThan(0.68);
  });

  test('tells how far papers moved as shares of the diagonal', () => {
    const old = layoutOf([[0.1, 0.1], [0.9, 0.1], [0.5, 0.9]]); // prettier-ignore
    const { movement } = alignLayout(layoutOf([[0.9, 0.1], [0.1, 0.1], [0.5, 0.9]]), old); // prettier-ignore
    expect(movement.median).toBeLessThan(1e-5);
    const apart = alignLayout(layoutOf([[0.5, 0.5]]), layoutOf([[0.5, 0.9]])).movement; // prettier-ignore
    expect(apart.median).toBeCloseTo(0.4 / Math.SQRT2, 9);
    expect(apart.p90).toBeCloseTo(0.4 / Math.SQRT2, 9);
  });
});

describe('without a frame a layout stays as it came', () => {
  const nowhere = { x: Float64Array.of(NaN, NaN), y: Float64Array.of(NaN, NaN) };
  const fresh = layoutOf([[0.04, 0.5], [0.96, 0.5]]); // prettier-ignore

  test('of no rows', () => {
    const none = layoutOf([]);
    expect(alignLayout(none, none)).toEqual({ layout: none, movement: { median: 0, p90: 0 } });
  });

  test('where no paper is shared, or one', () => {
    expect(alignLayout(fresh, nowhere)).toEqual({
      layout: fresh,
      movement: { median: 0, p90: 0 },
    });
    const one = { x: Float64Array.of(0.5, NaN), y: Float64Array.of(0.5, NaN) };
    expect(alignLayout(fresh, one).layout).toEqual(fresh);
  });

  test('where all shared papers are at one point, then or now', () => {
    const point = layoutOf([[0.5, 0.5], [0.5, 0.5]]); // prettier-ignore
    expect(alignLayout(fresh, point).layout).toEqual(fresh);
    expect(alignLayout(point, fresh).layout).toEqual(point);
  });
});
