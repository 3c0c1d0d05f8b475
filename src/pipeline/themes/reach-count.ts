import { dot, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { pickRows } from '../../math/sample-rows.ts';
import { squaredDistances } from '../../math/squared-distances.ts';
import { cutTree, wardLinkage } from '../../math/ward-linkage.ts';
import type { LivingThemes } from './end-small-themes.ts';
import { sphericalKMeans, unitMeans } from './spherical-k-means.ts';

/** Papers of a theme that its division is chosen on, at most: time is of the square. */
const SAMPLE_COUNT = 400;

/**
 * Brings themes to the number that the settings ask for: while there are too few, the theme whose papers lie widest
 * is divided in two; while there are too many, the two nearest are joined, of which one at most is curated. Stops
 * short where all papers of every theme are alike, and where only curated themes are left.
 */
export function reachCount(rows: DenseMatrix, themes: LivingThemes, wanted: number): LivingThemes {
  let reached = themes;
  while (reached.clusterCount < wanted) {
    const more = divideWidest(rows, reached);
    if (more === null) break;
    reached = more;
  }
  while (reached.clusterCount > wanted) {
    const fewer = joinNearest(rows, reached);
    if (fewer === null) break;
    reached = fewer;
  }
  return reached;
}

function divideWidest(rows: DenseMatrix, themes: LivingThemes): LivingThemes | null {
  const members = membersOf(themes);
  const centroids = unitMeans(rows, themes.clusterOf, themes.clusterCount);
  const widths = members.map((own, cluster) =>
    own.reduce((sum, row) => sum + 1 - dot(rowOf(rows, row), rowOf(centroids, cluster)), 0),
  );
  const order = widths
    .map((width, cluster) => ({ width, cluster }))
    .filter(({ width }) => width > 1e-9)
    .sort((a, b) => b.width - a.width || a.cluster - b.cluster);
  for (const { cluster } of order) {
    const own = members[cluster] ?? [];
    const picked = pickRows(rows, own);
    const sample = pickRows(picked, evenly(own.length));
    const halves = cutTree(wardLinkage(squaredDistances(sample), sample.rowCount), 2);
    const parts = sphericalKMeans(picked, unitMeans(sample, halves, 2)).clusterOf;
    const moved = own.filter((_, at) => parts[at] === 1);
    if (moved.length === 0 || moved.length === own.length) continue;
    const clusterOf = themes.clusterOf.slice();
    for (const row of moved) clusterOf[row] = themes.clusterCount;
    return {
      clusterCount: themes.clusterCount + 1,
      clusterOf,
      curatedOf: [...themes.curatedOf, -1],
    };
  }
  return null;
}

function joinNearest(rows: DenseMatrix, themes: LivingThemes): LivingThemes | null {
  const centroids = unitMeans(rows, themes.clusterOf, themes.clusterCount);
  const isCurated = (cluster: number): boolean => (themes.curatedOf[cluster] ?? -1) >= 0;
  let pair: readonly [number, number] | null = null;
  let most = -Infinity;
  for (let one = 0; one < themes.clusterCount; one++) {
    for (let other = one + 1; other < themes.clusterCount; other++) {
      if (isCurated(one) && isCurated(other)) continue;
      const cosine = dot(rowOf(centroids, one), rowOf(centroids, other));
      if (cosine <= most) continue;
      most = cosine;
      pair = [one, other];
    }
  }
  if (pair === null) return null;
  const [one, other] = pair;
  return {
    clusterCount: themes.clusterCount - 1,
    clusterOf: themes.clusterOf.map((cluster) =>
      cluster === other ? one : cluster > other ? cluster - 1 : cluster,
    ),
    curatedOf: themes.curatedOf
      .map((curated, cluster) =>
        cluster === one && curated < 0 ? (themes.curatedOf[other] ?? -1) : curated,
      )
      .filter((_, cluster) => cluster !== other),
  };
}

/** At most so many indexes below a count, evenly spaced. */
function evenly(count: number): number[] {
  const step = Math.max(1, count / SAMPLE_COUNT);
  return Array.from({ length: Math.min(count, SAMPLE_COUNT) }, (_, i) => Math.floor(i * step));
}

function membersOf({ clusterOf, clusterCount }: LivingThemes): number[][] {
  const members = Array.from({ length: clusterCount }, () => [] as number[]);
  clusterOf.forEach((cluster, row) => members[cluster]?.push(row));
  return members;
}
