import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleCode, titlePlaceOf } from '../domain/title-label.ts';
import { boxOf, placeTitles, type PlacedBox, type TitleAtDot } from './place-titles.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });
const title: fc.Arbitrary<TitleAtDot> = fc.record({
  x: place,
  y: place,
  widthPx: fc.integer({ min: 10, max: 260 }),
});
const name: fc.Arbitrary<PlacedBox> = fc.record({
  x: place,
  y: place,
  offsetX: fc.constant(0),
  offsetY: fc.constant(0),
  widthPx: fc.integer({ min: 40, max: 260 }),
  heightPx: fc.constantFrom(15, 20, 40),
  minScalePx: fc.integer({ min: 240, max: 30_000 }),
});

/** The pairs of boxes, one a title at least, that touch at a scale at which both are shown. */
function touchingPairs(titles: readonly PlacedBox[], names: readonly PlacedBox[], scale: number) {
  const shown = (boxes: readonly PlacedBox[]) => boxes.filter((box) => box.minScalePx <= scale);
  const shownTitles = shown(titles);
  return shownTitles.flatMap((a, index) =>
    [...shownTitles.slice(index + 1), ...shown(names)].filter((b) => {
      const across = Math.abs((a.x - b.x) * scale + a.offsetX - b.offsetX);
      const along = Math.abs((a.y - b.y) * scale + a.offsetY - b.offsetY);
      return (
        across < (a.widthPx + b.widthPx) / 2 - 1e-6 && along < (a.heightPx + b.heightPx) / 2 - 1e-6
      );
    }),
  );
}

test('at no zoom does a title touch another or a name', () => {
  fc.assert(
    fc.property(
      fc.array(title, { maxLength: 80 }),
      fc.array(name, { maxLength: 8 }),
      (titles, names) => {
        const boxes = placeTitles(titles, names, titles.length).flatMap((found, index) => {
          const wanted = titles[index];
          // As the browser reads it.
          const shown = found === null ? null : titlePlaceOf(titleCode(found));
          if (shown === null || wanted === undefined) return [];
          return { ...boxOf(wanted, shown.side), minScalePx: shown.minScalePx };
        });
        for (let step = 0; step < 50; step++) {
          const scale = 1500 * 40 ** (step / 49);
          expect(touchingPairs(boxes, names, scale)).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a lone title shows first of all, to the right; one with no room never', () => {
  const lone = { x: 0.5, y: 0.5, widthPx: 100 };
  expect(placeTitles([lone], [], 1)).toEqual([{ side: 'right', minScalePx: 1800 }]);
  expect(placeTitles([lone], [], 10_000)).toEqual([{ side: 'right', minScalePx: 6000 }]);
  const crowd = Array.from({ length: 6 }, () => lone);
  expect(placeTitles(crowd, [], 6).filter((found) => found === null).length).toBeGreaterThan(1);
});

test('beside an earlier title it takes another side', () => {
  const placed = placeTitles(
    [
      { x: 0.5, y: 0.5, widthPx: 100 },
      { x: 0.45, y: 0.5, widthPx: 100 },
    ],
    [],
    2,
  );
  expect(placed).toEqual([
    { side: 'right', minScalePx: 1800 },
    { side: 'left', minScalePx: 1800 },
  ]);
});
