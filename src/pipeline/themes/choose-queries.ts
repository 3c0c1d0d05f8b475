import { dot, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Grouping, Query, ReducedSpace, SteeredTheme } from '../stage-values.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { FOLLOWING_SHARE } from './steering.ts';

/**
 * The papers to ask the author about first, after selective annotation (Su et al., 2022): each stands for the papers that
 * would follow it if it were pinned, a paper counts by the doubt about its theme, and they are chosen one after the other
 * so that together they settle most doubt (facility location, greedily). So they are unsure, central and unlike each
 * other.
 *
 * @param options.curated papers that they pin are settled, and are not asked about; nor are those that the author brought a theme for
 */
export function chooseQueries(
  reduced: ReducedSpace,
  grouping: Grouping,
  { curated, count }: { curated: readonly SteeredTheme[]; count: number },
): readonly Query[] {
  if (grouping.clusterCount < 2) return [];
  const isSettled = new Set(curated.flatMap(({ pinnedRows = [] }) => pinnedRows));
  grouping.isBrought?.forEach((flag, row) => flag === 1 && isSettled.add(row));
  const left = grouping.confidence.map((confidence, row) =>
    isSettled.has(row) ? 0 : 1 - confidence,
  );
  const followersOf = followersByRow(rowsToCluster(reduced), reduced, grouping);
  const gainOf = (row: number): number => {
    const own = left[row] ?? 0;
    // A paper that another stands for already is not asked about itself.
    if (own === 0) return 0;
    return (followersOf[row] ?? []).reduce((sum, one) => sum + (left[one] ?? 0), own);
  };
  const chosen: Query[] = [];
  while (chosen.length < count) {
    let row = -1;
    let most = 1e-9;
    for (let at = 0; at < left.length; at++) {
      const gain = gainOf(at);
      if (gain <= most) continue;
      most = gain;
      row = at;
    }
    if (row < 0) break;
    const followers = (followersOf[row] ?? []).filter((one) => !isSettled.has(one));
    chosen.push({ row, followers });
    for (const one of [row, ...followers]) left[one] = 0;
  }
  return chosen;
}

/** Of each row the neighbours, and neighbours of neighbours, that would go with it, wherever it is pinned. */
function followersByRow(
  rows: DenseMatrix,
  { neighbours: { neighbourCount, indexes } }: ReducedSpace,
  { clusterOf, centroids }: Grouping,
): readonly (readonly number[])[] {
  const nearestOf = (row: number): Uint32Array =>
    indexes.subarray(row * neighbourCount, (row + 1) * neighbourCount);
  const reach = Float64Array.from(
    clusterOf,
    (cluster, row) => FOLLOWING_SHARE * (1 - dot(rowOf(rows, row), rowOf(centroids, cluster))),
  );
  // The row that each was last looked at for: a set a row would cost more than the looking.
  const seenFor = new Int32Array(rows.rowCount).fill(-1);
  return Array.from({ length: rows.rowCount }, (_, row) => {
    const here = rowOf(rows, row);
    const followers: number[] = [];
    const look = (one: number): void => {
      if (seenFor[one] === row) return;
      seenFor[one] = row;
      if (1 - dot(here, rowOf(rows, one)) < (reach[one] ?? 0)) followers.push(one);
    };
    seenFor[row] = row;
    for (const one of nearestOf(row)) {
      look(one);
      for (const other of nearestOf(one)) look(other);
    }
    return followers;
  });
}
