import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hullOf } from './alpha-shape.ts';

const cornersOf = (dots: Parameters<typeof hullOf>[0]): readonly (readonly string[])[] =>
  hullOf(dots).map((ring) => ring.map(({ x, y }) => `${x},${y}`));

const grid = (side: number, left = 0) =>
  Array.from({ length: side * side }, (_, index) => ({
    x: left + 10 * (index % side),
    y: 10 * Math.floor(index / side),
  }));

describe('hullOf', () => {
  it('walls in papers that lie close together, by those at the edge', () => {
    const [ring = [], ...others] = cornersOf(grid(5));
    expect(others).toEqual([]);
    expect(ring).toHaveLength(16);
    expect(ring).toContain('0,0');
    expect(ring).toContain('40,40');
    expect(ring).not.toContain('20,20');
  });

  it('leaves out a paper far from all others', () => {
    const [ring = []] = cornersOf([...grid(5), { x: 900, y: 900 }]);
    const [alone = []] = cornersOf(grid(5));
    expect(ring.toSorted()).toEqual(alone.toSorted());
  });

  it('follows a bay that a convex hull would fill', () => {
    const horseshoe = grid(9).filter(({ x, y }) => y > 60 || x < 20 || x > 60);
    const [ring = []] = cornersOf(horseshoe);
    expect(ring).toContain('40,70');
  });

  it('has a piece for each crowd of a tenth or more', () => {
    expect(cornersOf([...grid(6), ...grid(6, 500)])).toHaveLength(2);
    expect(cornersOf([...grid(6), ...grid(2, 500)])).toHaveLength(2);
    expect(cornersOf([...grid(7), ...grid(2, 500)])).toHaveLength(1);
  });

  it('leaves no hole', () => {
    const ring = grid(9).filter(({ x, y }) => x < 20 || x > 60 || y < 20 || y > 60);
    expect(cornersOf(ring)).toHaveLength(1);
  });

  it('is a line where papers lie in a row, and a point where they lie in one place', () => {
    const [first, second] = grid(2);
    expect(hullOf([])).toEqual([]);
    expect(hullOf([first, first].flatMap((dot) => dot ?? []))).toEqual([[first]]);
    expect(hullOf([first, first, second].flatMap((dot) => dot ?? []))).toEqual([[first, second]]);
    const row = [20, 0, 30, 10].map((x) => ({ x, y: 5 }));
    expect(hullOf(row)).toEqual([[row[1], row[2]]]);
  });

  it('is made of rings of its own papers, wherever they lie', () => {
    const place = fc.integer({ min: 0, max: 40 }).map((n) => n * 25);
    const dots = fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(dots, (points) => {
        const known = new Set(points.map(({ x, y }) => `${x},${y}`));
        const rings = cornersOf(points);
        expect(rings.length).toBeGreaterThan(0);
        for (const corner of rings.flat()) expect(known).toContain(corner);
      }),
    );
  });
});
