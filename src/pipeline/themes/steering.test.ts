import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { plainTheme } from '../../domain/theme.ts';
import type { SteeredTheme } from '../stage-values.ts';
import {
  clustersOfThemes,
  nearestBut,
  pickSteering,
  steeredHomes,
  steeredSearch,
  steeringOf,
  wishesOf,
} from './steering.ts';

/** Unit rows in the plane, by their angles in degrees. */
function rowsAt(...degrees: readonly number[]): DenseMatrix {
  const rows = makeMatrix(degrees.length, 2);
  degrees.forEach((angle, row) => {
    const radians = (angle * Math.PI) / 180;
    rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
  });
  return rows;
}

const themes = (...parts: readonly Partial<SteeredTheme>[]): SteeredTheme[] =>
  parts.map((one, index) => ({ ...plainTheme(`theme-${String(index)}`), ...one }));
const centroids = rowsAt(0, 90);
/** The second row is pinned to the other side; the third lies right beside it, the fourth does not. */
const rows = rowsAt(0, 40, 41, 20, 90);
const pinned = steeringOf(rows, themes({}, { pinnedRows: [1] }), [0, 1]);

describe('what authors say of single papers', () => {
  test('is nothing where no file pins or bans, or its theme has no cluster', () => {
    expect(steeringOf(rows, themes({}, {}), [0, 1])).toBeNull();
    expect(wishesOf(5, themes({ pinnedRows: [1], bannedRows: [2] }), [-1])).toBeNull();
  });

  test('is told by cluster, whatever the number of the theme', () => {
    const wishes = wishesOf(3, themes({ pinnedRows: [0] }, { bannedRows: [0, 2] }), [1, 0]);
    expect([...(wishes?.pinOf ?? [])]).toEqual([1, -1, -1]);
    expect(wishes?.bansOf).toEqual(
      new Map([
        [0, new Set([0])],
        [2, new Set([0])],
      ]),
    );
  });

  test('themes are found among the clusters, or not', () => {
    expect(clustersOfThemes([2, -1, 0], themes({}, {}, {}))).toEqual([2, -1, 0]);
  });
});

describe('a steered search', () => {
  test('puts a pinned row where it is pinned, and what lies right beside it', () => {
    expect([...steeredSearch(rows, pinned)(centroids).nearest]).toEqual([0, 1, 1, 0, 1]);
  });

  test('without wishes gives the nearest', () => {
    expect([...steeredSearch(rows, null)(centroids).nearest]).toEqual([0, 0, 0, 0, 1]);
  });

  test('gives a banned row the nearest of the others, also where it would follow a pinned one', () => {
    const steering = steeringOf(
      rows,
      themes({ bannedRows: [0] }, { bannedRows: [2], pinnedRows: [1] }),
      [0, 1],
    );
    expect([...steeredSearch(rows, steering)(centroids).nearest]).toEqual([1, 1, 0, 0, 1]);
  });

  test('leaves a row that is banned everywhere in the nearest', () => {
    expect(nearestBut(rowOf(rows, 3), centroids, new Set([0, 1]))).toBe(0);
    expect(nearestBut(rowOf(rows, 3), centroids, new Set([0]))).toBe(1);
  });

  test('does not lead to a cluster that a sample has no centroid of', () => {
    expect([...steeredSearch(rows, pinned)(rowsAt(0)).nearest]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the clusters that rows hold to', () => {
  const matches = steeredSearch(rows, pinned)(centroids);

  test('are those of pins, also for what follows', () => {
    expect([...steeredHomes(Int32Array.of(0, 0, 0, 0, 1), pinned, matches)]).toEqual([
      0, 1, 1, 0, 1,
    ]);
  });

  test('are none for a row that may not be where it was', () => {
    const steering = steeringOf(rows, themes({ bannedRows: [3] }), [0]);
    const homes = steeredHomes(
      Int32Array.of(0, 0, 0, 0, 1),
      steering,
      steeredSearch(rows, steering)(centroids),
    );
    expect([...homes]).toEqual([0, 0, 0, -1, 1]);
  });

  test('are as they were without wishes', () => {
    const homes = Int32Array.of(0, 1);
    expect(steeredHomes(homes, null, matches)).toBe(homes);
  });
});

test('what is said of some rows goes with them', () => {
  const steering = steeringOf(rows, themes({ bannedRows: [3] }, { pinnedRows: [1] }), [0, 1]);
  const some = pickSteering(steering, Int32Array.of(3, 1, 2));
  expect([...(some?.pinOf ?? [])]).toEqual([-1, 1, -1]);
  expect([...(some?.leaderOf ?? [])]).toEqual([1, -1, 1]);
  expect(some?.bansOf).toEqual(new Map([[0, new Set([0])]]));
  expect(pickSteering(null, Int32Array.of(0))).toBeNull();
});
