import type { CuratedTheme } from '../../domain/theme.ts';
import { dot, makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import type { Grouping, ReducedSpace, TermMatrix } from '../stage-values.ts';
import { candidateCounts, chooseThemeCount, type ThemeCountChoice } from './choose-theme-count.ts';
import { chooseStarts, clusterRows } from './group-papers.ts';
import { guideClusters } from './guide-clusters.ts';
import { seedVector } from './seed-vectors.ts';
import { smoothRows } from './smooth-rows.ts';

/** Below this the 15 neighbours of a paper reach across themes, and smoothing would blur them. */
const LEAST_FOR_SMOOTHING = 200;
/** How much of a guided centroid is its seed. */
const PRIOR_WEIGHT = 0.5;
/** Confidence below which a paper lies between two themes. */
const BETWEEN_CONFIDENCE = 0.1;

/**
 * Themes as clusters of the reduced space: guided ones grown from seed terms, the rest found. Every row is in
 * the cluster whose centroid is nearest; empty clusters are left out.
 */
export function findThemes(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly CuratedTheme[],
  options: { count: 'auto' | number; seed: number },
): Grouping {
  const { reduced } = space;
  const isSmall = reduced.rows.rowCount < LEAST_FOR_SMOOTHING;
  const rows = isSmall ? reduced.rows : smoothRows(reduced.rows, reduced.neighbours);
  const guided = curated.flatMap((theme, index) => {
    const vector = seedVector(theme.terms, { ...space, rows });
    return vector === null ? [] : [{ index, vector }];
  });
  const seeds = guided.map(({ vector }) => vector);
  const choice = themeCount(rows, options, isSmall);
  const count = Math.max(choice.count, seeds.length);

  const random = makeRandom(options.seed, 'themes');
  let found: ReturnType<typeof guideClusters> | undefined;
  // Each start finds the free themes anew; the one whose papers lie nearest to their centroids is kept.
  for (let start = 0; start < (isSmall ? 20 : 2); start++) {
    const free = clusterRows(rows, count, {
      random,
      restartCount: 1,
      // The guided loop goes on from where these stop.
      maxIterations: isSmall ? 100 : 15,
      fixed: seeds,
    });
    const begun = makeMatrix(Math.max(free.centroids.rowCount, seeds.length), rows.columnCount);
    for (let cluster = 0; cluster < begun.rowCount; cluster++) {
      rowOf(begun, cluster).set(seeds[cluster] ?? rowOf(free.centroids, cluster));
    }
    const guidedClusters = guideClusters(rows, begun, { seeds, priorWeight: PRIOR_WEIGHT });
    if (found === undefined || guidedClusters.fit > found.fit + 1e-9) found = guidedClusters;
  }
  if (found === undefined) throw new Error('Themes: no start was tried.');
  return measureFit(rows, dropEmpty(found), {
    curatedIndexes: guided.map(({ index }) => index),
    countReason: choice.reason,
  });
}

function themeCount(
  rows: DenseMatrix,
  options: { count: 'auto' | number; seed: number },
  isSmall: boolean,
): ThemeCountChoice {
  if (options.count !== 'auto') {
    const count = Math.min(options.count, rows.rowCount);
    return {
      count,
      reason:
        count < options.count
          ? `The settings ask for ${String(options.count)}, but there are only ${String(count)} papers to group.`
          : 'The settings ask for it.',
    };
  }
  const counts = candidateCounts(rows.rowCount);
  const inertias = counts.map((count) => {
    const random = makeRandom(options.seed, `themes of ${String(count)}`);
    if (isSmall) return clusterRows(rows, count, { random, restartCount: 30 }).inertia;
    // Many papers, many counts: the lean loop is some ten times as fast, and only the trend matters.
    const starts = chooseStarts(rows, count, { random });
    const centroids = makeMatrix(starts.length, rows.columnCount);
    starts.forEach((start, cluster) => {
      rowOf(centroids, cluster).set(start);
    });
    const { fit } = guideClusters(rows, centroids, { seeds: [], priorWeight: 0 });
    // Between unit vectors the squared distance is 2 − 2 · cosine.
    return 2 * (rows.rowCount - fit);
  });
  return chooseThemeCount(counts, inertias);
}

/** A cluster that no row is nearest to is no theme. */
function dropEmpty(found: { clusterOf: Int32Array; centroids: DenseMatrix }): {
  clusterOf: Int32Array;
  centroids: DenseMatrix;
  kept: readonly number[];
} {
  const used = new Set(found.clusterOf);
  const kept = Array.from({ length: found.centroids.rowCount }, (_, c) => c).filter((c) =>
    used.has(c),
  );
  const numberOf = new Map(kept.map((cluster, index) => [cluster, index]));
  const centroids = makeMatrix(kept.length, found.centroids.columnCount);
  kept.forEach((from, to) => {
    rowOf(centroids, to).set(rowOf(found.centroids, from));
  });
  return { clusterOf: found.clusterOf.map((c) => numberOf.get(c) ?? 0), centroids, kept };
}

/** Confidence is 1 − d₁ / d₂ of the cosine distances to the two nearest centroids (simplified silhouette). */
function measureFit(
  rows: DenseMatrix,
  found: ReturnType<typeof dropEmpty>,
  named: { curatedIndexes: readonly number[]; countReason: string },
): Grouping {
  const clusterCount = found.centroids.rowCount;
  const secondOf = new Int32Array(rows.rowCount).fill(-1);
  const confidence = new Float64Array(rows.rowCount).fill(1);
  for (let row = 0; row < rows.rowCount; row++) {
    const own = found.clusterOf[row] ?? 0;
    let nearest = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster++) {
      const distance = 1 - dot(rowOf(rows, row), rowOf(found.centroids, cluster));
      if (cluster === own || distance >= nearest) continue;
      nearest = distance;
      secondOf[row] = cluster;
    }
    if (clusterCount < 2) continue;
    const distance = 1 - dot(rowOf(rows, row), rowOf(found.centroids, own));
    confidence[row] = nearest > 1e-12 ? Math.min(1, Math.max(0, 1 - distance / nearest)) : 0;
  }
  const guidedCount = found.kept.filter((cluster) => cluster < named.curatedIndexes.length).length;
  return {
    clusterCount,
    guidedCount,
    curatedIndexes: found.kept
      .slice(0, guidedCount)
      .map((cluster) => named.curatedIndexes[cluster] ?? 0),
    clusterOf: found.clusterOf,
    secondOf,
    confidence,
    isBetween: Array.from(confidence, (value) => clusterCount > 1 && value < BETWEEN_CONFIDENCE),
    centroids: found.centroids,
    countReason: named.countReason,
  };
}
