import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centroidSearch } from '../../math/centroid-search.ts';
import { makeMatrix, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { stickyKMeans } from './sticky-k-means.ts';

/** Unit rows in the plane, by their angles in degrees. */
function rowsAt(...degrees: readonly number[]): DenseMatrix {
  const rows = makeMatrix(degrees.length, 2);
  degrees.forEach((angle, row) => {
    const radians = (angle * Math.PI) / 180;
    rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
  });
  return rows;
}

const run = (rows: DenseMatrix, homes: readonly number[], margin: number): number[] => {
  const start = {
    homeOf: Int32Array.from(homes),
    centroids: rowsAt(0, 90),
    seeds: [undefined, undefined],
  };
  return [...stickyKMeans(rows, start, { margin, search: centroidSearch(rows) }).clusterOf];
};

describe('a row that has a home', () => {
  const rows = rowsAt(0, 0, 0, 50, 90, 90, 90);

  test('stays there where another is hardly nearer', () => {
    expect(run(rows, [0, 0, 0, 0, 1, 1, 1], 0)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(run(rows, [0, 0, 0, 0, 1, 1, 1], 0.5)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  test('stays for ever at a margin of 1', () => {
    expect(run(rows, [0, 0, 0, 0, 1, 1, 0], 1)).toEqual([0, 0, 0, 0, 1, 1, 0]);
  });

  test('is free without one', () => {
    expect(run(rows, [-1, -1, -1, -1, -1, -1, -1], 0.9)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });
});

test('what has settled is the same again', () => {
  const anyRows = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(anyRows, fc.double({ min: 0, max: 0.5, noNaN: true }), (degrees, margin) => {
      const rows = rowsAt(...degrees);
      const search = centroidSearch(rows);
      const seeds = [undefined, undefined, undefined];
      const free = new Int32Array(rows.rowCount).fill(-1);
      const once = stickyKMeans(
        rows,
        { homeOf: free, centroids: rowsAt(10, 130, 250), seeds },
        { margin, search, maxIterations: 200 },
      );
      const again = stickyKMeans(
        rows,
        { homeOf: once.clusterOf, centroids: once.centroids, seeds },
        { margin, search, maxIterations: 200 },
      );
      expect(again.clusterOf).toEqual(once.clusterOf);
    }),
    { numRuns: 60 },
  );
});

test('rows in many dimensions stay in their clusters', () => {
  const random = makeRandom(1, 'rows');
  const rows = makeMatrix(40, 8);
  for (let row = 0; row < 40; row++) {
    const here = rowOf(rows, row);
    for (let i = 0; i < 8; i++) here[i] = (i === row % 4 ? 3 : 0) + random();
    normalize(here);
  }
  const homeOf = Int32Array.from({ length: 40 }, (_, row) => row % 4);
  const centroids = makeMatrix(4, 8);
  for (let c = 0; c < 4; c++) rowOf(centroids, c).set(rowOf(rows, c));
  const seeds = new Array<undefined>(4).fill(undefined);
  const { clusterOf } = stickyKMeans(
    rows,
    { homeOf, centroids, seeds },
    { margin: 0.1, search: centroidSearch(rows) },
  );
  expect(clusterOf).toEqual(homeOf);
});
