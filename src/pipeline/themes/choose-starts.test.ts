import { describe, expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { chooseStarts } from './choose-starts.ts';

const unit = (rows: readonly (readonly number[])[]) => {
  const matrix = makeMatrix(rows.length, rows[0]?.length ?? 0);
  matrix.data.set(rows.flat());
  return unitRows(matrix);
};
const start = (rows: ReturnType<typeof unit>, count: number, fixed: Float64Array[] = []) =>
  chooseStarts(rows, count, { random: makeRandom(1, 'starts'), fixed });

describe('starts for k-means', () => {
  const axes = unit([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]]); // prettier-ignore

  test('are rows of different places', () => {
    const { rowCount, data } = start(axes, 3);
    expect(rowCount).toBe(3);
    const places = [0, 3, 6].map((at) => [...data.subarray(at, at + 3)].join());
    expect(new Set(places)).toEqual(new Set(['1,0,0', '0,1,0', '0,0,1']));
  });

  test('are fewer where rows coincide', () => {
    expect(start(axes, 5).rowCount).toBe(3);
    expect(start(unit([[3, 4], [3, 4]]), 2).rowCount).toBe(1); // prettier-ignore
  });

  test('begin with the given ones', () => {
    const { rowCount, data } = start(axes, 3, [Float64Array.of(0, 0, 1)]);
    expect(rowCount).toBe(3);
    expect([...data.subarray(0, 3)]).toEqual([0, 0, 1]);
    expect([...data.subarray(3)].filter((value) => value === 1)).toHaveLength(2);
  });

  test('are no more than there are rows', () => {
    const fixed = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    expect(start(unit([[1, 0]]), 2, fixed).rowCount).toBe(1);
    expect(start(makeMatrix(0, 2), 2).rowCount).toBe(0);
  });
});
