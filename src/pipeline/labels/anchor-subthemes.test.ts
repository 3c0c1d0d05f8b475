import { expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { anchorSubthemes } from './anchor-subthemes.ts';

const anchor = (points: readonly (readonly [number, number])[], clusterOf: readonly number[]) => {
  const clusterCount = Math.max(-1, ...clusterOf) + 1;
  return anchorSubthemes(
    { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) },
    {
      clusterCount,
      themeOf: new Int32Array(clusterCount),
      clusterOf: Int32Array.from(clusterOf),
      centroids: makeMatrix(clusterCount, 1),
    },
  );
};

test('the anchor of a sub-theme is the paper with most of its others near', () => {
  const crowd = [0.1, 0.11, 0.12].map((x) => [x, 0.5] as const);
  expect(anchor([...crowd, [0.9, 0.5], [0.5, 0.5]], [0, 0, 0, 0, 0])).toEqual([
    { x: 0.11, y: 0.5 },
  ]);
});

test('papers of others and of none do not count', () => {
  const points = [0.1, 0.1, 0.1, 0.7].map((x) => [x, 0.2] as const);
  expect(anchor(points, [-1, 1, 1, 0])).toEqual([
    { x: 0.7, y: 0.2 },
    { x: 0.1, y: 0.2 },
  ]);
});

test('no sub-themes have no anchors', () => {
  expect(anchor([[0.5, 0.5]], [-1])).toEqual([]);
});
