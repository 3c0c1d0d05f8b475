import { describe, expect, test } from 'vitest';
import { discsOf, drawSprite, markBits, type Discs, type Sprite } from './disc-sprites.ts';

const colour = 0xff0000ff; // red
const ground = 0xffff0000; // blue

/** The share of a pixel within a radius, by 32 by 32 samples. */
function exactCoverage(radius: number, across: number, down: number): number {
  const samples = 32;
  let inside = 0;
  for (let i = 0; i < samples; i++) {
    for (let j = 0; j < samples; j++) {
      const x = across - 0.5 + (i + 0.5) / samples;
      const y = down - 0.5 + (j + 0.5) / samples;
      if (Math.hypot(x, y) <= radius) inside++;
    }
  }
  return inside / samples ** 2;
}

function alphaAt({ side, reach, pixels }: Sprite, across: number, down: number): number {
  return ((pixels[(down + reach) * side + across + reach] ?? 0) >>> 24) / 255;
}

function channelAt({ side, reach, pixels }: Sprite, across: number, shift: number): number {
  return ((pixels[reach * side + across + reach] ?? 0) >>> shift) & 255;
}

describe('a sprite', () => {
  test.each([1.5, 2.25, 3.5, 7])('of radius %d covers each pixel as a disc does', (radius) => {
    for (const shift of [
      { x: 0.5, y: 0.5 },
      { x: 0.0625, y: 0.8125 },
    ]) {
      const sprite = drawSprite([{ radius, ink: 'colour' }], shift, { colour, ground });
      let area = 0;
      for (let down = -sprite.reach; down <= sprite.reach; down++) {
        for (let across = -sprite.reach; across <= sprite.reach; across++) {
          const alpha = alphaAt(sprite, across, down);
          const exact = exactCoverage(radius, across + 0.5 - shift.x, down + 0.5 - shift.y);
          expect(Math.abs(alpha - exact)).toBeLessThan(0.13);
          area += alpha;
        }
      }
      expect(area / (Math.PI * radius ** 2)).toBeCloseTo(1, 1);
    }
  });

  test('lays disc over disc: hollow within, its colour around, the ground outside', () => {
    const discs: Discs = [
      { radius: 6, ink: 'ground' },
      { radius: 4.75, ink: 'colour' },
      { radius: 2, ink: 'ground' },
    ];
    const sprite = drawSprite(discs, { x: 0.5, y: 0.5 }, { colour, ground });
    const [red, blue] = [0, 16];
    expect([channelAt(sprite, 0, red), channelAt(sprite, 0, blue)]).toEqual([0, 255]);
    expect([channelAt(sprite, 3, red), channelAt(sprite, 3, blue)]).toEqual([255, 0]);
    expect([channelAt(sprite, 5, red), channelAt(sprite, 5, blue)]).toEqual([64, 191]);
    expect(alphaAt(sprite, 7, 0)).toBe(0);
  });
});

describe('the discs of a mark', () => {
  const radiiOf = (mark: number, radius: number, ratio: number) =>
    discsOf(mark, radius, ratio).map((disc) => disc.radius);

  test('are a dot with its ring, hollow between themes, ringed for a newcomer', () => {
    expect(radiiOf(0, 3.5, 1)).toEqual([4.5, 3.5]);
    expect(radiiOf(markBits.hollow, 3.5, 1)).toEqual([4.5, 3.5, 1.9]);
    expect(radiiOf(markBits.ringed, 3.5, 1)).toEqual([6.75, 5.5, 3.5]);
    expect(radiiOf(markBits.ringed | markBits.hollow, 3.5, 1)).toEqual([6.75, 5.5, 3.5, 1.9]);
  });

  test('grow with the pixels of a screen', () => {
    for (const mark of [0, 1, 2, 3]) {
      expect(radiiOf(mark, 7, 2)).toEqual(radiiOf(mark, 3.5, 1).map((radius) => 2 * radius));
    }
  });

  test('keep a hole and a finer ring where dots are small', () => {
    const [ring = 0, dot = 0, hole = 0] = radiiOf(markBits.hollow, 1.5, 1);
    expect(ring - dot).toBeLessThan(0.5);
    expect(hole).toBeGreaterThan(0.5);
  });
});
