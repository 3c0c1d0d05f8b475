import { dot, makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { slugWords } from '../../model/slug-words.ts';
import type {
  KnownThemes,
  Membership,
  OwnThemes,
  ReducedSpace,
  SteeredTheme,
  TermMatrix,
} from '../stage-values.ts';
import { dropEmpty } from './drop-empty.ts';
import { fillHeld } from './end-small-themes.ts';
import { guidedThemes } from './guided-themes.ts';
import { obeyAuthors } from './obey-authors.ts';
import { pairsByCount } from './own-themes.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { unitMeans } from './spherical-k-means.ts';
import { clustersOfThemes, steeredSearch, steeringOf } from './steering.ts';

/** Share of a theme’s papers that a brought theme has, at least, to be what the theme of a file has become. */
const HEIR_SHARE = 0.3;

/** Clusters while they are made: those of the brought themes first, by number, then those that only files hold. */
interface BroughtClusters {
  /** -1 for a row that no theme was brought for. */
  readonly clusterOf: Int32Array;
  readonly curatedOf: number[];
}

/**
 * Themes that an author found elsewhere and brought, as clusters. What files say goes before: pinned papers are in the
 * theme of their file, a theme that a file ended stays ended whatever it is called elsewhere, and one that a file holds
 * goes on, if need be by the papers that it had. Papers without a theme of their own go to the nearest, those that were
 * in a theme only where another is nearer by a margin.
 *
 * @param margin see `marginFor`
 */
export function bringThemes(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly SteeredTheme[],
  { own, known, margin }: { own: OwnThemes; known: KnownThemes; margin: number },
): Membership {
  const rows = rowsToCluster(space.reduced);
  const guided = new Map(
    guidedThemes(curated, { ...space, rows }, known).map((theme) => [theme.index, theme.vector]),
  );
  const clusters = bindClusters(own, known, { curated, guided: [...guided.keys()] });
  const { curatedOf } = clusters;
  const vectors = curatedOf.map((index) => guided.get(index));
  const starts = startsOf(rows, clusters, vectors);
  const steering = steeringOf(rows, curated, clustersOfThemes(curatedOf, curated));
  const { nearest } = steeredSearch(rows, steering)(starts);
  const homes = homesOf(clusters, known);
  const clusterOf = clusters.clusterOf.map((cluster, row) => {
    if (cluster >= 0) return cluster;
    const [best, home] = [nearest[row] ?? 0, homes[row] ?? -1];
    if (home < 0 || home === best || (steering?.bansOf.get(row)?.has(home) ?? false)) return best;
    return isNearer(rowOf(rows, row), { best, home }, { starts, margin }) ? best : home;
  });
  const bound = new Set(known.curatedOf);
  const filled = fillHeld(rows, {
    ...{ clusterOf, centroids: starts, curatedOf, wishes: steering },
    isHeld: curatedOf.map((index) => index >= 0 && bound.has(index)),
  });
  const membership = dropEmpty({ clusterOf: filled, curatedOf, countReason: '' });
  return {
    ...obeyAuthors(rows, curated, membership),
    countReason: 'This map’s author brought them.',
  };
}

/** The brought themes as clusters, with the files that each answers to, and what files ended on its way. */
function bindClusters(
  own: OwnThemes,
  known: KnownThemes,
  { curated, guided }: { curated: readonly SteeredTheme[]; guided: readonly number[] },
): BroughtClusters {
  const leads = closedThemes(own, known);
  const isLed = own.nameOf.map((theme) => Number(leads.has(theme)));
  const clusters: BroughtClusters = {
    clusterOf: own.nameOf.map((theme, row) => (isLed[row] === 1 ? -1 : theme)),
    curatedOf: own.names.map(() => -1),
  };
  const themeOf = known.themeOf.map((at, row) => (isLed[row] === 1 ? -1 : at));
  bindByPapers(clusters, { ...known, themeOf });
  bindByName(clusters, own.names, curated);
  const { clusterOf, curatedOf } = clusters;
  for (const index of guided) if (!curatedOf.includes(index)) curatedOf.push(index);
  own.nameOf.forEach((theme, row) => {
    const into = leads.get(theme) ?? null;
    if (into !== null) clusterOf[row] = curatedOf.indexOf(into);
  });
  return clusters;
}

/** Whether a row is nearer to the best cluster than to its home by the margin. */
function isNearer(
  row: Float64Array,
  { best, home }: { best: number; home: number },
  { starts, margin }: { starts: DenseMatrix; margin: number },
): boolean {
  const toHome = 1 - dot(row, rowOf(starts, home));
  return 1 - dot(row, rowOf(starts, best)) < (1 - margin) * toHome;
}

/**
 * A theme that a file holds goes on in the brought theme that is likest to it and has three tenths of its papers. Where
 * there is none, or another file holds that already, its papers stay in it.
 */
function bindByPapers({ clusterOf, curatedOf }: BroughtClusters, known: KnownThemes): void {
  const placeSizes = sizesOf(known.themeOf);
  const clusterSizes = sizesOf(clusterOf);
  const claims = pairsByCount(known.themeOf, clusterOf)
    .filter(({ first: place, count }) => {
      const isHeld = (known.curatedOf[place] ?? -1) >= 0;
      return isHeld && count >= HEIR_SHARE * (placeSizes.get(place) ?? 0);
    })
    .map(({ first: place, second: cluster, count }) => {
      const all = (placeSizes.get(place) ?? 0) + (clusterSizes.get(cluster) ?? 0) - count;
      return { place, cluster, likeness: count / all };
    })
    .sort((one, other) => other.likeness - one.likeness);
  const settled = new Set<number>();
  for (const { place, cluster } of claims) {
    if (settled.has(place) || curatedOf[cluster] !== -1) continue;
    curatedOf[cluster] = known.curatedOf[place] ?? -1;
    settled.add(place);
  }
  for (const [place, index] of known.curatedOf.entries()) {
    if (index < 0 || settled.has(place)) continue;
    const cluster = curatedOf.push(index) - 1;
    known.themeOf.forEach((theme, row) => {
      if (theme === place) clusterOf[row] = cluster;
    });
  }
}

/** A new file answers to the brought theme of its name, its label or its address. */
function bindByName(
  { curatedOf }: BroughtClusters,
  names: readonly string[],
  curated: readonly SteeredTheme[],
): void {
  for (const [index, file] of curated.entries()) {
    if (curatedOf.includes(index)) continue;
    const cluster = names.findIndex((name, at) => curatedOf[at] === -1 && answersTo(name, file));
    if (cluster >= 0) curatedOf[cluster] = index;
  }
}

function answersTo(name: string, { name: fileName, label, slug }: SteeredTheme): boolean {
  return [fileName, label, slug].some((one) => one !== null && isNamed(name, one));
}

function isNamed(name: string, asked: string): boolean {
  const words = slugWords(name);
  return name === asked || (words !== '' && slugWords(asked) === words);
}

/** Where the papers of a brought theme go that a file ended: the curated theme (index), or null for the nearest. */
type Leads = ReadonlyMap<number, number | null>;

/**
 * The brought themes that files ended: those of the file’s name, and those with half of the papers that the theme had,
 * where these, or what went the same way before, are half of all but newcomers.
 */
function closedThemes({ names, nameOf }: OwnThemes, known: KnownThemes): Leads {
  const leads = new Map<number, number | null>();
  for (const { rows: members, into, file } of known.closed ?? []) {
    const intoPlace = into === null ? -1 : known.curatedOf.indexOf(into);
    const hadIt = new Set(members);
    const isOld = (row: number): boolean => (known.themeOf[row] ?? -1) >= 0 || hadIt.has(row);
    const wentThere = (row: number): boolean => intoPlace >= 0 && known.themeOf[row] === intoPlace;
    const shared = sizesOf(members.map((row) => nameOf[row] ?? -1));
    for (const [theme, name] of names.entries()) {
      const count = shared.get(theme) ?? 0;
      if (isNamed(name, file)) leads.set(theme, into);
      if (count === 0 || 2 * count < members.length) continue;
      const [old = 0, sameWay = 0] = [isOld, wentThere].map((has) => countRows(nameOf, theme, has));
      if (2 * Math.max(count, sameWay) >= old) leads.set(theme, into);
    }
  }
  return leads;
}

function countRows(
  clusterOf: Int32Array,
  cluster: number,
  isCounted: (row: number) => boolean,
): number {
  return clusterOf.reduce((count, at, row) => count + Number(at === cluster && isCounted(row)), 0);
}

/** The cluster that each row would be in if it stayed with the company that it had; -1 for a newcomer. */
function homesOf({ clusterOf, curatedOf }: BroughtClusters, known: KnownThemes): Int32Array {
  const clusterOfPlace = new Map<number, number>();
  for (const { first: place, second: cluster } of pairsByCount(known.themeOf, clusterOf)) {
    if (!clusterOfPlace.has(place)) clusterOfPlace.set(place, cluster);
  }
  for (const [place, index] of known.curatedOf.entries()) {
    if (index >= 0) clusterOfPlace.set(place, curatedOf.indexOf(index));
  }
  return known.themeOf.map((place) => clusterOfPlace.get(place) ?? -1);
}

/** Where clusters begin: the means of their rows; of those without rows the vectors of their files. */
function startsOf(
  rows: DenseMatrix,
  { clusterOf, curatedOf }: BroughtClusters,
  vectors: readonly (Float64Array | undefined)[],
): DenseMatrix {
  const count = curatedOf.length;
  // Rows without a cluster are counted in one of their own, which is cut off.
  const means = unitMeans(
    rows,
    clusterOf.map((cluster) => (cluster < 0 ? count : cluster)),
    count + 1,
  );
  const starts = makeMatrix(count, rows.columnCount);
  for (let cluster = 0; cluster < count; cluster++) {
    const mean = rowOf(means, cluster);
    const isEmpty = mean.every((value) => value === 0);
    rowOf(starts, cluster).set(isEmpty ? (vectors[cluster] ?? mean) : mean);
  }
  return starts;
}

function sizesOf(clusterOf: Iterable<number>): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const cluster of clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return sizes;
}
