import { dot, rowOf, rowsOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Membership } from '../stage-values.ts';
import type { Wishes } from './steering.ts';

/** A theme of fewer papers ends; one needs more to be born, so none comes and goes with each build. */
const LEAST_TO_LIVE = 2;

/** Clusters with their curated themes. */
export type LivingThemes = Omit<Membership, 'countReason'>;

/** Clusters before small ones end. */
export interface FoundClusters {
  readonly clusterOf: Int32Array;
  readonly centroids: DenseMatrix;
  /** Curated theme of each cluster, or -1. */
  readonly curatedOf: readonly number[];
  /** Clusters whose theme an author's file holds for good; others end when they are left without papers. */
  readonly isHeld: readonly boolean[];
  /** What authors say of single rows; by default nothing. */
  readonly wishes?: Wishes | null;
}

/**
 * Ends themes that are left with a single paper or none: what they had goes to the nearest other. A curated theme lives
 * with one paper, and one that is held takes the paper nearest to it rather than have none. A lone theme lives with
 * any number.
 */
export function endSmallThemes(rows: DenseMatrix, found: FoundClusters): LivingThemes {
  const { centroids, curatedOf } = found;
  const clusterOf = fillHeld(rows, found);
  const sizes = sizesOf(clusterOf, curatedOf.length);
  const isAlive = sizes.map(
    (size, cluster) => size > 0 && (size >= LEAST_TO_LIVE || (curatedOf[cluster] ?? -1) >= 0),
  );
  if (!isAlive.includes(true)) sizes.forEach((size, cluster) => (isAlive[cluster] = size > 0));
  const living = curatedOf.map((_, cluster) => cluster).filter((cluster) => isAlive[cluster]);
  const placeOf = new Map(living.map((cluster, place) => [cluster, place]));
  return {
    clusterCount: living.length,
    clusterOf: clusterOf.map(
      (cluster, row) =>
        placeOf.get(cluster) ?? placeOf.get(nearestOf(rowOf(rows, row), centroids, living)) ?? 0,
    ),
    curatedOf: living.map((cluster) => curatedOf[cluster] ?? -1),
  };
}

/**
 * Clusters of the rows in which every cluster that is held has a paper: of those that others can spare the nearest.
 * Where there are more of them than papers, some stay without.
 */
export function fillHeld(
  rows: DenseMatrix,
  { clusterOf, centroids, curatedOf, isHeld, wishes = null }: FoundClusters,
): Int32Array {
  const filled = clusterOf.slice();
  const sizes = sizesOf(filled, curatedOf.length);
  for (const [cluster, held] of isHeld.entries()) {
    if (!held || sizes[cluster] !== 0) continue;
    const centroid = rowOf(centroids, cluster);
    let nearest = -1;
    let most = -Infinity;
    rowsOf(rows).forEach((row, index) => {
      const cosine = dot(row, centroid);
      if (cosine <= most || (sizes[filled[index] ?? 0] ?? 0) < 2) return;
      if ((wishes?.pinOf[index] ?? -1) >= 0 || wishes?.bansOf.get(index)?.has(cluster)) return;
      most = cosine;
      nearest = index;
    });
    if (nearest < 0) continue;
    const from = filled[nearest] ?? 0;
    sizes[from] = (sizes[from] ?? 0) - 1;
    sizes[cluster] = 1;
    filled[nearest] = cluster;
  }
  return filled;
}

function nearestOf(row: Float64Array, centroids: DenseMatrix, among: readonly number[]): number {
  let best = among[0] ?? 0;
  let most = -Infinity;
  for (const cluster of among) {
    const cosine = dot(row, rowOf(centroids, cluster));
    if (cosine <= most) continue;
    most = cosine;
    best = cluster;
  }
  return best;
}

function sizesOf(clusterOf: Int32Array, clusterCount: number): number[] {
  const sizes = new Array<number>(clusterCount).fill(0);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}
