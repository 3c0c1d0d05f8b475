import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf } from '../../math/dense-matrix.ts';
import { reachCount } from './reach-count.ts';

const rows = makeMatrix(8, 2);
[0, 2, 30, 32, 88, 90, 92, 94].forEach((angle, row) => {
  const radians = (angle * Math.PI) / 180;
  rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
});
const themes = {
  clusterCount: 2,
  clusterOf: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
  curatedOf: [-1, 3],
};

describe('the number of themes that the settings ask for', () => {
  test('is reached by dividing the widest', () => {
    const { clusterCount, clusterOf, curatedOf } = reachCount(rows, themes, 3);
    expect(clusterCount).toBe(3);
    expect(curatedOf).toEqual([-1, 3, -1]);
    expect([...clusterOf.subarray(4)]).toEqual([1, 1, 1, 1]);
    expect(clusterOf[0]).toBe(clusterOf[1]);
    expect(clusterOf[0]).not.toBe(clusterOf[2]);
  });

  test('is reached by joining the nearest, which keeps the file of either', () => {
    expect(reachCount(rows, themes, 1)).toMatchObject({ clusterCount: 1, curatedOf: [3] });
  });

  test('is not reached where only curated themes are left, or all papers are alike', () => {
    expect(reachCount(rows, { ...themes, curatedOf: [1, 3] }, 1).clusterCount).toBe(2);
    const alike = makeMatrix(3, 2);
    for (let row = 0; row < 3; row++) rowOf(alike, row).set([1, 0]);
    const one = { clusterCount: 1, clusterOf: new Int32Array(3), curatedOf: [-1] };
    expect(reachCount(alike, one, 2).clusterCount).toBe(1);
  });
});
