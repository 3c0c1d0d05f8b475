import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapEnd, type LabelBox } from './label-boxes.ts';

const place = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
const offset = fc.integer({ min: -60, max: 60 });
const size = fc.integer({ min: 1, max: 120 });
const box: fc.Arbitrary<LabelBox> = fc.record({
  x: place,
  y: place,
  offsetX: offset,
  offsetY: offset,
  widthPx: size,
  heightPx: size,
});

function touch(a: LabelBox, b: LabelBox, scale: number): boolean {
  const across = Math.abs((a.x - b.x) * scale + a.offsetX - b.offsetX);
  const along = Math.abs((a.y - b.y) * scale + a.offsetY - b.offsetY);
  return across < (a.widthPx + b.widthPx) / 2 && along < (a.heightPx + b.heightPx) / 2;
}

test('boxes touch just before the end and never after it', () => {
  fc.assert(
    fc.property(box, box, fc.double({ min: 1.000001, max: 50, noNaN: true }), (a, b, factor) => {
      const end = overlapEnd(a, b);
      expect(overlapEnd(b, a)).toBeCloseTo(end, 6);
      if (end === Infinity) {
        expect(touch(a, b, 1e6)).toBe(true);
        return;
      }
      expect(touch(a, b, (end + 1e-6) * factor)).toBe(false);
      if (end > 0) expect(touch(a, b, end * (1 - 1e-9))).toBe(true);
    }),
  );
});
