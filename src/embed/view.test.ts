import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panned, viewBoxText, viewOf, zoomed, type View } from './view.ts';

const all = { x: -100, y: 0, width: 1200, height: 900 };
const size = { width: 640, height: 400 };
const view: fc.Arbitrary<View> = fc.record({
  x: fc.double({ min: -100, max: 1100, noNaN: true }),
  y: fc.double({ min: 0, max: 900, noNaN: true }),
  unit: fc.double({ min: 0.1, max: 3, noNaN: true }),
});

describe('the view of an embedded map', () => {
  it('shows a whole box in the middle of its frame', () => {
    const whole = viewOf(all, size);
    expect(viewBoxText(whole, size)).toBe('-220.00 0.00 1440.00 900.00');
    expect(viewBoxText(viewOf(all, { width: 0, height: 0 }), size)).not.toContain('NaN');
  });

  it('follows the pointer in a drag', () => {
    const moved = panned({ x: 500, y: 400, unit: 2 }, { x: 10, y: -5 }, all);
    expect(moved).toEqual({ x: 480, y: 410, unit: 2 });
  });

  it('keeps what is under the pointer where it is while it zooms', () => {
    const at = { x: 100, y: 300 };
    const before: View = { x: 500, y: 450, unit: 1 };
    const after = zoomed(before, { factor: 2, at, size, all });
    const seen = ({ x, y, unit }: View) => [x + (at.x - 320) * unit, y + (at.y - 200) * unit];
    expect(seen(after)).toEqual(seen(before));
    expect(after.unit).toBe(0.5);
  });

  it('never loses the map, however far it is moved or zoomed', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0.01, max: 100, noNaN: true }), (from, factor) => {
        const next = panned(
          zoomed(from, { factor, at: { x: 0, y: 0 }, size, all }),
          { x: factor * 100, y: -factor * 100 },
          all,
        );
        expect(next.x).toBeGreaterThanOrEqual(-100);
        expect(next.x).toBeLessThanOrEqual(1100);
        expect(next.unit).toBeLessThanOrEqual(viewOf(all, size).unit * 1.6);
        expect(next.unit).toBeGreaterThan(0);
      }),
    );
  });
});
