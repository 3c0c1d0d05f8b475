import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf } from '../../math/dense-matrix.ts';
import { endSmallThemes, fillHeld } from './end-small-themes.ts';

/** Unit rows in the plane, by their angles in degrees. */
function rowsAt(...degrees: readonly number[]) {
  const rows = makeMatrix(degrees.length, 2);
  degrees.forEach((angle, row) => {
    const radians = (angle * Math.PI) / 180;
    rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
  });
  return rows;
}

const end = (
  degrees: readonly number[],
  clusters: readonly number[],
  more: { curatedOf?: readonly number[]; isHeld?: readonly boolean[] } = {},
) =>
  endSmallThemes(rowsAt(...degrees), {
    clusterOf: Int32Array.from(clusters),
    centroids: rowsAt(0, 45, 90),
    curatedOf: more.curatedOf ?? [-1, -1, -1],
    isHeld: more.isHeld ?? [false, false, false],
  });

describe('a theme', () => {
  test('of one paper ends, and its paper goes to the nearest other', () => {
    const { clusterCount, clusterOf } = end([0, 1, 50, 89, 90], [0, 0, 1, 2, 2]);
    expect(clusterCount).toBe(2);
    expect([...clusterOf]).toEqual([0, 0, 1, 1, 1]);
  });

  test('of one paper lives where an author wrote it', () => {
    const { curatedOf } = end([0, 1, 50, 89, 90], [0, 0, 1, 2, 2], { curatedOf: [-1, 7, -1] });
    expect(curatedOf).toEqual([-1, 7, -1]);
  });

  test('that a file holds takes the nearest paper rather than have none', () => {
    const held = { curatedOf: [-1, 7, -1], isHeld: [false, true, false] };
    const { clusterOf, curatedOf } = end([0, 1, 30, 89, 90], [0, 0, 0, 2, 2], held);
    expect(curatedOf).toEqual([-1, 7, -1]);
    expect([...clusterOf]).toEqual([0, 0, 1, 2, 2]);
  });

  test('lives alone with a single paper', () => {
    expect(end([0], [0]).clusterCount).toBe(1);
  });
});

test('no theme gives its last paper to one that is held', () => {
  const filled = fillHeld(rowsAt(0, 90), {
    clusterOf: Int32Array.of(0, 2),
    centroids: rowsAt(0, 45, 90),
    curatedOf: [-1, 7, -1],
    isHeld: [false, true, false],
  });
  expect([...filled]).toEqual([0, 2]);
});
