import { BETWEEN_CONFIDENCE } from '../../model/theme-fit.ts';
import type {
  Grouping,
  Membership,
  ReducedSpace,
  SteeredTheme,
  TermMatrix,
} from '../stage-values.ts';
import { guidedThemes } from './guided-themes.ts';
import { measureFit } from './measure-fit.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { meansNearSeeds } from './spherical-k-means.ts';
import { clustersOfThemes, wishesOf } from './steering.ts';

/**
 * How well the rows fit the themes that they are in. A paper that its author pinned, or brought a theme for, lies between
 * no themes, however well it fits. It hangs on who is in which theme alone, so themes that the lock
 * remembers are measured like those that were just found.
 */
export function fitThemes(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly SteeredTheme[],
  membership: Membership,
): Grouping {
  const { clusterCount, clusterOf, curatedOf, isBrought } = membership;
  const rows = rowsToCluster(space.reduced);
  const seeds = new Map(
    guidedThemes(curated, { ...space, rows }).map(({ index, prior }) => [index, prior]),
  );
  const centroids = meansNearSeeds(
    rows,
    clusterOf,
    Array.from({ length: clusterCount }, (_, cluster) => seeds.get(curatedOf[cluster] ?? -1)),
  );
  const wishes = wishesOf(rows.rowCount, curated, clustersOfThemes(curatedOf, curated));
  const fit = measureFit(rows, clusterOf, { centroids, bansOf: wishes?.bansOf });
  const isToldByAuthor = (row: number): boolean =>
    (wishes?.pinOf[row] ?? -1) >= 0 || isBrought?.[row] === 1;
  return {
    ...membership,
    ...fit,
    isBetween: Array.from(
      fit.confidence,
      (value, row) => clusterCount > 1 && value < BETWEEN_CONFIDENCE && !isToldByAuthor(row),
    ),
    centroids,
  };
}

/** The same clusters in another order: the new cluster i is the old one `order[i]`. */
export function orderClusters(membership: Membership, order: readonly number[]): Membership {
  const places = new Map(order.map((cluster, place) => [cluster, place]));
  return {
    ...membership,
    clusterOf: membership.clusterOf.map((cluster) => places.get(cluster) ?? -1),
    curatedOf: order.map((cluster) => membership.curatedOf[cluster] ?? -1),
  };
}
