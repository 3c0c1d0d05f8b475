import type { DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import { squaredDistances } from '../../math/squared-distances.ts';
import { wardLinkage } from '../../math/ward-linkage.ts';
import type {
  KnownThemes,
  Membership,
  ReducedSpace,
  SteeredTheme,
  TermMatrix,
} from '../stage-values.ts';
import { chooseThemeCount, type ThemeCountChoice } from './choose-theme-count.ts';
import { clusterPapers, MOST_VOTERS } from './cluster-papers.ts';
import { dropEmpty } from './drop-empty.ts';
import { fillHeld } from './end-small-themes.ts';
import { guidedThemes } from './guided-themes.ts';
import { keepClosed } from './keep-closed.ts';
import { obeyAuthors } from './obey-authors.ts';
import { isSmallCorpus, rowsToCluster } from './rows-to-cluster.ts';
import { clustersOfThemes, steeringOf } from './steering.ts';

/**
 * Themes as clusters of the reduced space: guided ones grown from seed terms first, in the order of the curated
 * themes, then the others. Every row is in the cluster whose centroid is nearest; empty clusters are left out.
 */
export function findThemes(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly SteeredTheme[],
  options: {
    count: 'auto' | number;
    seed: number;
    /** What the lock knows, where themes that it has are found anew: those that an author's file holds stay. */
    known?: KnownThemes;
  },
): Membership {
  const { reduced } = space;
  const rows = rowsToCluster(reduced);
  const guided = guidedThemes(curated, { ...space, rows }, options.known);
  const choice = themeCount(rows, options);
  const curatedOf = guided.map(({ index }) => index);
  const steering = steeringOf(rows, curated, clustersOfThemes(curatedOf, curated));
  const found = clusterPapers(rows, Math.max(choice.count, guided.length), {
    seeds: guided.map(({ vector }) => vector),
    priors: guided.map(({ prior }) => prior),
    steering,
    random: makeRandom(options.seed, 'themes'),
    isSmall: isSmallCorpus(reduced),
  });
  const bound = new Set(options.known?.curatedOf);
  const clusterOf = fillHeld(rows, {
    ...found,
    curatedOf: Array.from({ length: found.centroids.rowCount }, (_, c) => curatedOf[c] ?? -1),
    isHeld: curatedOf.map(
      (index, cluster) => bound.has(index) && cluster < found.centroids.rowCount,
    ),
    wishes: steering,
  });
  const countReason = choice.reason;
  const themes = dropEmpty({ clusterOf, curatedOf, countReason });
  return obeyAuthors(rows, curated, keepClosed(rows, themes, options.known?.closed));
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
