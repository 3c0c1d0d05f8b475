import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitSheet,
  isNameShown,
  pictureTransform,
  restView,
  scalePx,
  toPixel,
  toPoint,
  transformOf,
  viewOf,
  viewOfFrame,
} from './viewport.ts';

const sheet = { x: -100, y: -50, width: 1200, height: 900 };
const stage = fitSheet(1000, 600, sheet);
const view = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 0.5, max: 40, noNaN: true }),
});

test('a sheet fits whole, in the middle', () => {
  expect(stage).toMatchObject({ top: 0, left: 100 });
  expect(stage.unitPx).toBeCloseTo(2 / 3);
  expect(scalePx(stage, { k: 3, x: 0, y: 0 })).toBeCloseTo(2000);
});

describe('views and transforms', () => {
  test('undo each other', () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const seen = viewOf(stage, transformOf(stage, wanted));
        expect(seen.x).toBeCloseTo(wanted.x, 6);
        expect(seen.y).toBeCloseTo(wanted.y, 6);
        expect(seen.zoom).toBe(wanted.zoom);
      }),
    );
  });

  test('at rest show the middle of the sheet', () => {
    expect(restView(stage)).toEqual({ x: 0.5, y: 0.6, zoom: 1 });
  });
});

test('pixels and points undo each other, with y turned round', () => {
  fc.assert(
    fc.property(view, ({ x, y, zoom }) => {
      const transform = { k: zoom, x: -40, y: 25 };
      const point = toPoint(stage, transform, toPixel(stage, transform, x * 1000, y * 1000));
      expect(point.x).toBeCloseTo(x, 6);
      expect(point.y).toBeCloseTo(1 - y, 6);
    }),
  );
});

test('a framed theme is in the middle and not magnified beyond the limit', () => {
  const framed = viewOfFrame(stage, { x: 400, y: 300, width: 0, height: 0 }, 6);
  expect(framed).toEqual({ x: 0.4, y: 0.7, zoom: 6 });
  expect(viewOfFrame(stage, { x: 0, y: 0, width: 2000, height: 2000 }, 6).zoom).toBe(1);
});

test('the picture moves by as many pixels as the transform says', () => {
  expect(pictureTransform(stage, { k: 1, x: 0, y: 0 })).toBe(
    'translate(0.000 0.000) scale(1.00000)',
  );
  const [left = 0, top = 0, k = 0] = [
    ...pictureTransform(stage, { k: 2, x: -300, y: 90 }).matchAll(/-?[\d.]+/g),
  ].map(Number);
  const seen = toPixel(stage, { k: 2, x: -300, y: 90 }, 500, 400);
  expect(stage.left + (left + k * 500 - sheet.x) * stage.unitPx).toBeCloseTo(seen.x, 1);
  expect(stage.top + (top + k * 400 - sheet.y) * stage.unitPx).toBeCloseTo(seen.y, 1);
});

describe('a name is shown', () => {
  const rest = { k: 1, x: 0, y: 0 };
  // The side of the unit square spans 667 pixels at rest.
  const name = { x: 500, y: 400, leastScalePx: 960, widthPx: 100 };

  test('from its own scale on', () => {
    expect(isNameShown(stage, rest, name)).toBe(false);
    expect(isNameShown(stage, { k: 1.43, x: 0, y: 0 }, name)).toBe(false);
    expect(isNameShown(stage, { k: 1.45, x: 0, y: 0 }, name)).toBe(true);
    expect(isNameShown(stage, rest, { ...name, leastScalePx: 240 })).toBe(true);
  });

  test('while some of it is in sight, or so near that a drag brings it there', () => {
    const { x } = toPixel(stage, { k: 2, x: 0, y: 0 }, name.x, name.y);
    const shiftedTo = (pixel: number) => ({ k: 2, x: pixel - x, y: 0 });
    expect(isNameShown(stage, shiftedTo(-40), name)).toBe(true);
    // A quarter of the stage beyond its edge.
    expect(isNameShown(stage, shiftedTo(-349), name)).toBe(true);
    expect(isNameShown(stage, shiftedTo(-351), name)).toBe(false);
    expect(isNameShown(stage, shiftedTo(1351), name)).toBe(false);
  });

  test('at rest only whole', () => {
    const atEdge = { ...name, x: -240, leastScalePx: 240 };
    expect(isNameShown(stage, rest, atEdge)).toBe(false);
    expect(isNameShown(stage, { k: 1.1, x: 0, y: 0 }, atEdge)).toBe(true);
  });
});
