import { createRequire } from 'node:module';
import type { Method, Quality } from '../../domain/atlas.ts';
import type { Corpus } from '../../domain/paper.ts';
import type { Grouping, ReducedSpace, TermMatrix } from '../stage-values.ts';

/** Packages that shape the map. */
const SHAPING = ['astro', 'd3', 'ml-kmeans', 'natural', 'umap-js'];

/** How a map was made, for `/method/`. */
export function describeMethod(
  corpus: Corpus,
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  made: { grouping: Grouping; quality: Quality; seed: number },
): Method {
  const { matrix, reduced } = space;
  const { grouping, quality, seed } = made;
  return {
    paperCount: corpus.papers.length,
    placedCount: reduced.paperIndexes.length,
    withAbstractCount: corpus.papers.filter((paper) => paper.abstract !== '').length,
    vocabularySize: matrix.terms.length,
    dimensionCount: reduced.rows.columnCount,
    hasOwnVectors: reduced.isOwn,
    ...(grouping.isBrought === undefined
      ? {}
      : { broughtThemeCount: grouping.isBrought.reduce((count, flag) => count + flag, 0) }),
    varianceKept: Math.round(reduced.varianceKept * 1000) / 1000,
    neighbourCount: reduced.neighbours.neighbourCount,
    themeCount: grouping.clusterCount,
    themeCountReason: grouping.countReason,
    betweenCount: grouping.isBetween.filter(Boolean).length,
    seed,
    versions: versionsOf(SHAPING),
    quality,
  };
}

/** Versions of packages, as installed. */
function versionsOf(names: readonly string[]): Record<string, string> {
  const { dependencies } = createRequire(import.meta.url)('../../../package.json') as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(names.map((name) => [name, dependencies[name] ?? '']));
}
