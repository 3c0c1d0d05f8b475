import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blend, fade, layOver } from './blend.ts';

const channel = fc.integer({ min: 0, max: 255 });
const packed = fc.tuple(channel, channel, channel, channel);
type Channels = readonly [number, number, number, number];

const pack = ([red, green, blue, alpha]: Channels) =>
  (red | (green << 8) | (blue << 16) | (alpha << 24)) >>> 0;
const unpack = (value: number) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

/** The "over" of Porter and Duff in floating point. */
function exactBlend(under: Channels, over: Channels): number[] {
  const [overAlpha, underAlpha] = [over[3] / 255, under[3] / 255];
  const alpha = overAlpha + underAlpha * (1 - overAlpha);
  const colours = ([0, 1, 2] as const).map((index) =>
    alpha === 0
      ? 0
      : (over[index] * overAlpha + under[index] * underAlpha * (1 - overAlpha)) / alpha,
  );
  return [...colours, alpha * 255];
}

describe('one colour over another', () => {
  test('is within two steps of the exact blend', () => {
    fc.assert(
      fc.property(packed, packed, (under, over) => {
        // Where next to nothing is to be seen, rounding tells no colour.
        fc.pre(over[3] + under[3] > 60);
        const exact = exactBlend(under, over);
        for (const [index, value] of unpack(blend(pack(under), pack(over))).entries()) {
          expect(Math.abs(value - (exact[index] ?? 0))).toBeLessThan(3);
        }
      }),
    );
  });

  test('of nothing over nothing is nothing', () => {
    expect(blend(0, 0)).toBe(0);
  });
});

describe('a sprite laid over a canvas', () => {
  const sprite = { side: 3, reach: 1, pixels: new Uint32Array(9).fill(0xff123456) };

  test('covers its square and no more', () => {
    const pixels = { width: 5, height: 4, values: new Uint32Array(20) };
    layOver(pixels, sprite, { column: 2, line: 1 });
    const painted = [...pixels.values.entries()].flatMap(([index, value]) => (value ? index : []));
    expect(painted).toEqual([1, 2, 3, 6, 7, 8, 11, 12, 13]);
  });

  test('is cut at each edge', () => {
    for (const [column, line, count] of [
      [0, 0, 4],
      [4, 3, 4],
      [-1, 2, 3],
      [5, 0, 2],
      [-2, 0, 0],
      [2, 9, 0],
    ] as const) {
      const pixels = { width: 5, height: 4, values: new Uint32Array(20) };
      layOver(pixels, sprite, { column, line });
      expect(pixels.values.filter((value) => value !== 0).length).toBe(count);
    }
  });
});

test('fading changes alpha alone', () => {
  const pixels = { width: 2, height: 1, values: Uint32Array.of(0xff123456, 0) };
  fade(pixels, 0.5);
  expect([...pixels.values]).toEqual([0x80123456, 0]);
});
