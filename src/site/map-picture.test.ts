import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AtlasTheme } from '../domain/atlas.ts';
import { coarsePath, coreOf, dotPath, labelsOf, sheetOf, sheetRatios } from './map-picture.ts';

const point = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 1000 }),
});

describe('sheetOf', () => {
  test('holds every dot with sea around it, in one of the known shapes', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (dots) => {
        const { shape, frame } = sheetOf([], dots);
        expect(frame.width / frame.height).toBeCloseTo(sheetRatios[shape], 1);
        for (const { x, y } of dots) {
          expect(x).toBeGreaterThan(frame.x);
          expect(x).toBeLessThan(frame.x + frame.width);
          expect(y).toBeGreaterThan(frame.y);
          expect(y).toBeLessThan(frame.y + frame.height);
        }
      }),
    );
  });

  test('holds the land too', () => {
    const { shape, frame } = sheetOf([{ path: 'M100.5,400L900,400L900,600.5L100.5,600Z' }], []);
    expect(shape).toBe('wide');
    expect(frame.x).toBeLessThan(100);
    expect(frame.x + frame.width).toBeGreaterThan(900);
  });

  test('is the unit square where there is nothing to hold', () => {
    expect(sheetOf([], []).frame).toEqual({ x: -80, y: -80, width: 1160, height: 1160 });
  });
});

test('a label waits for the width at which it neither touches another nor leaves the sheet', () => {
  const frame = { x: 0, y: 0, width: 1000, height: 1000 };
  const theme = (x: number, minScalePx: number) =>
    ({ label: 'Decoding', placement: { x, y: 0.5, minScalePx } }) as AtlasTheme;
  const [middle, late, edge] = labelsOf(
    [theme(0.5, 300), theme(0.5, 9999), theme(0.04, 300)],
    frame,
  );
  expect(middle).toMatchObject({ fromWidthPx: 320, xPercent: 50, yPercent: 50 });
  expect(late?.fromWidthPx).toBeNull();
  expect(edge?.fromWidthPx).toBeGreaterThan(800);
});

test('the core of some dots leaves strays out', () => {
  const dots = Array.from({ length: 40 }, (_, index) => ({ x: 400 + index, y: 500 }));
  const core = coreOf([...dots, { x: 0, y: 0 }]);
  expect(core?.x).toBeGreaterThanOrEqual(400);
  expect(coreOf([])).toBeNull();
});

test('paths are written compactly', () => {
  expect(dotPath([{ x: 1.5, y: 2 }])).toBe('M1.5,2h0');
  expect(coarsePath('M1.4,2.6L3,-0.2Z')).toBe('M1,3L3,0Z');
});
