import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf, unitRows } from '../../math/dense-matrix.ts';
import { sphericalKMeans, unitMeans } from './spherical-k-means.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};
const degrees = ([x = 0, y = 0]: Float64Array) => (Math.atan2(y, x) * 180) / Math.PI;
const at = (angle: number) => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180),
];

describe('spherical k-means', () => {
  const rows = unit([at(40), at(40), at(130)]);
  const seed = Float64Array.of(1, 0);
  const guide = (priorWeight: number) =>
    sphericalKMeans(rows, unit([at(0), at(120)]), { seeds: [seed], priorWeight });

  test('take the rows that are nearest', () => {
    expect([...guide(0.5).clusterOf]).toEqual([0, 0, 1]);
  });

  test('stand half-way between their seed and the mean of their rows', () => {
    expect(degrees(rowOf(guide(0.5).centroids, 0))).toBeCloseTo(20, 9);
  });

  test('are nailed to their seeds by a weight of 1 and free at a weight of 0', () => {
    expect(degrees(rowOf(guide(1).centroids, 0))).toBeCloseTo(0, 9);
    expect(degrees(rowOf(guide(0).centroids, 0))).toBeCloseTo(40, 9);
  });

  test('stand at the mean of their rows where they have no seed', () => {
    expect(degrees(rowOf(guide(1).centroids, 1))).toBeCloseTo(130, 9);
  });

  test('keep their centroid where they have no rows', () => {
    const { clusterOf, centroids } = sphericalKMeans(rows, unit([at(40), at(130), at(-90)]), {
      seeds: [],
      priorWeight: 0.5,
    });
    expect([...clusterOf]).toEqual([0, 0, 1]);
    expect(degrees(rowOf(centroids, 2))).toBeCloseTo(-90, 9);
  });

  test('move until every row is in the nearest one', () => {
    const many = unit(Array.from({ length: 30 }, (_, i) => at((i * 3) % 90)));
    const { clusterOf, centroids } = sphericalKMeans(many, unit([at(0), at(10)]), {
      seeds: [],
      priorWeight: 0.5,
    });
    clusterOf.forEach((cluster, row) => {
      const gap = (other: number) =>
        Math.abs(degrees(rowOf(many, row)) - degrees(rowOf(centroids, other)));
      expect(gap(cluster)).toBeLessThanOrEqual(gap(1 - cluster) + 1e-9);
    });
  });

  test('of no rows are their seeds', () => {
    expect(
      sphericalKMeans(makeMatrix(0, 2), unit([at(0)]), { seeds: [seed], priorWeight: 0.5 }),
    ).toMatchObject({
      centroids: { rowCount: 1 },
    });
  });

  test('stop after so many rounds', () => {
    const many = unit(Array.from({ length: 30 }, (_, i) => at((i * 3) % 90)));
    const starts = unit([at(0), at(1)]);
    const short = sphericalKMeans(many, starts, { maxIterations: 1 });
    const whole = sphericalKMeans(many, starts);
    expect([...short.clusterOf]).not.toEqual([...whole.clusterOf]);
  });
});

test('unit means point to the middle of their rows, and nowhere without rows', () => {
  const means = unitMeans(unit([at(10), at(30), at(90)]), Int32Array.of(0, 0, 2), 3);
  expect(degrees(rowOf(means, 0))).toBeCloseTo(20, 9);
  expect([...rowOf(means, 1)]).toEqual([0, 0]);
  expect(degrees(rowOf(means, 2))).toBeCloseTo(90, 9);
});
