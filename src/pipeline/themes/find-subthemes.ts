import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { makeRandom, type Random } from '../../math/random.ts';
import { pickRows, sampleIndexes } from '../../math/sample-rows.ts';
import { squaredDistances } from '../../math/squared-distances.ts';
import { cutTree, inertias, wardLinkage, type MergeTree } from '../../math/ward-linkage.ts';
import type { Grouping, ReducedSpace, Subgrouping } from '../stage-values.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { sphericalKMeans, unitMeans, type SphericalClusters } from './spherical-k-means.ts';
import { structurelessRows } from './structureless-rows.ts';

/** A theme of fewer papers is taken in at a glance. */
const LEAST_TO_DIVIDE = 20;
const LEAST_IN_SUBTHEME = 5;
/** A sub-theme has this many papers on average, at least. */
const LEAST_ON_AVERAGE = 8;
const MOST_SUBTHEMES = 6;
/** Papers of a theme that its division is chosen on, at most: time is of the square. */
const SAMPLE_COUNT = 200;
/** How much more inertia a division must take away than it would from papers without groups. */
const LEAST_GAIN_RATIO = 1.15;

/**
 * Sub-themes: each theme of twenty papers or more divided into two to six, or not at all where its papers form no
 * groups. Their number is that at which Ward's tree takes away most inertia in proportion to what it takes from a
 * Gaussian cloud of the same covariance; spherical k-means carries the division on. None has fewer than five papers.
 */
export function findSubthemes(
  space: { reduced: ReducedSpace },
  grouping: Pick<Grouping, 'clusterCount' | 'clusterOf'>,
  options: {
    seed: number;
    /** Of the themes, for their random numbers: a theme is divided as before when others come or go. */
    names?: readonly string[];
  },
): Subgrouping {
  const rows = rowsToCluster(space.reduced);
  const members = Array.from({ length: grouping.clusterCount }, () => [] as number[]);
  grouping.clusterOf.forEach((cluster, row) => members[cluster]?.push(row));
  const clusterOf = new Int32Array(rows.rowCount).fill(-1);
  const themeOf: number[] = [];
  const found: DenseMatrix[] = [];
  members.forEach((own, theme) => {
    const random = makeRandom(
      options.seed,
      `sub-themes of ${options.names?.[theme] ?? String(theme)}`,
    );
    const divided = divide(pickRows(rows, own), random);
    if (divided === null) return;
    divided.clusterOf.forEach((part, at) => {
      clusterOf[own[at] ?? 0] = themeOf.length + part;
    });
    for (let part = 0; part < divided.centroids.rowCount; part++) themeOf.push(theme);
    found.push(divided.centroids);
  });
  return {
    clusterCount: themeOf.length,
    themeOf: Int32Array.from(themeOf),
    clusterOf,
    centroids: stack(found, rows.columnCount),
  };
}

/** Parts of the rows of one theme, or null where it is best left whole. */
function divide(rows: DenseMatrix, random: Random): SphericalClusters | null {
  if (rows.rowCount < LEAST_TO_DIVIDE) return null;
  const sample = pickRows(rows, sampleIndexes(rows.rowCount, SAMPLE_COUNT, random));
  const tree = treeOf(sample);
  const most = Math.min(MOST_SUBTHEMES, Math.floor(rows.rowCount / LEAST_ON_AVERAGE));
  for (let count = choosePartCount(sample, tree, { most, random }); count > 1; count--) {
    const starts = unitMeans(sample, cutTree(tree, count), count);
    const parts = sphericalKMeans(rows, starts);
    const sizes = new Array<number>(count).fill(0);
    for (const part of parts.clusterOf) sizes[part] = (sizes[part] ?? 0) + 1;
    if (Math.min(...sizes) >= LEAST_IN_SUBTHEME) return parts;
  }
  return null;
}

/** The number of parts that most outdoes papers without groups, ties to the smaller; 1 where none does so clearly. */
function choosePartCount(
  sample: DenseMatrix,
  tree: MergeTree,
  options: { most: number; random: Random },
): number {
  const inertia = inertias(tree);
  const reference = inertias(treeOf(structurelessRows(sample, options.random)));
  const gain = (of: Float64Array, count: number): number =>
    1 - (of[count] ?? 0) / Math.max(of[1] ?? 0, 1e-12);
  let chosen = 1;
  let best = LEAST_GAIN_RATIO;
  for (let count = 2; count <= options.most; count++) {
    const ratio = gain(inertia, count) / Math.max(gain(reference, count), 1e-12);
    if (ratio <= best + 1e-9) continue;
    best = ratio;
    chosen = count;
  }
  return chosen;
}

function treeOf(rows: DenseMatrix): MergeTree {
  return wardLinkage(squaredDistances(rows), rows.rowCount);
}

/** The rows of several matrices, one below the other. */
function stack(matrices: readonly DenseMatrix[], columnCount: number): DenseMatrix {
  const rowCount = matrices.reduce((sum, matrix) => sum + matrix.rowCount, 0);
  const stacked = makeMatrix(rowCount, columnCount);
  let at = 0;
  for (const matrix of matrices) {
    for (let row = 0; row < matrix.rowCount; row++) rowOf(stacked, at++).set(rowOf(matrix, row));
  }
  return stacked;
}
