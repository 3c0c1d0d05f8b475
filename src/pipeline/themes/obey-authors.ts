import { rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { SteeredTheme } from '../stage-values.ts';
import { dropEmpty } from './drop-empty.ts';
import { fillHeld, type LivingThemes } from './end-small-themes.ts';
import { unitMeans } from './spherical-k-means.ts';
import { clustersOfThemes, nearestBut, wishesOf } from './steering.ts';

/**
 * Themes in which every paper is where its author wants it: a last look, after themes ended, were divided and were joined.
 * A curated theme that would be left without papers takes the nearest that nobody pinned.
 */
export function obeyAuthors<Themes extends LivingThemes>(
  rows: DenseMatrix,
  curated: readonly SteeredTheme[],
  themes: Themes,
): Themes {
  const { clusterCount, curatedOf } = themes;
  const wishes = wishesOf(rows.rowCount, curated, clustersOfThemes(curatedOf, curated));
  if (wishes === null) return themes;
  const centroids = unitMeans(rows, themes.clusterOf, clusterCount);
  const clusterOf = themes.clusterOf.map((cluster, row) => {
    const pin = wishes.pinOf[row] ?? -1;
    if (pin >= 0) return pin;
    const bans = wishes.bansOf.get(row);
    return bans?.has(cluster) === true ? nearestBut(rowOf(rows, row), centroids, bans) : cluster;
  });
  const filled = fillHeld(rows, {
    ...{ clusterOf, centroids, curatedOf, wishes },
    isHeld: curatedOf.map((index) => index >= 0),
  });
  return dropEmpty({ ...themes, clusterOf: filled });
}
