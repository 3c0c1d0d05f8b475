import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOver } from './blend.ts';
import { discsOf, drawSprite, phaseCount } from './disc-sprites.ts';
import { Painter, type PaintView } from './painter.ts';

const red = 0xff0000ff;
const green = 0xff00ff00;
const ground = 0xffffffff;
const view: PaintView = {
  width: 60,
  height: 40,
  side: 40,
  left: 10,
  top: 0,
  dotRadius: 2,
  ratio: 1,
  faintness: 0.25,
};

function painterOf(dots: readonly { x: number; y: number; colour?: number; mark?: number }[]) {
  return new Painter(
    {
      x: Float32Array.from(dots, ({ x }) => x),
      y: Float32Array.from(dots, ({ y }) => y),
      marks: Uint8Array.from(dots, ({ mark = 0 }) => mark),
    },
    {
      colours: Uint32Array.of(red, green),
      ground,
      colourOf: Uint16Array.from(dots, ({ colour = 0 }) => colour),
    },
  );
}

const at = ({ values }: { values: Uint32Array }, column: number, line: number) =>
  values[line * view.width + column] ?? 0;

describe('the painter', () => {
  test('paints a dot where it is, y upwards, with its ring in the ground', () => {
    const pixels = painterOf([{ x: 0.5, y: 0.75 }]).paint(view);
    expect(at(pixels, 30, 10)).toBe(red);
    expect(at(pixels, 30, 30)).toBe(0);
    expect(at(pixels, 32, 10) & 0xffffff).not.toBe(red & 0xffffff);
  });

  test('puts faint dots back, whole, and lit ones on top and larger', () => {
    const painter = painterOf([
      { x: 0.25, y: 0.5 },
      { x: 0.26, y: 0.5 },
      { x: 0.75, y: 0.5, colour: 1 },
    ]);
    painter.setLevels(Uint8Array.of(0, 0, 2));
    const pixels = painter.paint(view);
    // Two faint dots one over the other are as faint as one.
    expect(at(pixels, 20, 20) >>> 24).toBe(64);
    expect(at(pixels, 40, 20)).toBe(green);
    expect(at(pixels, 42, 20)).toBe(green);
    painter.setLevels(null);
    expect(at(painter.paint(view), 20, 20) >>> 24).toBe(255);
  });

  test('takes other colours, and the ground for one that is not there', () => {
    const painter = painterOf([{ x: 0.5, y: 0.5 }]);
    painter.setInks({ colours: Uint32Array.of(green), ground, colourOf: Uint16Array.of(0) });
    expect(at(painter.paint(view), 30, 20)).toBe(green);
    painter.setInks({ colours: Uint32Array.of(green), ground, colourOf: Uint16Array.of(9) });
    expect(at(painter.paint(view), 30, 20)).toBe(ground);
  });

  test('begins each picture empty', () => {
    const painter = painterOf([{ x: 0.5, y: 0.5 }]);
    painter.paint(view);
    expect(painter.paint({ ...view, left: 500 }).values.some((value) => value !== 0)).toBe(false);
  });
});

/** What the painter paints, without cells: each dot in turn. */
function paintAll(dots: readonly { x: number; y: number }[], seen: PaintView): Uint32Array {
  const pixels = {
    width: seen.width,
    height: seen.height,
    values: new Uint32Array(seen.width * seen.height),
  };
  for (const dot of dots) {
    const x = seen.left + Math.fround(dot.x) * seen.side;
    const y = seen.top + (1 - Math.fround(dot.y)) * seen.side;
    // The middle of the phase that the point falls into.
    const exactX = (Math.floor(x * phaseCount) + 0.5) / phaseCount;
    const exactY = (Math.floor(y * phaseCount) + 0.5) / phaseCount;
    const [column, line] = [Math.floor(exactX), Math.floor(exactY)];
    const sprite = drawSprite(
      discsOf(0, seen.dotRadius, seen.ratio),
      { x: exactX - column, y: exactY - line },
      { colour: red, ground },
    );
    layOver(pixels, sprite, { column, line });
  }
  return pixels.values;
}

test('only cells in sight are visited, and no dot in sight is missed', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const shift = fc.double({ min: -300, max: 60, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: share, y: share }), { maxLength: 80 }),
      fc.double({ min: 20, max: 400, noNaN: true }),
      fc.tuple(shift, shift),
      (dots, side, [left, top]) => {
        const seen = { ...view, side, left, top };
        const painted = painterOf(dots).paint(seen).values;
        const isPainted = (values: Uint32Array) => Array.from(values, (value) => value !== 0);
        // Dots that overlap may lie in another order, but cover the same.
        expect(isPainted(painted)).toEqual(isPainted(paintAll(dots, seen)));
      },
    ),
    { numRuns: 60 },
  );
});
