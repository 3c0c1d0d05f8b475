import type { CuratedTheme } from '../../domain/theme.ts';
import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import { squaredDistances, wardLinkage } from '../../math/ward-linkage.ts';
import type { Grouping, ReducedSpace, TermMatrix } from '../stage-values.ts';
import { chooseThemeCount, type ThemeCountChoice } from './choose-theme-count.ts';
import { clusterPapers, MOST_VOTERS } from './cluster-papers.ts';
import { guidedThemes } from './guided-themes.ts';
import { measureFit } from './measure-fit.ts';
import { isSmallCorpus, rowsToCluster } from './rows-to-cluster.ts';

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
  const rows = rowsToCluster(reduced);
  const guided = guidedThemes(curated, { ...space, rows });
  const choice = themeCount(rows, options);
  const { kept, clusterOf, centroids } = dropEmpty(
    clusterPapers(rows, Math.max(choice.count, guided.length), {
      seeds: guided.map(({ vector }) => vector),
      random: makeRandom(options.seed, 'themes'),
      isSmall: isSmallCorpus(reduced),
    }),
  );
  const fit = measureFit(rows, clusterOf, centroids);
  const curatedIndexes = kept.flatMap((cluster) => guided[cluster]?.index ?? []);
  return {
    clusterCount: kept.length,
    guidedCount: curatedIndexes.length,
    curatedIndexes,
    clusterOf,
    ...fit,
    isBetween: Array.from(fit.confidence, (value) => kept.length > 1 && value < BETWEEN_CONFIDENCE),
    centroids,
    countReason: choice.reason,
  };
}

function themeCount(
  rows: DenseMatrix,
  options: { count: 'auto' | number; seed: number },
): ThemeCountChoice {
  const paperCount = rows.rowCount;
  if (options.count !== 'auto') {
    const count = Math.min(options.count, paperCount);
    return {
      count,
      reason:
        count < options.count
          ? `The settings ask for ${String(options.count)}, but there are only ${String(count)} papers to group.`
          : 'The settings ask for it.',
    };
  }
  const random = makeRandom(options.seed, 'theme count');
  const sample = pickRows(rows, sampleIndexes(paperCount, MOST_VOTERS, random));
  const tree = wardLinkage(squaredDistances(sample), sample.rowCount);
  return chooseThemeCount(tree, paperCount);
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
