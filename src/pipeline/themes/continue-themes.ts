import { countOf } from '../../domain/count-of.ts';
import type { Settings } from '../../domain/settings.ts';
import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import type {
  KnownThemes,
  Membership,
  ReducedSpace,
  SteeredTheme,
  TermMatrix,
} from '../stage-values.ts';
import { bearThemes } from './bear-themes.ts';
import { themeCountRange } from './choose-theme-count.ts';
import { endSmallThemes } from './end-small-themes.ts';
import { guidedThemes } from './guided-themes.ts';
import { obeyAuthors } from './obey-authors.ts';
import { reachCount } from './reach-count.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { unitMeans } from './spherical-k-means.ts';
import { clustersOfThemes, steeredHomes, steeredSearch, steeringOf } from './steering.ts';
import { stickyKMeans } from './sticky-k-means.ts';

/** By what share of the squared distance another theme must be nearer before a known paper goes there. */
const MARGINS = { low: 0.07, normal: 0.14, high: 0.2 } as const;
/** A small map hangs on few words, and its papers would wander. */
const FEW_PAPERS = 150;
/** Known papers stay where they are while births are looked for, or what is born would have to fight for its papers. */
const FAST = 1;

/** How themes are carried on. */
export interface ContinueOptions {
  readonly count: 'auto' | number;
  /** See `marginFor`. */
  readonly margin: number;
  readonly seed: number;
}

/**
 * Carries themes on: each begins where its papers are now, a known paper leaves its theme only for one that is nearer by
 * a margin, newcomers go to the nearest. Themes are born of newcomers that lie apart from all, and of authors' new
 * files; one that is left with a single paper ends, unless a file holds it. A number in the settings is reached by
 * dividing the widest theme or joining the nearest two. The same papers again come to the same themes.
 */
export function continueThemes(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly SteeredTheme[],
  known: KnownThemes,
  { count, margin, seed }: ContinueOptions,
): Membership {
  const rows = rowsToCluster(space.reduced);
  const guided = new Map(
    guidedThemes(curated, { ...space, rows }).map((theme) => [theme.index, theme]),
  );
  const bound = new Set(known.curatedOf);
  const planted = [...guided.keys()].filter((index) => !bound.has(index));
  const before = [...known.curatedOf, ...planted];
  const seedsOf = (curatedOf: readonly number[]) =>
    curatedOf.map((index) => guided.get(index)?.prior);
  const steering = steeringOf(rows, curated, clustersOfThemes(before, curated));
  const search = steeredSearch(rows, steering);
  const centroids = startsOf(
    rows,
    known.themeOf,
    before.map((index) => guided.get(index)?.vector),
  );
  const rightful = known.themeOf.slice();
  // What a theme that its author brings back, or makes of others, begins with is its own.
  before.forEach((index, cluster) => {
    for (const row of curated[index]?.formerRows ?? []) rightful[row] = cluster;
  });
  const homeOf = steeredHomes(rightful, steering, search(centroids));
  const start = { homeOf, seeds: seedsOf(before) };
  const carried = stickyKMeans(rows, { ...start, centroids }, { margin: FAST, search });
  const range = themeCountRange(rows.rowCount);
  const most = count === 'auto' ? (range?.most ?? 1) : count;
  const births = bearThemes(
    rows,
    { ...start, ...carried },
    {
      ...{ margin: FAST, search, isRecent: known.isRecent },
      most: Math.max(0, most - before.length),
      random: makeRandom(seed, 'births'),
    },
  );
  const curatedOf = [...before, ...new Array<number>(births.bornCount).fill(-1)];
  const settled = stickyKMeans(
    rows,
    { homeOf, centroids: births.centroids, seeds: seedsOf(curatedOf) },
    { margin, search },
  );
  const living = endSmallThemes(rows, {
    ...{ ...settled, curatedOf },
    isHeld: curatedOf.map((_, cluster) => (known.curatedOf[cluster] ?? -1) >= 0),
    wishes: steering,
  });
  const reached =
    count === 'auto' ? living : reachCount(rows, living, Math.max(count, guided.size));
  const bornCount = births.bornCount + planted.length;
  const obeyed = obeyAuthors(rows, curated, reached);
  return {
    ...obeyed,
    countReason: reasonOf(known.curatedOf.length, obeyed.clusterCount, bornCount),
  };
}

/**
 * Share of the squared distance by which another theme must be nearer before a known paper goes there: raising it keeps
 * more papers where they were, and themes become looser with the years.
 */
export function marginFor(paperCount: number, stability: Settings['themes']['stability']): number {
  return stability === 'normal' && paperCount < FEW_PAPERS ? MARGINS.high : MARGINS[stability];
}

/** The means of the rows that had each theme; of a theme without rows its seed. */
function startsOf(
  rows: DenseMatrix,
  homeOf: Int32Array,
  seeds: readonly (Float64Array | undefined)[],
): DenseMatrix {
  // Newcomers are counted in a cluster of their own, which is cut off.
  const clusterOf = homeOf.map((home) => (home < 0 ? seeds.length : home));
  const means = unitMeans(rows, clusterOf, seeds.length + 1);
  const starts = makeMatrix(seeds.length, rows.columnCount);
  seeds.forEach((seed, cluster) => {
    const mean = rowOf(means, cluster);
    rowOf(starts, cluster).set(mean.some((value) => value !== 0) ? mean : (seed ?? mean));
  });
  return starts;
}

function reasonOf(before: number, after: number, born: number): string {
  const ended = before + born - after;
  const changes = [
    ...(born > 0 ? [`${countOf(born, 'theme')} ${born === 1 ? 'was' : 'were'} born`] : []),
    ...(ended > 0 ? [`${countOf(ended, 'theme')} ended`] : []),
    ...(ended < 0 ? [`${countOf(-ended, 'theme')} came by division`] : []),
  ];
  const news = changes.length === 0 ? 'none was born and none ended' : changes.join(' and ');
  return `Themes are carried on from one edition to the next; in this one ${news}.`;
}
