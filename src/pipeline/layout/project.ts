import { UMAP } from 'umap-js';
import { rowsOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';
import type { Random } from '../../math/random.ts';
import type { Layout } from '../stage-values.ts';
import { fitToUnitSquare } from './fit-to-unit-square.ts';
import { fuzzyGraph } from './fuzzy-graph.ts';
import { rankByLikeness } from './likeness.ts';
import { optimizeLayout } from './optimize-layout.ts';
import { principalPlane } from './principal-plane.ts';
import { spreadByRank } from './rank-start.ts';
import { roundLayout } from './round-layout.ts';
import { MOST_FOR_ALL_PAIRS, wordLikeness, type Space } from './word-likeness.ts';

/** Neighbours as UMAP counts them: a row is its own first. */
const NEIGHBOUR_COUNT = 15;
const MIN_DIST = 0.1;
/** Half the width of the start; umap-learn starts from the same extent. */
const START_RADIUS = 10;
/** Below this many papers UMAP has nothing to arrange. */
const LEAST_FOR_UMAP = 5;
/** Where all pairs are compared, the start is worth keeping: UMAP then moves little. */
const GENTLE_RATE = 0.1;
/** Up to this many papers umap-js takes a second or two; our own UMAP, many times faster, lays out more. */
const MOST_FOR_UMAP_JS = 1200;
/** Rounds of our own UMAP: as many as in umap-js for a small corpus, fewer where there are many pairs in each. */
const EPOCH_COUNT = 500;
const EPOCH_COUNT_LARGE = 200;
const LARGE_ROW_COUNT = 5000;
const EPOCHS_A_REPORT = 20;

/** What every way of laying out takes. */
export interface ProjectOptions {
  readonly random: Random;
  readonly onEpoch?: (done: number, total: number) => void;
}

interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * 2D positions by UMAP (McInnes, Healy and Melville, 2018) over the cosine neighbours of the reduced space,
 * started from the plane of greatest variance so that the same corpus always comes out the same way
 * round. A small map depends much on its start and on single neighbours: there the neighbours are those of all
 * words, and the start is arranged by the ranks of likeness of all pairs. umap-js does the work where that
 * is no wait, above it our own typed arrays (`optimize-layout.ts`). Up to three papers get a
 * fixed arrangement; all positions are in the unit square, y upwards, with the five decimals of a lock.
 */
export function project(space: Space, options: ProjectOptions): Layout {
  const { rows, neighbours } = space.reduced;
  const { rowCount } = rows;
  const fixed = FIXED[rowCount];
  if (fixed !== undefined) {
    return { x: Float64Array.from(fixed, ([x]) => x), y: Float64Array.from(fixed, ([, y]) => y) };
  }
  const positions = principalPlane(rows, START_RADIUS, options);
  if (rowCount < LEAST_FOR_UMAP) return roundLayout(fitToUnitSquare(positions.x, positions.y));
  if (rowCount <= MOST_FOR_ALL_PAIRS) {
    const ranked = rankByLikeness(wordLikeness(space));
    spreadByRank(positions, ranked);
    runUmapJs(rows, ranked, positions, { ...options, learningRate: GENTLE_RATE });
  } else if (rowCount <= MOST_FOR_UMAP_JS) {
    runUmapJs(rows, neighbours, positions, options);
  } else {
    optimizeLayout(fuzzyGraph(neighbours, NEIGHBOUR_COUNT), positions, {
      ...options,
      epochCount: rowCount < LARGE_ROW_COUNT ? EPOCH_COUNT : EPOCH_COUNT_LARGE,
    });
  }
  return roundLayout(fitToUnitSquare(positions.x, positions.y));
}

/** Moves positions, in place, by umap-js. */
function runUmapJs(
  rows: DenseMatrix,
  neighbours: NeighbourTable,
  positions: Positions,
  options: ProjectOptions & { learningRate?: number },
): void {
  const { random, onEpoch, learningRate = 1 } = options;
  const { x, y } = positions;
  // UMAP wants more rows than neighbours.
  const nNeighbors = Math.min(NEIGHBOUR_COUNT, rows.rowCount - 1);
  const indexes: number[][] = [];
  const distances: number[][] = [];
  for (let row = 0; row < rows.rowCount; row++) {
    const from = row * neighbours.neighbourCount;
    const to = from + nNeighbors - 1;
    indexes.push([row, ...neighbours.indexes.subarray(from, to)]);
    distances.push([
      0,
      ...Array.from(neighbours.similarities.subarray(from, to), (s) => Math.max(0, 1 - s)),
    ]);
  }
  const umap = new UMAP({ nNeighbors, minDist: MIN_DIST, random, learningRate });
  umap.setPrecomputedKNN(indexes, distances);
  const epochCount = umap.initializeFit(rowsOf(rows).map((row) => [...row]));
  // There is no option for the start; the rows that getEmbedding returns are the ones step() moves.
  umap.getEmbedding().forEach((point, row) => {
    point[0] = x[row] ?? 0;
    point[1] = y[row] ?? 0;
  });
  for (let epoch = 1; epoch <= epochCount; epoch++) {
    umap.step();
    if (epoch % EPOCHS_A_REPORT === 0) onEpoch?.(epoch, epochCount);
  }
  umap.getEmbedding().forEach((point, row) => {
    x[row] = point[0] ?? NaN;
    y[row] = point[1] ?? NaN;
  });
}

/** Arrangements of no, one, two and three papers. */
const FIXED: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0.5, 0.5]],
  [
    [0.3, 0.5],
    [0.7, 0.5],
  ],
  [
    [0.5, 0.7],
    [0.3, 0.36],
    [0.7, 0.36],
  ],
];
