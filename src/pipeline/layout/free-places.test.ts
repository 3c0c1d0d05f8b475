import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundCoordinate } from '../../lock/lock-schemas.ts';
import { FreePlaces } from './free-places.ts';

describe('free places', () => {
  test('are the wanted ones where no one is near', () => {
    const places = new FreePlaces(0.1, 3);
    places.keep(0.2, 0.5);
    expect(places.take(0.5, 0.5)).toEqual({ x: 0.5, y: 0.5 });
    expect(places.take(0.30001, 0.5)).toEqual({ x: 0.30001, y: 0.5 });
  });

  test('are near the wanted ones where someone is, and none nearer than the gap to any other', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { maxLength: 20 }),
        share,
        share,
        (kept, x, y) => {
          const places = new FreePlaces(0.02, kept.length + 12);
          for (const place of kept) places.keep(...place);
          const all = kept.map(([keptX, keptY]) => ({ x: keptX, y: keptY }));
          for (let i = 0; i < 12; i++) {
            const place = places.take(x, y);
            for (const other of all) {
              expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(0.0199999);
            }
            for (const value of [place.x, place.y]) {
              expect(value).toBe(roundCoordinate(value));
              expect(value).toBeGreaterThanOrEqual(0.04);
              expect(value).toBeLessThanOrEqual(0.96);
            }
            all.push(place);
          }
          const [nearX, nearY] = [x, y].map((value) => Math.min(0.96, Math.max(0.04, value)));
          const last = all.at(-1)!;
          expect(Math.hypot(last.x - nearX!, last.y - nearY!)).toBeLessThan(0.2);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are the wanted ones again where a map has no room left', () => {
    const places = new FreePlaces(2, 2);
    places.keep(0.5, 0.5);
    expect(places.take(0.5, 0.5).x).toBeGreaterThanOrEqual(0.04);
  });
});
