import type { PaperId } from '../../domain/paper.ts';
import { assignBest } from '../../math/assignment.ts';

/** A theme keeps its identity where at least half of it stayed together. */
const HALF = 0.5;
/** A cluster that took this share of a theme is one of its heirs. */
const HEIR = 0.3;
/** Jaccard weights become whole numbers of so many steps, so that equal ones are equal whatever the machine. */
const STEPS = 2 ** 20;

/** How the papers of old themes (rows) are spread over the clusters of a build (columns); numbers of papers. */
export interface Overlaps {
  readonly shared: readonly (readonly number[])[];
  /** Papers of each theme that are in some cluster: the others left the corpus and do not count. */
  readonly themeSizes: readonly number[];
  /** Papers of each cluster that are of any old theme: newcomers do not count. */
  readonly clusterSizes: readonly number[];
}

/** Counts the papers that themes and clusters share. A paper is in one cluster at most. */
export function countOverlaps(
  themes: readonly (readonly PaperId[])[],
  clusters: readonly (readonly PaperId[])[],
): Overlaps {
  const clusterOf = new Map<PaperId, number>();
  clusters.forEach((members, cluster) => {
    for (const paper of members) clusterOf.set(paper, cluster);
  });
  const clusterSizes = new Array<number>(clusters.length).fill(0);
  for (const paper of new Set(themes.flat())) {
    const cluster = clusterOf.get(paper);
    if (cluster !== undefined) clusterSizes[cluster] = (clusterSizes[cluster] ?? 0) + 1;
  }
  const shared = themes.map((members) => {
    const counts = new Array<number>(clusters.length).fill(0);
    for (const paper of new Set(members)) {
      const cluster = clusterOf.get(paper);
      if (cluster !== undefined) counts[cluster] = (counts[cluster] ?? 0) + 1;
    }
    return counts;
  });
  const themeSizes = shared.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  return { shared, themeSizes, clusterSizes };
}

/** How many papers of a theme went to a cluster. */
export function sharedCount({ shared }: Overlaps, theme: number, cluster: number): number {
  return shared[theme]?.[cluster] ?? 0;
}

/** Whether half of the theme or more went to the cluster. */
export function tookHalf(overlaps: Overlaps, theme: number, cluster: number): boolean {
  const count = sharedCount(overlaps, theme, cluster);
  return count > 0 && count >= HALF * (overlaps.themeSizes[theme] ?? 0);
}

/** Whether three tenths of the theme or more went to the cluster. */
export function isHeir(overlaps: Overlaps, theme: number, cluster: number): boolean {
  const count = sharedCount(overlaps, theme, cluster);
  // In whole numbers: 0.3 · 10 is not quite 3.
  return count > 0 && 10 * count >= Math.round(10 * HEIR) * (overlaps.themeSizes[theme] ?? 0);
}

/** Whether half of the cluster's old papers or more came from the theme. */
export function isHalfOf(overlaps: Overlaps, theme: number, cluster: number): boolean {
  const count = sharedCount(overlaps, theme, cluster);
  return count > 0 && count >= HALF * (overlaps.clusterSizes[cluster] ?? 0);
}

/** Papers in common as a share of the papers of either, 0–1, in whole steps; newcomers and the departed do not count. */
export function jaccardSteps(overlaps: Overlaps, theme: number, cluster: number): number {
  const count = sharedCount(overlaps, theme, cluster);
  const either = (overlaps.themeSizes[theme] ?? 0) + (overlaps.clusterSizes[cluster] ?? 0) - count;
  return either === 0 ? 0 : Math.round((count / either) * STEPS);
}

/** The cluster that took most of a theme, of equals the one more like it, then the first; -1 where none took any. */
export function homeOf(overlaps: Overlaps, theme: number): number {
  let home = -1;
  for (const [cluster, count] of (overlaps.shared[theme] ?? []).entries()) {
    const most = home < 0 ? 0 : sharedCount(overlaps, theme, home);
    if (
      count > most ||
      (count === most &&
        count > 0 &&
        jaccardSteps(overlaps, theme, cluster) > jaccardSteps(overlaps, theme, home))
    )
      home = cluster;
  }
  return home;
}

/**
 * Gives themes to clusters, one each, so that the sum of their Jaccard weights is the largest; where several are
 * the largest, the themes that come first are served. Only pairs that may be made are.
 */
export function pairByOverlap(
  overlaps: Overlaps,
  candidates: { readonly themes: readonly number[]; readonly clusters: readonly number[] },
  mayPair: (theme: number, cluster: number) => boolean,
): { readonly theme: number; readonly cluster: number }[] {
  const { themes, clusters } = candidates;
  // Below one step of the weights in sum, so it decides between equals only.
  const tieRoom = themes.length * (themes.length + 1) + 1;
  const columns = assignBest(
    themes.map((theme, rank) =>
      clusters.map((cluster) =>
        mayPair(theme, cluster)
          ? jaccardSteps(overlaps, theme, cluster) * tieRoom + (themes.length - rank)
          : 0,
      ),
    ),
  );
  return columns.flatMap((column, row) => {
    const [theme, cluster] = [themes[row], clusters[column]];
    return theme === undefined || cluster === undefined ? [] : [{ theme, cluster }];
  });
}
