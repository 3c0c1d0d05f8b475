import { UMAP } from 'umap-js';
import { rowOf } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { rankPreservation } from '../../math/rank-preservation.ts';
import { entriesOf, packRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import type { Layout, ReducedSpace, TermMatrix } from '../stage-values.ts';
import { fitToUnitSquare } from './fit-to-unit-square.ts';
import { principalPlane } from './principal-plane.ts';

const NEIGHBOUR_COUNT = 15;
const MIN_DIST = 0.1;
/** Half the width of the start; umap-learn starts from the same extent. */
const START_RADIUS = 10;
/** Below this many papers UMAP has nothing to arrange. */
const LEAST_FOR_UMAP = 5;

/** Up to this many papers a run takes a blink, and several are tried. */
const MOST_FOR_ATTEMPTS = 300;
const ATTEMPT_COUNT = 12;
/** Planes of principal axes from which the runs of a small map start in turn. */
const STARTS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/**
 * 2D positions by UMAP (McInnes, Healy and Melville, 2018) over the exact cosine neighbours, started from
 * the plane of greatest variance so that the same corpus always comes out the same way round. A small map
 * depends much on chance: of twelve runs the one is kept that is most trustworthy to the single words of the papers.
 * Up to three papers get a fixed arrangement; all positions are in the unit square, y upwards.
 */
export function project(
  matrix: TermMatrix,
  space: ReducedSpace,
  options: { random: Random; onEpoch?: (done: number, total: number) => void },
): Layout {
  const rowCount = space.rows.rowCount;
  const fixed = FIXED[rowCount];
  if (fixed !== undefined) {
    return { x: Float64Array.from(fixed, ([x]) => x), y: Float64Array.from(fixed, ([, y]) => y) };
  }
  if (rowCount < LEAST_FOR_UMAP) {
    const start = principalPlane(space.rows, START_RADIUS, options);
    return fitToUnitSquare(start.x, start.y);
  }
  if (rowCount > MOST_FOR_ATTEMPTS || rowCount < 2 * NEIGHBOUR_COUNT + 2) {
    return runUmap(space, options);
  }
  const reference = singleWordRows(matrix, space.paperIndexes);
  let best: Layout | undefined;
  let bestTrust = -Infinity;
  for (let attempt = 0; attempt < ATTEMPT_COUNT; attempt++) {
    const axes = STARTS[attempt % STARTS.length] ?? [0, 1];
    const layout = runUmap(space, { random: options.random, axes });
    const trust = rankPreservation(reference, layout.x, layout.y, NEIGHBOUR_COUNT).trustworthiness;
    if (best === undefined || trust > bestTrust) {
      best = layout;
      bestTrust = trust;
    }
    options.onEpoch?.(attempt + 1, ATTEMPT_COUNT);
  }
  if (best === undefined) throw new Error('Layout: no attempt was made.');
  return best;
}

/** Rows of the term matrix without phrases, again of unit length. */
function singleWordRows(matrix: TermMatrix, papers: readonly number[]): SparseMatrix {
  const rows = papers.map((paper) => {
    const entries = entriesOf(matrix.rows, paper).filter(
      ({ column }) => matrix.terms[column]?.wordCount === 1,
    );
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return entries.map(({ column, value }) => ({ column, value: value / length }));
  });
  return packRows(rows, matrix.rows.columnCount);
}

function runUmap(
  space: ReducedSpace,
  options: {
    random: Random;
    axes?: readonly [number, number];
    onEpoch?: (done: number, total: number) => void;
  },
): Layout {
  const { random, onEpoch } = options;
  const rowCount = space.rows.rowCount;
  const start = principalPlane(space.rows, START_RADIUS, options);
  // UMAP counts a row as its own first neighbour and wants more rows than neighbours.
  const neighbourCount = Math.min(NEIGHBOUR_COUNT, rowCount - 1);
  const indexes: number[][] = [];
  const distances: number[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const from = row * space.neighbours.neighbourCount;
    const to = from + neighbourCount - 1;
    indexes.push([row, ...space.neighbours.indexes.subarray(from, to)]);
    distances.push([
      0,
      ...Array.from(space.neighbours.similarities.subarray(from, to), (s) => Math.max(0, 1 - s)),
    ]);
  }
  const umap = new UMAP({ nNeighbors: neighbourCount, minDist: MIN_DIST, random });
  umap.setPrecomputedKNN(indexes, distances);
  const epochCount = umap.initializeFit(
    Array.from({ length: rowCount }, (_, row) => [...rowOf(space.rows, row)]),
  );
  // There is no option for the start; the rows that getEmbedding returns are the ones step() moves.
  umap.getEmbedding().forEach((point, row) => {
    point[0] = start.x[row] ?? 0;
    point[1] = start.y[row] ?? 0;
  });
  for (let epoch = 0; epoch < epochCount; epoch++) {
    umap.step();
    if (epoch % 20 === 0) onEpoch?.(epoch, epochCount);
  }
  const points = umap.getEmbedding();
  return fitToUnitSquare(
    Float64Array.from(points, (point) => point[0] ?? NaN),
    Float64Array.from(points, (point) => point[1] ?? NaN),
  );
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
