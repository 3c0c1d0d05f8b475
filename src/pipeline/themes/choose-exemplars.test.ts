import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { chooseExemplars } from './choose-exemplars.ts';

const fan = (degrees: readonly number[]) => {
  const rows = makeMatrix(degrees.length, 2);
  rows.data.set(
    degrees.flatMap((angle) => [
      Math.cos((angle * Math.PI) / 180),
      Math.sin((angle * Math.PI) / 180),
    ]),
  );
  return rows;
};
const choose = (
  rows: ReturnType<typeof fan>,
  members: readonly number[],
  isBetween: readonly boolean[] = [],
) => chooseExemplars(rows, members, { count: 3, isBetween });

describe('exemplars', () => {
  test('are the middle one, then those that stand for the rest', () => {
    const rows = fan([0, 1, 2, 40, 41, 80, 81]);
    // Three about 1°, two about 40° in the middle, two about 80°.
    expect(choose(rows, [3, 4, 2, 1, 0, 5, 6])).toEqual([3, 1, 5]);
  });

  test('cover the papers of a theme as well as any greedy choice can', () => {
    const random = makeRandom(1, 'rows');
    const rows = unitRows({ rowCount: 9, columnCount: 3, data: new Float64Array(27).map(random) });
    const all = Array.from({ length: 9 }, (_, row) => row);
    const cosine = (a: number, b: number) =>
      [0, 1, 2].reduce((sum, i) => sum + rows.data[a * 3 + i]! * rows.data[b * 3 + i]!, 0);
    const coverage = (chosen: readonly number[]) =>
      all.reduce((sum, row) => sum + Math.max(0, ...chosen.map((own) => cosine(row, own))), 0);
    const chosen = choose(rows, all);
    chosen.forEach((_, rank) => {
      const before = chosen.slice(0, rank);
      const best = Math.max(...all.map((row) => coverage([...before, row])));
      expect(coverage(chosen.slice(0, rank + 1))).toBeCloseTo(best, 6);
    });
  });

  test('of a large theme are from its more central half', () => {
    const degrees = Array.from({ length: 40 }, (_, row) => row);
    const chosen = choose(fan(degrees), degrees);
    expect(Math.max(...chosen)).toBeLessThan(20);
  });

  test('are poor fits only where there are no others left', () => {
    const rows = fan([0, 10, 20, 30]);
    expect(choose(rows, [1, 0, 2, 3], [false, false, true, true])).toEqual([1, 0, 2]);
    expect(choose(rows, [0, 1, 2, 3], [false, false, false, true])).not.toContain(3);
    expect(choose(rows, [2, 3], [true, true, true, true])).toEqual([2, 3]);
  });

  test('are three different members, or all where there are fewer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(359), { maxLength: 12 }), (degrees) => {
        const members = degrees.map((_, row) => row);
        const chosen = choose(fan(degrees), members);
        expect(new Set(chosen).size).toBe(Math.min(3, degrees.length));
        expect(members).toEqual(expect.arrayContaining(chosen));
      }),
    );
  });
});
