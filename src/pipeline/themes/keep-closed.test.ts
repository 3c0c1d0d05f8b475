import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf } from '../../math/dense-matrix.ts';
import type { KnownThemes } from '../stage-values.ts';
import { keepClosed } from './keep-closed.ts';

const degrees = [0, 2, 40, 42, 90, 92];
const rows = makeMatrix(degrees.length, 2);
degrees.forEach((angle, row) => {
  const radians = (angle * Math.PI) / 180;
  rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
});
/** Three clusters of two rows; the first is that of a file, where it is said. */
const themesOf = (curatedOf: readonly number[] = [-1, -1, -1]) => ({
  ...{ clusterCount: 3, clusterOf: Int32Array.of(0, 0, 1, 1, 2, 2), curatedOf },
});
const keep = (closed: KnownThemes['closed'], curatedOf?: readonly number[]) => {
  const kept = keepClosed(rows, themesOf(curatedOf), closed);
  return [[...kept.clusterOf], kept.curatedOf];
};
const file = 'ended';

describe('a theme that its author ended and that is found anew', () => {
  test('gives its papers to the nearest others', () => {
    expect(keep([{ rows: [2, 3], into: null, file }])).toEqual([
      [0, 0, 0, 0, 1, 1],
      [-1, -1],
    ]);
  });

  test('gives them to the theme that it was merged into', () => {
    expect(keep([{ rows: [2, 3], into: 7, file }], [-1, -1, 7])).toEqual([
      [0, 0, 1, 1, 1, 1],
      [-1, 7],
    ]);
  });

  test('is known by half of its papers in a cluster of which they are half', () => {
    expect(keep([{ rows: [3, 5], into: null, file }])[0]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(keep([{ rows: [0, 2, 4], into: null, file }])[0]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('does not take what another file holds', () => {
    const held = [-1, 4, -1];
    expect(keep([{ rows: [2, 3], into: null, file }], held)).toEqual([[0, 0, 1, 1, 2, 2], held]);
  });

  test('stays where there is nothing else', () => {
    const all = [0, 1, 2].map((cluster) => ({
      ...{ rows: [2 * cluster, 2 * cluster + 1], into: null, file },
    }));
    expect(keep(all)[0]).toEqual([0, 0, 1, 1, 2, 2]);
    expect(keep(undefined)[0]).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
