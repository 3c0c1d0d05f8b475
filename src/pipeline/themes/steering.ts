import {
  centroidSearch,
  type CentroidMatches,
  type CentroidSearch,
} from '../../math/centroid-search.ts';
import { dot, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { SteeredTheme } from '../stage-values.ts';

/**
 * A paper follows a pinned one of which the cosine distance is less than this share of that to the nearest centroid.
 * Raising it lets more papers follow.
 */
export const FOLLOWING_SHARE = 0.4;

/** What authors say of single papers, with themes as numbers of clusters. */
export interface Wishes {
  /** Cluster that each row is pinned to, or -1. */
  readonly pinOf: Int32Array;
  /** Clusters that a row may not be in. */
  readonly bansOf: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The same, and whom the other papers would follow. */
export interface Steering extends Wishes {
  /** Cluster of the pinned row that is nearest to each other row, or -1; their cosine. */
  readonly leaderOf: Int32Array;
  readonly likeness: Float64Array;
}

/**
 * What authors say of single papers; null where they say nothing.
 *
 * @param clusterOfTheme cluster of each curated theme, -1 for one that has none
 */
export function steeringOf(
  rows: DenseMatrix,
  curated: readonly SteeredTheme[],
  clusterOfTheme: readonly number[],
): Steering | null {
  const wishes = wishesOf(rows.rowCount, curated, clusterOfTheme);
  return wishes === null ? null : { ...wishes, ...leadersOf(rows, wishes) };
}

/** What authors say of single papers, without whom others would follow; null where they say nothing. */
export function wishesOf(
  rowCount: number,
  curated: readonly SteeredTheme[],
  clusterOfTheme: readonly number[],
): Wishes | null {
  const pinOf = new Int32Array(rowCount).fill(-1);
  const bansOf = new Map<number, Set<number>>();
  for (const [index, { pinnedRows = [], bannedRows = [] }] of curated.entries()) {
    const cluster = clusterOfTheme[index] ?? -1;
    if (cluster < 0) continue;
    for (const row of pinnedRows) pinOf[row] = cluster;
    for (const row of bannedRows) bansOf.set(row, (bansOf.get(row) ?? new Set()).add(cluster));
  }
  if (bansOf.size === 0 && pinOf.every((cluster) => cluster < 0)) return null;
  return { pinOf, bansOf };
}

/** Place of each curated theme among the clusters, -1 for one that has none. */
export function clustersOfThemes(
  curatedOf: readonly number[],
  curated: readonly SteeredTheme[],
): readonly number[] {
  return curated.map((_, index) => curatedOf.indexOf(index));
}

/** The nearest pinned row of each row that is not pinned itself, but none that leads to where the row may not be. */
function leadersOf(
  rows: DenseMatrix,
  { pinOf, bansOf }: Wishes,
): Pick<Steering, 'leaderOf' | 'likeness'> {
  const leaderOf = new Int32Array(rows.rowCount).fill(-1);
  const likeness = new Float64Array(rows.rowCount).fill(-1);
  for (const [pinned, cluster] of pinOf.entries()) {
    if (cluster < 0) continue;
    const here = rowOf(rows, pinned);
    for (let row = 0; row < rows.rowCount; row++) {
      if ((pinOf[row] ?? -1) >= 0 || bansOf.get(row)?.has(cluster) === true) continue;
      const cosine = dot(here, rowOf(rows, row));
      if (cosine <= (likeness[row] ?? 0)) continue;
      likeness[row] = cosine;
      leaderOf[row] = cluster;
    }
  }
  return { leaderOf, likeness };
}

/**
 * A search for the nearest centroid that authors outrank: a pinned row is in its cluster, a banned one in the nearest
 * of the others, and a row that lies much nearer to a pinned one than to any centroid goes with that.
 *
 * @param search over the same rows, where one is at hand
 */
export function steeredSearch(
  rows: DenseMatrix,
  steering: Steering | null,
  search: CentroidSearch = centroidSearch(rows),
): CentroidSearch {
  if (steering === null) return search;
  return (centroids) => {
    const found = search(centroids);
    const nearest = found.nearest.map((best, row) => steer(row, best));
    return { ...found, nearest };

    function steer(row: number, best: number): number {
      const pin = steering?.pinOf[row] ?? -1;
      // A sample may have fewer rows than there are themes, and then not all have a centroid.
      if (pin >= 0 && pin < centroids.rowCount) return pin;
      const leader = steering?.leaderOf[row] ?? -1;
      const bans = steering?.bansOf.get(row);
      const isFollower = steering !== null && follows(steering, row, found.similarities);
      if (isFollower && leader < centroids.rowCount) return leader;
      return bans?.has(best) === true ? nearestBut(rowOf(rows, row), centroids, bans) : best;
    }
  };
}

/** Whether a row lies much nearer to a pinned one than to any centroid. */
function follows({ leaderOf, likeness }: Steering, row: number, toCentroid: Float32Array): boolean {
  if ((leaderOf[row] ?? -1) < 0) return false;
  return 1 - (likeness[row] ?? 0) < FOLLOWING_SHARE * (1 - (toCentroid[row] ?? 0));
}

/** The nearest centroid that is not banned; of all where all are. */
export function nearestBut(
  row: Float64Array,
  centroids: DenseMatrix,
  bans: ReadonlySet<number>,
): number {
  const isFree = Array.from({ length: centroids.rowCount }, (_, cluster) => !bans.has(cluster));
  let best = -1;
  let most = -Infinity;
  for (let cluster = 0; cluster < centroids.rowCount; cluster++) {
    if (isFree.includes(true) && isFree[cluster] !== true) continue;
    const cosine = dot(row, rowOf(centroids, cluster));
    if (cosine <= most) continue;
    most = cosine;
    best = cluster;
  }
  return best;
}

/** The same for some of the rows. */
export function pickSteering(steering: Steering | null, rows: Int32Array): Steering | null {
  if (steering === null) return null;
  const bansOf = new Map<number, ReadonlySet<number>>();
  for (const [at, row] of rows.entries()) {
    const bans = steering.bansOf.get(row);
    if (bans !== undefined) bansOf.set(at, bans);
  }
  return {
    pinOf: rows.map((row) => steering.pinOf[row] ?? -1),
    bansOf,
    leaderOf: rows.map((row) => steering.leaderOf[row] ?? -1),
    likeness: Float64Array.from(rows, (row) => steering.likeness[row] ?? -1),
  };
}

/**
 * The clusters that rows hold to: a pinned row to that of its pin, one that follows a pinned row to that; one that may
 * not be where it was to none.
 *
 * @param matches what a steered search finds from where the themes are now
 */
export function steeredHomes(
  homeOf: Int32Array,
  steering: Steering | null,
  matches: CentroidMatches,
): Int32Array {
  if (steering === null) return homeOf;
  return homeOf.map((home, row) => {
    const pin = steering.pinOf[row] ?? -1;
    if (pin >= 0) return pin;
    if (follows(steering, row, matches.similarities)) return steering.leaderOf[row] ?? -1;
    return steering.bansOf.get(row)?.has(home) === true ? -1 : home;
  });
}
