import { describe, expect, it } from 'vitest';
import { hullOf } from './alpha-shape.ts';
import { hullPath } from './theme-hulls.ts';

const square = [0, 10].flatMap((x) => [0, 10].map((y) => ({ x, y })));

describe('hullPath', () => {
  it('is a smooth closed line through the corners, straight between two', () => {
    const path = hullPath(hullOf(square));
    expect(path).toMatch(/^M(?:\d+,\d+C[\d.,-]+)/);
    for (const corner of ['0,0', '10,0', '10,10', '0,10']) expect(path).toContain(corner);
    expect(hullPath([[square[0], square[2]].flatMap((dot) => dot ?? [])])).toBe(
      'M0.0,0.0L10.0,0.0h0',
    );
    expect(hullPath([square.slice(0, 1)])).toBe('M0.0,0.0h0');
    expect(hullPath([])).toBe('');
  });
});
