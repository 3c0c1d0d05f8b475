import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import { squaredDistances } from '../../math/squared-distances.ts';
import { agreeOnClusters } from './agree-on-clusters.ts';
import { chooseStarts } from './choose-starts.ts';
import { groupPapers } from './group-papers.ts';
import { pickSteering, steeredSearch, type Steering } from './steering.ts';
import {
  PRIOR_WEIGHT,
  sphericalKMeans,
  unitMeans,
  type SphericalClusters,
} from './spherical-k-means.ts';

/** Rows that vote at most: the tree of the votes takes space of order n². */
export const MOST_VOTERS = 1500;
/** More make the outcome hang less on luck, and take longer. */
const VOTE_COUNT = 60;
/** Votes need not be polished. */
const VOTE_ITERATIONS = 8;

/**
 * Clusters of unit rows: several clusterings from different starts, of a sample where there are many rows, vote on one;
 * spherical k-means carries it on over all rows. Guided clusters come first, and are held near their seeds throughout.
 * Every row is in the cluster of the nearest centroid, unless its author says otherwise; a cluster may be empty.
 *
 * @param options.priors what the guided centroids are held near; the seeds by default
 * @param options.steering what authors say of single rows; by default nothing
 * @param options.isSmall whether ml-kmeans makes the votes, which small numbers of rows allow
 * @param options.voteCount clusterings that vote, 60 by default
 */
export function clusterPapers(
  rows: DenseMatrix,
  clusterCount: number,
  options: {
    seeds: readonly Float64Array[];
    priors?: readonly (Float64Array | undefined)[];
    steering?: Steering | null;
    random: Random;
    isSmall: boolean;
    voteCount?: number;
  },
): SphericalClusters {
  const { seeds, random, priors = seeds, steering = null } = options;
  if (rows.rowCount === 0) {
    return { clusterOf: new Int32Array(), centroids: makeMatrix(0, rows.columnCount) };
  }
  const guidance = { seeds: priors, priorWeight: PRIOR_WEIGHT };
  const sample = sampleIndexes(rows.rowCount, MOST_VOTERS, random);
  const voters = pickRows(rows, sample);
  const search = steeredSearch(voters, pickSteering(steering, sample));
  const distances = squaredDistances(voters);
  const votes = Array.from({ length: options.voteCount ?? VOTE_COUNT }, () => {
    const drawn = chooseStarts(voters, clusterCount, { random, fixed: seeds, distances });
    const starts = options.isSmall ? groupPapers(voters, drawn) : drawn;
    return sphericalKMeans(voters, withSeeds(starts, seeds), {
      ...guidance,
      search,
      maxIterations: VOTE_ITERATIONS,
    }).clusterOf;
  });
  const agreed = agreeOnClusters(votes, { guidedCount: seeds.length, clusterCount });
  const starts = unitMeans(voters, agreed, Math.max(seeds.length, 1 + agreed.reduce(max, -1)));
  return sphericalKMeans(rows, withSeeds(starts, seeds), {
    ...guidance,
    search: steeredSearch(rows, steering),
  });
}

const max = (a: number, b: number): number => Math.max(a, b);

/** Centroids whose first are the seeds. */
function withSeeds(centroids: DenseMatrix, seeds: readonly Float64Array[]): DenseMatrix {
  seeds.forEach((seed, cluster) => {
    if (cluster < centroids.rowCount) rowOf(centroids, cluster).set(seed);
  });
  return centroids;
}
