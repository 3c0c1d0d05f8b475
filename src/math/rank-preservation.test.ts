import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from './random.ts';
import { rankPreservation, type RankPreservation } from './rank-preservation.ts';
import { packRows } from './sparse-matrix.ts';

const rowsOf = (vectors: readonly (readonly number[])[]) =>
  packRows(
    vectors.map((vector) => {
      const length = Math.hypot(...vector);
      return vector.map((value, column) => ({ column, value: value / length }));
    }),
    vectors[0]?.length ?? 0,
  );

/** Rows on a quarter circle: cosine falls with the difference of angles. */
const fan = (count: number) => {
  const angles = Array.from({ length: count }, (_, i) => (i * i * Math.PI) / 2 / (count * count));
  return {
    rows: rowsOf(angles.map((angle) => [Math.cos(angle), Math.sin(angle)])),
    x: Float64Array.from(angles),
    y: new Float64Array(count),
  };
};

const measure = (
  rows: ReturnType<typeof rowsOf>,
  positions: { x: Float64Array; y: Float64Array },
  neighbourCount: number,
) => rankPreservation(rows, positions, { neighbourCount });

describe('rank preservation', () => {
  test('is whole where the positions keep every order', () => {
    const { rows, x, y } = fan(12);
    expect(measure(rows, { x, y }, 3)).toEqual({ trustworthiness: 1, overlap: 1 });
  });

  test('loses by one intruder as the formula says', () => {
    // Five rows on a fan, k = 1. Row 4 stands where row 0 is, so that each is the other's neighbour.
    const { rows, x, y } = fan(5);
    x[4] = -0.001;
    // Row 0 has row 4 near, of rank 4: penalty 3. Row 4 has row 0 near, of rank 4: penalty 3. Rows 1, 2, 3:
    // 0, 1, 2, their nearest in both.
    const { trustworthiness, overlap } = measure(rows, { x, y }, 1);
    expect(trustworthiness).toBeCloseTo(1 - (2 / (5 * 1 * (10 - 3 - 1))) * 6, 12);
    expect(overlap).toBeCloseTo(3 / 5, 12);
  });

  test('wants enough rows for the formula', () => {
    const { rows, x, y } = fan(5);
    expect(() => measure(rows, { x, y }, 3)).toThrow('too few rows');
    expect(() => measure(rows, { x, y }, 2)).not.toThrow();
  });

  test('agrees with the definition written out', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 4 }), (seed, k) => {
        const random = makeRandom(seed, 'rows');
        const n = 10;
        const vectors = Array.from({ length: n }, () => Array.from({ length: 4 }, random));
        const [x, y] = [Float64Array.from({ length: n }, random), new Float64Array(n).map(random)];
        const cosine = (i: number, j: number) =>
          vectors[i]!.reduce((sum, value, c) => sum + value * vectors[j]![c]!, 0) /
          Math.hypot(...vectors[i]!) /
          Math.hypot(...vectors[j]!);
        const distance = (i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
        const all = Array.from({ length: n }, (_, i) => i);
        let penalty = 0;
        let shared = 0;
        for (const i of all) {
          const others = all.filter((j) => j !== i);
          const byCosine = others.toSorted((a, b) => cosine(i, b) - cosine(i, a));
          const near = others.toSorted((a, b) => distance(i, a) - distance(i, b)).slice(0, k);
          for (const j of near) {
            const rank = byCosine.indexOf(j) + 1;
            penalty += Math.max(0, rank - k);
            shared += rank <= k ? 1 : 0;
          }
        }
        const found = measure(rowsOf(vectors), { x, y }, k);
        expect(found.trustworthiness).toBeCloseTo(
          1 - (2 / (n * k * (2 * n - 3 * k - 1))) * penalty,
          12,
        );
        expect(found.overlap).toBeCloseTo(shared / (n * k), 12);
      }),
    );
  });

  test('of some rows is theirs among all', () => {
    const random = makeRandom(3, 'rows');
    const rows = rowsOf(Array.from({ length: 12 }, () => Array.from({ length: 4 }, random)));
    const [x, y] = [new Float64Array(12).map(random), new Float64Array(12).map(random)];
    const of = (some: readonly number[]) =>
      rankPreservation(rows, { x, y }, { neighbourCount: 3, of: some });
    const parts = [of([0, 1, 2, 3]), of([4, 5, 6, 7]), of([8, 9, 10, 11])];
    const mean = (pick: (part: RankPreservation) => number) =>
      parts.reduce((sum, part) => sum + pick(part), 0) / 3;
    const whole = measure(rows, { x, y }, 3);
    expect(mean((part) => part.trustworthiness)).toBeCloseTo(whole.trustworthiness, 12);
    expect(mean((part) => part.overlap)).toBeCloseTo(whole.overlap, 12);
    expect(of([])).toEqual({ trustworthiness: 1, overlap: 1 });
  });
});
