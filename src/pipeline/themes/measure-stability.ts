import { adjustedRandIndex } from '../../math/agreement.ts';
import { makeRandom } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import type { Grouping, ReducedSpace, SteeredTheme, TermMatrix } from '../stage-values.ts';
import { clusterPapers } from './cluster-papers.ts';
import { guidedThemes } from './guided-themes.ts';
import { isSmallCorpus, rowsToCluster } from './rows-to-cluster.ts';
import { clustersOfThemes, pickSteering, steeringOf } from './steering.ts';

const RUN_COUNT = 5;
/** Papers that are grouped anew in each run, at most. */
const SAMPLE_COUNT = 600;
/** Fewer than in earnest, to save time: what is measured errs on the side of doubt. */
const VOTE_COUNT = 6;

/**
 * How far themes hang on chance: the mean adjusted Rand index (Hubert and Arabie, 1985) between the themes and as many found anew
 * five times from other seeds, each time on another sample of at most 600 papers. 1 where all agree, 0 where they agree
 * no more than by chance; null for fewer than two themes, and for those that an author brought.
 */
export function measureStability(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  themes: { curated: readonly SteeredTheme[]; grouping: Grouping },
  options: { seed: number },
): number | null {
  const { clusterCount, clusterOf, isBrought } = themes.grouping;
  if (clusterCount < 2 || isBrought !== undefined) return null;
  const rows = rowsToCluster(space.reduced);
  const guided = guidedThemes(themes.curated, { ...space, rows });
  const places = clustersOfThemes(
    guided.map(({ index }) => index),
    themes.curated,
  );
  const steering = steeringOf(rows, themes.curated, places);
  let sum = 0;
  for (let run = 1; run <= RUN_COUNT; run++) {
    const random = makeRandom(options.seed, `stability ${String(run)}`);
    const sample = sampleIndexes(rows.rowCount, SAMPLE_COUNT, random);
    const anew = clusterPapers(pickRows(rows, sample), clusterCount, {
      seeds: guided.map(({ vector }) => vector),
      priors: guided.map(({ prior }) => prior),
      steering: pickSteering(steering, sample),
      random,
      isSmall: isSmallCorpus(space.reduced),
      voteCount: VOTE_COUNT,
    });
    sum += adjustedRandIndex(
      anew.clusterOf,
      Int32Array.from(sample, (row) => clusterOf[row] ?? 0),
    );
  }
  return sum / RUN_COUNT;
}
