import { describe, expect, test } from 'vitest';
import { drawLand } from './draw-land.ts';

const draw = (points: readonly (readonly [number, number])[], clusterOf: readonly number[]) =>
  drawLand(
    { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) },
    { clusterCount: Math.max(-1, ...clusterOf) + 1, clusterOf: Int32Array.from(clusterOf) },
  );
/** The points of each ring, in map coordinates. */
const ringsOf = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number)),
    );
const scattered: readonly (readonly [number, number])[] = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0
    ? [0.2 + 0.15 * Math.cos(i), 0.75 + 0.15 * Math.sin(i * 1.7)]
    : [0.8 + 0.15 * Math.cos(i * 1.3), 0.2 + 0.15 * Math.sin(i)],
);
const twoThemes = scattered.map((_, i) => i % 2);

describe('the land', () => {
  test('is made of closed rings inside its grid', () => {
    const { shapes } = draw(scattered, twoThemes);
    expect(shapes.length).toBeGreaterThanOrEqual(7);
    for (const { path } of shapes) {
      expect(path).toMatch(/^(?:M-?\d+\.\d,-?\d+\.\d(?:L-?\d+\.\d,-?\d+\.\d)+Z)+$/);
      for (const ring of ringsOf(path)) {
        expect(ring.length).toBeGreaterThanOrEqual(3);
        for (const value of ring.flat()) expect(value >= -155 && value <= 1155).toBe(true);
      }
    }
  });

  test('has one coast and three levels of each theme', () => {
    const { shapes } = draw(scattered, twoThemes);
    expect(
      shapes.filter(({ themeIndex }) => themeIndex === null).map(({ level }) => level),
    ).toEqual([0]);
    for (const theme of [0, 1])
      expect(
        shapes.filter(({ themeIndex }) => themeIndex === theme).map(({ level }) => level),
      ).toEqual([0, 1, 2]);
  });

  test('has each theme highest near its papers', () => {
    const { anchors } = draw(scattered, twoThemes);
    expect(anchors).toHaveLength(2);
    anchors.forEach((anchor, theme) => {
      const gaps = scattered
        .filter((_, i) => twoThemes[i] === theme)
        .map(([x, y]) => Math.hypot(anchor.x - x, anchor.y - y));
      expect(Math.min(...gaps)).toBeLessThan(0.06);
    });
  });

  test('surrounds every paper, a lone one far from a crowd too', () => {
    const points = [
      ...Array.from({ length: 40 }, (_, i) => [0.8 + i / 4000, 0.8] as const),
      [0.1, 0.1] as const,
    ];
    const { shapes, anchors } = draw(points, [...new Array<number>(40).fill(0), 1]);
    expect(anchors[1]!.x).toBeCloseTo(0.1, 1);
    expect(anchors[1]!.y).toBeCloseTo(0.1, 1);
    const coast = ringsOf(shapes.find(({ themeIndex }) => themeIndex === null)!.path);
    for (const [x, y] of [
      [800, 200],
      [100, 900],
    ] as const)
      // prettier-ignore
      expect(coast.filter((ring) => isInside(ring, [x, y]))).toHaveLength(1);
  });

  test('of one paper is an island about it, the anchor at the paper', () => {
    const { shapes, anchors } = draw([[0.5, 0.5]], [0]);
    expect(anchors[0]!.x).toBeCloseTo(0.5, 2);
    expect(anchors[0]!.y).toBeCloseTo(0.5, 2);
    const [ring] = ringsOf(shapes[0]!.path);
    expect(isInside(ring!, [500, 500])).toBe(true);
  });

  test('of no papers is sea', () => {
    expect(draw([], [])).toEqual({ shapes: [], anchors: [] });
  });
});

/** Even-odd rule. */
function isInside(ring: readonly number[][], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  ring.forEach(([ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = ring.at(i - 1)!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
