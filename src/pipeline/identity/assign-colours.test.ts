import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignColours } from './assign-colours.ts';

const at = (x: number, y = 0.5) => ({ x, y });

describe('the colours of themes', () => {
  test('begin with blue', () => {
    expect(assignColours([at(0.5)], [null])).toEqual([{ hue: 250, tone: 'deep' }]);
  });

  test('are opposite for two themes, of two tones', () => {
    expect(assignColours([at(0.2), at(0.8)], [null, null])).toEqual([
      { hue: 250, tone: 'deep' },
      { hue: 70, tone: 'bright' },
    ]);
  });

  test('of neighbours are far apart', () => {
    const colours = assignColours(
      Array.from({ length: 12 }, (_, i) => at(i / 12)),
      new Array<null>(12).fill(null),
    );
    for (let i = 1; i < 12; i++) {
      const gap = Math.abs(colours[i]!.hue - colours[i - 1]!.hue);
      expect(Math.min(gap, 360 - gap)).toBeGreaterThanOrEqual(60);
    }
  });

  test('keep the hue that an author gave, and give it to no other', () => {
    expect(assignColours([at(0.2), at(0.8)], [null, 250]).map(({ hue }) => hue)).toEqual([70, 250]);
    expect(assignColours([at(0.2), at(0.8)], [33, null])[0]!.hue).toBe(33);
  });

  test('keep half their usual distance from the hues that authors gave', () => {
    const hue = fc.integer({ min: 0, max: 359 });
    const hues = fc.array(fc.option(hue, { freq: 2 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(hues, (given) => {
        const colours = assignColours(
          given.map((_, i) => at(i / given.length)),
          given,
        );
        for (const [i, { hue: free }] of colours.entries()) {
          if (given[i] !== null) continue;
          for (const hue of given) {
            if (hue === null) continue;
            const gap = Math.abs(free - hue);
            expect(Math.min(gap, 360 - gap)).toBeGreaterThanOrEqual(180 / given.length - 1);
          }
        }
      }),
    );
  });

  test('are all different, up to 200 themes', () => {
    const anchor = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(anchor, { maxLength: 200 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { maxLength: 4 }),
        fc.nat(5),
        (anchors, hues, from) => {
          const given = anchors.map((_, i) => hues[i - from] ?? null);
          const colours = assignColours(anchors, given);
          expect(new Set(colours.map(({ hue }) => hue)).size).toBe(anchors.length);
          colours.forEach(({ hue }, i) => {
            expect(hue >= 0 && hue < 360 && Number.isInteger(hue)).toBe(true);
            expect(given[i] ?? hue).toBe(hue);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  describe('of a map that has some', () => {
    const colour = fc.record({
      hue: fc.integer({ min: 0, max: 359 }),
      tone: fc.constantFrom('deep' as const, 'bright' as const),
    });
    const gapOf = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

    test('stay, but the hue that an author gives wins', () => {
      const kept = [{ hue: 250, tone: 'bright' as const }, null];
      expect(assignColours([at(0.2), at(0.8)], [null, null], kept)[0]).toEqual(kept[0]);
      expect(assignColours([at(0.2), at(0.8)], [12, null], kept)[0]).toEqual({
        hue: 12,
        tone: 'bright',
      });
    });

    test('are joined by one in a gap between them, and of the other tone', () => {
      const kept = [{ hue: 0, tone: 'deep' as const }, { hue: 120, tone: 'deep' as const }, null];
      const [, , born] = assignColours([at(0.2), at(0.8), at(0.5)], [null, null, null], kept);
      expect(born).toEqual({ hue: 240, tone: 'bright' });
    });

    test('leave one that is far from all, and of such the farthest from neighbours', () => {
      const hues = fc.array(fc.option(colour, { freq: 3 }), { minLength: 1, maxLength: 30 });
      fc.assert(
        fc.property(hues, (kept) => {
          const anchors = kept.map((_, i) => at(i / kept.length));
          const colours = assignColours(
            anchors,
            kept.map(() => null),
            kept,
          );
          // As far as even hues would be from each other, at worst halved twice.
          const least = Math.floor(360 / kept.length / 4);
          for (const [theme, old] of kept.entries()) {
            const others = colours.filter((_, other) => other !== theme);
            const gaps = others.map(({ hue }) => gapOf(hue, colours[theme]!.hue));
            if (old === null) expect(Math.min(360, ...gaps)).toBeGreaterThanOrEqual(least);
            else expect(colours[theme]).toEqual(old);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  test('are none for no themes', () => {
    expect(assignColours([], [])).toEqual([]);
  });
});
