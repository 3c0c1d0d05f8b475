import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapPoint, Placement } from '../../domain/atlas.ts';
import {
  labelFontSizePx,
  labelHaloPx,
  lineHeightPx,
  roughLabelWidthPx,
  subthemeLabelFontSizePx,
  wrapLabel,
} from '../../domain/label-text.ts';
import { placeLabels } from './place-labels.ts';

/** Whether the boxes of two labels overlap on a map whose unit square is `scalePx` wide. */
function overlap(scalePx: number, [one, other]: readonly [Shown, Shown]): boolean {
  const reach = ({ label, fontSizePx }: Shown) => ({
    width: roughLabelWidthPx(label, fontSizePx) / 2 + labelHaloPx,
    height: (wrapLabel(label).length * lineHeightPx(fontSizePx)) / 2 + labelHaloPx,
  });
  const [a, b] = [reach(one), reach(other)];
  return (
    Math.abs(one.place.x - other.place.x) * scalePx < a.width + b.width - 1e-6 &&
    Math.abs(one.place.y - other.place.y) * scalePx < a.height + b.height - 1e-6
  );
}
interface Shown {
  readonly label: string;
  readonly fontSizePx: number;
  readonly place: Placement;
}
const named = (labels: readonly string[], anchors: readonly MapPoint[]) =>
  labels.map((label, index) => ({ label, anchor: anchors[index]! }));
const placeThemes = (labels: readonly string[], anchors: readonly MapPoint[]) =>
  placeLabels(named(labels, anchors)).themes;
const place = (labels: readonly string[], anchors: readonly MapPoint[]): Shown[] =>
  placeThemes(labels, anchors).map((placement, i) => ({
    label: labels[i]!,
    fontSizePx: labelFontSizePx,
    place: placement,
  }));

describe('labels on the map', () => {
  test('stand at their anchors and show from the first where there is room', () => {
    const anchors = [
      { x: 0.3, y: 0.2 },
      { x: 0.7, y: 0.8 },
    ];
    expect(placeThemes(['Speech', 'Proteins'], anchors)).toEqual(
      anchors.map((anchor) => ({ ...anchor, minScalePx: 240 })),
    );
  });

  test('of one anchor give way to each other', () => {
    const anchor = { x: 0.5, y: 0.5 };
    const [first, second] = placeThemes(['Speech', 'Proteins'], [anchor, anchor]);
    expect(first).toEqual({ ...anchor, minScalePx: 240 });
    expect(second).not.toMatchObject(anchor);
    expect(second!.minScalePx).toBeLessThan(1000);
  });

  test('near the edge move in', () => {
    const [placement] = placeThemes(['Retrieval of passages'], [{ x: 0, y: 0 }]);
    expect(placement!.x).toBeGreaterThan(0);
    expect(placement!.x).toBeLessThan(0.2);
  });

  test('longer than the map stand in its middle', () => {
    const [placement] = placeThemes(['x'.repeat(400)], [{ x: 0, y: 0.5 }]);
    expect(placement).toEqual({ x: 0.5, y: 0.5, minScalePx: 240 });
  });

  test('that are none have no places', () => {
    expect(placeThemes([], [])).toEqual([]);
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

describe('names of sub-themes', () => {
  const coordinate = fc.double({ min: 0.3, max: 0.7, noNaN: true });
  const name = fc.record({
    label: fc.constantFrom('Speech', 'Retrieval-augmented generation', 'State space models'),
    anchor: fc.record({ x: coordinate, y: coordinate }),
  });
  const names = fc.array(name, { minLength: 1, maxLength: 6 }).chain((themes) =>
    fc.tuple(
      fc.constant(themes),
      fc.array(
        fc
          .tuple(name, fc.nat(themes.length - 1))
          .map(([own, themeIndex]) => ({ ...own, themeIndex })),
        { maxLength: 12 },
      ),
    ),
  );

  test('touch no name of a theme nor one another at a scale at which both are shown', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 240, max: 59_999 }), ([themes, subthemes], scalePx) => {
        const placed = placeLabels(themes, subthemes);
        const all = [
          ...themes.map(({ label }, i) => ({
            label,
            fontSizePx: labelFontSizePx,
            place: placed.themes[i]!,
          })),
          ...subthemes.map(({ label }, i) => ({
            label,
            fontSizePx: subthemeLabelFontSizePx,
            place: placed.subthemes[i]!,
          })),
        ].filter((item) => item.place.minScalePx <= scalePx);
        all.forEach((one, i) => {
          for (const other of all.slice(i + 1)) expect(overlap(scalePx, [one, other])).toBe(false);
        });
      }),
    );
  });

  test('never show before the name of their theme, and move none', () => {
    fc.assert(
      fc.property(names, ([themes, subthemes]) => {
        const placed = placeLabels(themes, subthemes);
        expect(placed.themes).toEqual(placeLabels(themes).themes);
        subthemes.forEach(({ themeIndex }, i) => {
          expect(placed.subthemes[i]!.minScalePx).toBeGreaterThanOrEqual(
            placed.themes[themeIndex]!.minScalePx,
          );
        });
      }),
    );
  });

  test('wait until the map is drawn nearer', () => {
    const at = (x: number) => ({ label: 'Speech', anchor: { x, y: 0.5 } });
    const { themes, subthemes } = placeLabels([at(0.2)], [{ ...at(0.8), themeIndex: 0 }]);
    expect(themes[0]!.minScalePx).toBe(240);
    expect(subthemes[0]).toEqual({ x: 0.8, y: 0.5, minScalePx: 960 });
  });
});
