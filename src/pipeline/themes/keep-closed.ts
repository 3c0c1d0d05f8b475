import { rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { KnownThemes } from '../stage-values.ts';
import { dropEmpty } from './drop-empty.ts';
import type { LivingThemes } from './end-small-themes.ts';
import { unitMeans } from './spherical-k-means.ts';
import { nearestBut } from './steering.ts';

/**
 * Themes found anew without those that authors ended: a cluster of which half is half of such a theme, or more, is that
 * theme. Its papers go to the theme that the author names, else each to the nearest other. A file's own cluster stays.
 */
export function keepClosed<Themes extends LivingThemes>(
  rows: DenseMatrix,
  themes: Themes,
  closed: KnownThemes['closed'] = [],
): Themes {
  const { clusterCount, curatedOf } = themes;
  const sizes = new Array<number>(clusterCount).fill(0);
  for (const cluster of themes.clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  /** Cluster to go to, by cluster to go from; -1 for the nearest. */
  const leads = new Map<number, number>();
  for (const { rows: members, into } of closed) {
    const shared = new Array<number>(clusterCount).fill(0);
    for (const row of members) {
      const cluster = themes.clusterOf[row] ?? 0;
      shared[cluster] = (shared[cluster] ?? 0) + 1;
    }
    const again = shared.findIndex(
      (count, cluster) =>
        count > 0 && 2 * count >= members.length && 2 * count >= (sizes[cluster] ?? 0),
    );
    if (again < 0 || (curatedOf[again] ?? -1) >= 0) continue;
    leads.set(again, into === null ? -1 : curatedOf.indexOf(into));
  }
  if (leads.size === 0 || leads.size === clusterCount) return themes;
  const centroids = unitMeans(rows, themes.clusterOf, clusterCount);
  const left = new Set(leads.keys());
  const clusterOf = themes.clusterOf.map((cluster, row) => {
    const to = leads.get(cluster);
    if (to === undefined) return cluster;
    return to >= 0 ? to : nearestBut(rowOf(rows, row), centroids, left);
  });
  return dropEmpty({ ...themes, clusterOf });
}
