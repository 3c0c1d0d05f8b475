import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatrix, unitRows, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { clusterRows } from './group-papers.ts';

const unit = (rows: readonly (readonly number[])[]): DenseMatrix => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};
const cluster = (rows: DenseMatrix, count: number, fixed: readonly Float64Array[] = []) =>
  clusterRows(rows, count, { random: makeRandom(1, 'clusters'), restartCount: 3, fixed });

/** Rows about the three axes, in turns. */
const around = (count: number) => {
  const random = makeRandom(2, 'rows');
  return unit(
    Array.from({ length: count }, (_, row) =>
      [0, 1, 2].map((axis) => (row % 3 === axis ? 1 : 0) + 0.2 * random()),
    ),
  );
};

describe('clusters of rows', () => {
  test('are those that were planted', () => {
    const { clusterOf, centroids } = cluster(around(30), 3);
    expect(centroids.rowCount).toBe(3);
    clusterOf.forEach((found, row) => {
      expect(found).toBe(clusterOf[row % 3]);
    });
    expect(new Set(clusterOf).size).toBe(3);
  });

  test('have the inertia worked out by hand', () => {
    // Two pairs at right angles to their means: each row is half the chord of 90° away, squared 1/2.
    const { inertia } = cluster(unit([[1, 0], [0, 1], [1, 0], [0, 1]]), 1); // prettier-ignore
    expect(inertia).toBeCloseTo(2, 12);
  });

  test('are one where all rows are alike', () => {
    const { clusterOf, centroids, inertia } = cluster(
      unit(Array.from({ length: 8 }, () => [3, 4])),
      5,
    );
    expect([...clusterOf]).toEqual(new Array(8).fill(0));
    expect(centroids.rowCount).toBe(1);
    expect(centroids.data[0]).toBeCloseTo(0.6, 12);
    expect(inertia).toBeCloseTo(0, 12);
  });

  test('are no more than there are rows', () => {
    expect(cluster(around(2), 5).centroids.rowCount).toBe(2);
    expect(cluster(around(1), 5).centroids.rowCount).toBe(1);
  });

  test('of no rows are none', () => {
    expect(cluster(makeMatrix(0, 3), 4)).toMatchObject({ inertia: 0, centroids: { rowCount: 0 } });
  });

  test('may start from more given centroids than there are rows', () => {
    const fixed = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 1)];
    const { clusterOf, centroids } = cluster(around(2), 3, fixed);
    expect(clusterOf).toHaveLength(2);
    expect(centroids.rowCount).toBe(2);
  });

  test('are numbered without a gap, have unit centroids and leave no row out', () => {
    const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constant(1)), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 6 }), (entries, count) => {
        const { clusterOf, centroids } = cluster(unit(entries), count);
        expect([...new Set(clusterOf)].sort()).toEqual(
          Array.from({ length: centroids.rowCount }, (_, i) => i),
        );
        expect(clusterOf).toHaveLength(entries.length);
        for (let i = 0; i < centroids.rowCount; i++)
          expect(Math.hypot(...centroids.data.subarray(i * 3, i * 3 + 3))).toBeCloseTo(1, 9);
      }),
    );
  });
});
