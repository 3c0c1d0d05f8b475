import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hullPath } from './theme-hulls.ts';

function cornersOf(path: string): readonly (readonly string[])[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => ring.replace('Z', '').split('L'));
}

const grid = (side: number, left = 0) =>
  Array.from({ length: side * side }, (_, index) => ({
    x: left + 10 * (index % side),
    y: 10 * Math.floor(index / side),
  }));

describe('hullPath', () => {
  it('walls in papers that lie close together, by those at the edge', () => {
    const [ring = [], ...others] = cornersOf(hullPath(grid(5)));
    expect(others).toEqual([]);
    expect(ring).toHaveLength(16);
    expect(ring).toContain('0.0,0.0');
    expect(ring).toContain('40.0,40.0');
    expect(ring).not.toContain('20.0,20.0');
  });

  it('leaves out a paper far from all others', () => {
    const [ring = []] = cornersOf(hullPath([...grid(5), { x: 900, y: 900 }]));
    const [alone = []] = cornersOf(hullPath(grid(5)));
    expect(ring.toSorted()).toEqual(alone.toSorted());
  });

  it('follows a bay that a convex hull would fill', () => {
    const horseshoe = grid(9).filter(({ x, y }) => y > 60 || x < 20 || x > 60);
    const [ring = []] = cornersOf(hullPath(horseshoe));
    expect(ring).toContain('40.0,70.0');
  });

  it('has a piece for each crowd of a tenth or more', () => {
    expect(cornersOf(hullPath([...grid(6), ...grid(6, 500)]))).toHaveLength(2);
    expect(cornersOf(hullPath([...grid(6), ...grid(2, 500)]))).toHaveLength(2);
    expect(cornersOf(hullPath([...grid(7), ...grid(2, 500)]))).toHaveLength(1);
  });

  it('leaves no hole', () => {
    const ring = grid(9).filter(({ x, y }) => x < 20 || x > 60 || y < 20 || y > 60);
    expect(cornersOf(hullPath(ring))).toHaveLength(1);
  });

  it('draws a line through two papers, or many in a row, and a point at one', () => {
    expect(hullPath([])).toBe('');
    expect(hullPath([{ x: 1, y: 2 }])).toBe('M1.0,2.0h0');
    expect(hullPath([grid(2)[0], grid(2)[0], grid(2)[1]].flatMap((p) => p ?? []))).toBe(
      'M0.0,0.0L10.0,0.0h0',
    );
    expect(hullPath(Array.from({ length: 4 }, (_, i) => ({ x: 10 * i, y: 5 })))).toContain(
      'M0.0,5.0L10.0,5.0',
    );
  });

  it('is closed and of its papers alone, wherever they lie', () => {
    const place = fc.integer({ min: 0, max: 40 }).map((n) => n * 25);
    const dots = fc.array(fc.record({ x: place, y: place }), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(dots, (points) => {
        const known = new Set(points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`));
        const path = hullPath(points);
        expect(path).toMatch(/^(?:M[\d.,L]+(?:Z|h0))+$/);
        for (const corner of cornersOf(path.replaceAll('h0', '')).flat()) {
          expect(known).toContain(corner);
        }
      }),
    );
  });
});
