import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows } from '../../math/dense-matrix.ts';
import { silhouette } from './silhouette.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};

describe('the silhouette', () => {
  test('is the value worked out by hand', () => {
    // Rows at cosine 0.8 in one cluster, and a pair that coincides at right angles to the first row.
    const rows = unit([[5, 0], [4, 3], [0, 1], [0, 1]]); // prettier-ignore
    // a = 0.2, 0.2, 0, 0; b = 1, 0.4, and (1 + 0.4) / 2 = 0.7 twice.
    const expected = ((1 - 0.2) / 1 + (0.4 - 0.2) / 0.4 + 1 + 1) / 4;
    expect(silhouette(rows, Int32Array.of(0, 0, 1, 1))).toBeCloseTo(expected, 12);
  });

  test('is nothing for a paper alone in its cluster', () => {
    const rows = unit([[1, 0], [0, 1]]); // prettier-ignore
    expect(silhouette(rows, Int32Array.of(0, 1))).toBe(0);
  });

  test('is not measured for fewer than two clusters', () => {
    expect(silhouette(unit([[1, 0], [0, 1]]), Int32Array.of(0, 0))).toBeNull(); // prettier-ignore
    expect(silhouette(makeMatrix(0, 2), new Int32Array())).toBeNull();
  });

  test('agrees with the definition over all pairs', () => {
    const row = fc.tuple(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 }), fc.nat(4)),
      fc.nat(2),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (entries) => {
        const rows = unit(entries.map(([values]) => values));
        const clusterOf = [0, 1, 2, ...entries.slice(3).map(([, cluster]) => cluster)];
        const all = entries.map((_, i) => i);
        const meanTo = (i: number, cluster: number) => {
          const others = all.filter((j) => j !== i && clusterOf[j] === cluster);
          const distances = others.map((j) => 1 - dot(rowOf(rows, i), rowOf(rows, j)));
          return distances.reduce((sum, value) => sum + value, 0) / others.length;
        };
        const values = all.map((i) => {
          const own = clusterOf[i]!;
          if (clusterOf.filter((cluster) => cluster === own).length === 1) return 0;
          const inside = meanTo(i, own);
          const outside = Math.min(...[0, 1, 2].filter((c) => c !== own).map((c) => meanTo(i, c)));
          const most = Math.max(inside, outside);
          return most > 1e-12 ? (outside - inside) / most : 0;
        });
        const expected = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(silhouette(rows, Int32Array.from(clusterOf))).toBeCloseTo(expected, 9);
      }),
    );
  });
});
