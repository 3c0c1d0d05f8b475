import type { CentroidSearch } from '../../math/centroid-search.ts';
import { dot, makeMatrix, rowOf, rowsOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { chooseStarts } from './choose-starts.ts';
import { stickyKMeans, type StickyStart } from './sticky-k-means.ts';

/** Papers that a theme is born with, at least. */
const LEAST_AT_BIRTH = 5;
/** Share of them that came since themes were last found anew, at least. */
const LEAST_RECENT_SHARE = 0.5;
/** How far a newborn lies from the nearest theme, at least, by how far themes lie from theirs (median). */
const LEAST_SEPARATION = 1;
const TRY_COUNT = 3;
/** Above so many rows one try must do, and half of the weak newborns are given up at a time: each step takes long. */
const MANY_ROWS = 5000;

/** Themes before and after births: those that were there come first. */
export interface Births {
  readonly clusterOf: Int32Array;
  readonly centroids: DenseMatrix;
  readonly bornCount: number;
}

/**
 * Bears themes for papers that came since themes were last found and that lie apart from all of them. More clusters than
 * could be wanted are begun among those papers; then the one that is least a theme of its own is given up, again and
 * again, until all that are left are large enough, mostly of such papers, and as far from their neighbours as themes
 * usually are.
 *
 * @param start the themes as they are, settled
 * @param options.isRecent rows that came since themes were last found anew, 1
 * @param options.most births at most
 */
export function bearThemes(
  rows: DenseMatrix,
  start: StickyStart & { readonly clusterOf: Int32Array },
  options: {
    isRecent: Uint8Array;
    most: number;
    margin: number;
    random: Random;
    search: CentroidSearch;
  },
): Births {
  const { margin, random, search, isRecent } = options;
  const themeCount = start.centroids.rowCount;
  const none: Births = { clusterOf: start.clusterOf, centroids: start.centroids, bornCount: 0 };
  const recentCount = isRecent.reduce((count, flag) => count + flag, 0);
  const usual = usualSeparation(start.centroids);
  const meanSize = rows.rowCount / Math.max(1, themeCount);
  const wanted = Math.min(
    options.most,
    Math.floor(recentCount / LEAST_AT_BIRTH),
    2 + Math.ceil((2 * recentCount) / meanSize),
  );
  if (themeCount < 2 || wanted < 1) return none;
  let best = none;
  const isLarge = rows.rowCount > MANY_ROWS;
  for (let turn = 0; turn < (isLarge ? 1 : TRY_COUNT); turn++) {
    const begun = chooseStarts(rows, themeCount + wanted, {
      random,
      fixed: rowsOf(start.centroids),
      isCandidate: isRecent,
    });
    let births = settle(begun);
    for (;;) {
      const weak = weakBirths(births);
      if (weak.length === 0) break;
      const givenUp = weak.slice(0, isLarge ? Math.ceil(weak.length / 2) : 1);
      births = settle(without(births.centroids, new Set(givenUp)));
    }
    if (births.bornCount > best.bornCount) best = births;
  }
  return best;

  function settle(centroids: DenseMatrix): Births {
    const bornCount = centroids.rowCount - themeCount;
    if (bornCount === 0) return none;
    const seeds = [...start.seeds, ...new Array<undefined>(bornCount)];
    const settled = stickyKMeans(
      rows,
      { homeOf: start.homeOf, centroids, seeds },
      { margin, search },
    );
    return { ...settled, bornCount };
  }

  /** The newborns that are no themes, the weakest first. */
  function weakBirths({ clusterOf, centroids, bornCount }: Births): number[] {
    const sizes = new Array<number>(centroids.rowCount).fill(0);
    const recentSizes = new Array<number>(centroids.rowCount).fill(0);
    clusterOf.forEach((cluster, row) => {
      sizes[cluster] = (sizes[cluster] ?? 0) + 1;
      if (isRecent[row] === 1) recentSizes[cluster] = (recentSizes[cluster] ?? 0) + 1;
    });
    const weak: { cluster: number; strength: number }[] = [];
    for (let cluster = themeCount; cluster < themeCount + bornCount; cluster++) {
      const size = sizes[cluster] ?? 0;
      const strength = Math.min(
        size / LEAST_AT_BIRTH,
        size === 0 ? 0 : (recentSizes[cluster] ?? 0) / size / LEAST_RECENT_SHARE,
        separation(centroids, cluster) / (usual * LEAST_SEPARATION),
      );
      if (strength < 1) weak.push({ cluster, strength });
    }
    return weak
      .sort((left, right) => left.strength - right.strength || left.cluster - right.cluster)
      .map(({ cluster }) => cluster);
  }
}

/** Cosine distance of a centroid to the nearest other. */
function separation(centroids: DenseMatrix, cluster: number): number {
  const here = rowOf(centroids, cluster);
  let least = Infinity;
  for (let other = 0; other < centroids.rowCount; other++) {
    if (other !== cluster) least = Math.min(least, 1 - dot(here, rowOf(centroids, other)));
  }
  return least;
}

/** The median of the separations of all. */
function usualSeparation(centroids: DenseMatrix): number {
  const all = Array.from({ length: centroids.rowCount }, (_, cluster) =>
    separation(centroids, cluster),
  ).sort((a, b) => a - b);
  return all[all.length >> 1] ?? 0;
}

function without(centroids: DenseMatrix, dropped: ReadonlySet<number>): DenseMatrix {
  const kept = Array.from({ length: centroids.rowCount }, (_, cluster) => cluster).filter(
    (cluster) => !dropped.has(cluster),
  );
  const fewer = makeMatrix(kept.length, centroids.columnCount);
  kept.forEach((cluster, to) => {
    rowOf(fewer, to).set(rowOf(centroids, cluster));
  });
  return fewer;
}
