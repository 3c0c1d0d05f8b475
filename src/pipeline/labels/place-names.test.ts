import { expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { placeNames } from './place-names.ts';

test('names come in the order of their clusters, the largest having chosen first', () => {
  const middle = { x: 0.5, y: 0.5 };
  const placed = placeNames(
    { labels: ['Small', 'Large'], subthemes: { labels: ['Part', 'Other part'], terms: [[], []] } },
    { sizes: [2, 4], anchors: [middle, middle] },
    {
      layout: { x: Float64Array.of(0.2, 0.2, 0.8), y: Float64Array.of(0.2, 0.2, 0.8) },
      subgrouping: {
        clusterCount: 2,
        themeOf: Int32Array.of(0, 1),
        clusterOf: Int32Array.of(1, 1, 0),
        centroids: makeMatrix(2, 1),
      },
    },
  );
  expect(placed.themes[1]).toEqual({ ...middle, minScalePx: 240 });
  expect(placed.themes[0]!.minScalePx).toBeGreaterThanOrEqual(240);
  expect(placed.themes[0]).not.toMatchObject(middle);
  expect(placed.subthemes.map(({ anchor }) => anchor)).toEqual([
    { x: 0.8, y: 0.8 },
    { x: 0.2, y: 0.2 },
  ]);
  expect(placed.subthemes[0]!.placement).toMatchObject({ x: 0.8, y: 0.8 });
});

test('no themes have no names to place', () => {
  const nothing = { labels: [], subthemes: { labels: [], terms: [] } };
  const layout = { x: new Float64Array(), y: new Float64Array() };
  const subgrouping = {
    clusterCount: 0,
    themeOf: new Int32Array(),
    clusterOf: new Int32Array(),
    centroids: makeMatrix(0, 1),
  };
  expect(placeNames(nothing, { sizes: [], anchors: [] }, { layout, subgrouping })).toEqual({
    themes: [],
    subthemes: [],
  });
});
