import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coreOf,
  dotPath,
  dotSteps,
  sampleOf,
  sheetOf,
  sheetRatios,
  stepPath,
} from './map-picture.ts';

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

test('the core of some dots leaves strays out', () => {
  const dots = Array.from({ length: 40 }, (_, index) => ({ x: 400 + index, y: 500 }));
  const core = coreOf([...dots, { x: 0, y: 0 }]);
  expect(core?.x).toBeGreaterThanOrEqual(400);
  expect(coreOf([])).toBeNull();
});

test('dots are written as strokes without length', () => {
  expect(dotPath([{ x: 1.5, y: 2 }])).toBe('M1.5,2h0');
});

describe('many dots', () => {
  test('go in whole units, each as a step from the last', () => {
    const dots = [
      { x: 10.4, y: 20 },
      { x: 12, y: 18.6 },
      { x: 12, y: 18.6 },
    ];
    expect(dotSteps(dots)).toBe('m10,20h0m2-1h0m0,0h0');
    expect(dotSteps([])).toBe('');
  });

  test('are all in the picture, of very many an even sample', () => {
    const dots = Array.from({ length: 50 }, (_, index) => index);
    expect(sampleOf(dots, 19_999)).toBe(dots);
    expect(sampleOf(dots, 100_000)).toEqual([0, 10, 20, 30, 40]);
  });
});

describe('a path in steps', () => {
  test('in whole units leaves out steps that go nowhere', () => {
    expect(stepPath('M1.4,2.6L3,-0.2L3.1,0.2L9,4Z', 1)).toBe('M1,3l2-3 6,4Z');
    expect(stepPath('M5,5L4,5Z', 1)).toBe('M5,5l-1,0Z');
    expect(stepPath('M5,5L5.1,5ZM1,1L2,2Z', 1)).toBe('M5,5ZM1,1l1,1Z');
    expect(stepPath('', 1)).toBe('');
  });

  test('in tenths keeps what contours are written with', () => {
    expect(stepPath('M1.4,2.6L3,-0.2L3.1,0.2Z', 0.1)).toBe('M1.4,2.6l1.6-2.8 .1,.4Z');
  });

  test('visits the rounded points of every ring in turn', () => {
    const ring = fc.array(fc.record({ x: fc.double(extent), y: fc.double(extent) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(ring), (rings) => {
        const path = rings
          .map(
            (points) =>
              `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`,
          )
          .join('');
        const rounded = rings.map((points) =>
          points.map(({ x, y }) => [wholeOf(x), wholeOf(y)]).filter(isNewPoint),
        );
        expect(pointsOf(stepPath(path, 1))).toEqual(rounded);
      }),
    );
  });
});

const extent = { min: -100, max: 1100, noNaN: true };

/** A number as it is rounded once it was written with one decimal. */
function wholeOf(value: number): number {
  return Math.round(Number(value.toFixed(1))) + 0;
}

function isNewPoint(
  [x, y]: readonly number[],
  index: number,
  points: readonly (readonly number[])[],
): boolean {
  const [lastX, lastY] = points[index - 1] ?? [];
  return x !== lastX || y !== lastY;
}

/** The points of a path of relative lines, ring by ring. */
function pointsOf(path: string): readonly (readonly (readonly number[])[])[] {
  return path
    .split('Z')
    .slice(0, -1)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const points: number[][] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        const [x = 0, y = 0] = points.at(-1) ?? [];
        points.push([x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)]);
      }
      return points;
    });
}
