import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf, unitRows, type DenseMatrix } from '../../math/dense-matrix.ts';
import { groupPapers } from './group-papers.ts';

const unit = (rows: readonly (readonly number[])[]): DenseMatrix => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};

describe('grouped papers', () => {
  const rows = unit([[10, 1, 0], [10, -1, 0], [1, 10, 0], [-1, 10, 0], [0, 1, 10], [0, -1, 10]]); // prettier-ignore

  test('have unit centroids in the middle of those that belong together', () => {
    const centroids = groupPapers(rows, unit([[1, 0, 0], [1, 1, 0], [0, 1, 1]])); // prettier-ignore
    [0, 1, 2].forEach((cluster) => {
      expect(rowOf(centroids, cluster)[cluster]).toBeCloseTo(1, 12);
    });
  });

  test('leave a centroid that loses its papers where it began', () => {
    const centroids = groupPapers(rows, unit([[1, 0, 0], [0, 1, 0], [0, 0, 1], [-1, -1, -1]])); // prettier-ignore
    expect(centroids.rowCount).toBe(4);
    for (const value of rowOf(centroids, 3)) expect(value).toBeCloseTo(-1 / Math.sqrt(3), 12);
  });

  test('may all be alike', () => {
    const alike = unit(Array.from({ length: 8 }, () => [3, 4]));
    const centroids = groupPapers(alike, unit([[3, 4]]));
    expect(centroids.data[0]).toBeCloseTo(0.6, 12);
  });
});
