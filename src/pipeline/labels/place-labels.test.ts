import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapPoint, Placement } from '../../domain/atlas.ts';
import {
  labelHaloPx,
  labelLineHeightPx,
  roughLabelWidthPx,
  wrapLabel,
} from '../../domain/label-text.ts';
import { placeLabels } from './place-labels.ts';

/** Whether the boxes of two labels overlap on a map whose unit square is `scalePx` wide. */
function overlap(scalePx: number, [one, other]: readonly [Shown, Shown]): boolean {
  const reach = ({ label }: Shown) => ({
    width: roughLabelWidthPx(label) / 2 + labelHaloPx,
    height: (wrapLabel(label).length * labelLineHeightPx) / 2 + labelHaloPx,
  });
  const [a, b] = [reach(one), reach(other)];
  return (
    Math.abs(one.place.x - other.place.x) * scalePx < a.width + b.width - 1e-6 &&
    Math.abs(one.place.y - other.place.y) * scalePx < a.height + b.height - 1e-6
  );
}
interface Shown {
  readonly label: string;
  readonly place: Placement;
}
const place = (labels: readonly string[], anchors: readonly MapPoint[]): Shown[] =>
  placeLabels(labels, anchors).map((placement, i) => ({ label: labels[i]!, place: placement }));

describe('labels on the map', () => {
  test('stand at their anchors and show from the first where there is room', () => {
    const anchors = [
      { x: 0.3, y: 0.2 },
      { x: 0.7, y: 0.8 },
    ];
    expect(placeLabels(['Speech', 'Proteins'], anchors)).toEqual(
      anchors.map((anchor) => ({ ...anchor, minScalePx: 240 })),
    );
  });

  test('of one anchor give way to each other', () => {
    const anchor = { x: 0.5, y: 0.5 };
    const [first, second] = placeLabels(['Speech', 'Proteins'], [anchor, anchor]);
    expect(first).toEqual({ ...anchor, minScalePx: 240 });
    expect(second).not.toMatchObject(anchor);
    expect(second!.minScalePx).toBeLessThan(1000);
  });

  test('near the edge move in', () => {
    const [placement] = placeLabels(['Retrieval of passages'], [{ x: 0, y: 0 }]);
    expect(placement!.x).toBeGreaterThan(0);
    expect(placement!.x).toBeLessThan(0.2);
  });

  test('longer than the map stand in its middle', () => {
    const [placement] = placeLabels(['x'.repeat(400)], [{ x: 0, y: 0.5 }]);
    expect(placement).toEqual({ x: 0.5, y: 0.5, minScalePx: 240 });
  });

  test('that are none have no places', () => {
    expect(placeLabels([], [])).toEqual([]);
  });

  test('never overlap at a scale at which both are shown', () => {
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    const item = fc.record({
      label: fc.constantFrom(
        'Speech',
        'Retrieval-augmented generation',
        'X',
        'State space models',
        '検索拡張生成',
      ),
      x: coordinate,
      y: coordinate,
    });
    const scale = fc.oneof(
      fc.integer({ min: 240, max: 3000 }),
      fc.integer({ min: 240, max: 59_999 }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), scale, (items, scalePx) => {
        const shown = place(
          items.map(({ label }) => label),
          items,
        ).filter(({ place: { minScalePx } }) => minScalePx <= scalePx);
        shown.forEach((one, i) => {
          for (const other of shown.slice(i + 1))
            expect(overlap(scalePx, [one, other])).toBe(false);
        });
      }),
    );
  });

  test('never overlap at the very scale at which one appears', () => {
    const anchor = fc.record({
      x: fc.double({ min: 0.4, max: 0.6, noNaN: true }),
      y: fc.double({ min: 0.4, max: 0.6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anchor, { minLength: 2, maxLength: 12 }), (anchors) => {
        const all = place(
          anchors.map((_, i) => `Label of theme ${i}`),
          anchors,
        );
        for (const {
          place: { minScalePx },
        } of all) {
          if (minScalePx >= 60_000) continue;
          const shown = all.filter((item) => item.place.minScalePx <= minScalePx);
          shown.forEach((one, i) => {
            for (const other of shown.slice(i + 1))
              expect(overlap(minScalePx, [one, other])).toBe(false);
          });
        }
      }),
    );
  });
});
