import { densestMode, meanAround } from '../../math/densest-mode.ts';
import { dot, makeMatrix, rowOf, rowsOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';
import { moveToNeighbours } from '../../math/smooth-rows.ts';
import type { FittedModel } from '../fitted-model.ts';
import { fitConfidence } from '../theme-fit.ts';

/** Where a paper lies on the map of a model. */
export interface PlacedPaper {
  /** Theme, by its place in the model. */
  readonly theme: number;
  /** Second nearest, -1 where the model has one theme only. */
  readonly secondTheme: number;
  /** 0–1: how much nearer the own centroid is than the second. */
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  /** Rows of the model, nearest first, and their cosine similarities. */
  readonly neighbours: readonly { readonly row: number; readonly similarity: number }[];
}

/** What is needed of a model to place papers. */
export type PlacingModel = Pick<
  FittedModel,
  'rows' | 'x' | 'y' | 'themeOf' | 'centroids' | 'reach'
>;

/** A row of a table of neighbours, and the rows that its indexes are of. */
export interface RowsNear {
  readonly rows: DenseMatrix;
  readonly neighbours: NeighbourTable;
  readonly row: number;
}

/** What rows are searched with, which differs between a build and a page. */
export interface RowSearch {
  /** For each unit row the nearest rows of the model. */
  readonly nearest: (queries: DenseMatrix, count: number) => NeighbourTable;
  /**
   * The rows of the model, smoothed once, that are near: of `found` the neighbours of `row`. Null for a corpus so small that its
   * themes are found without.
   */
  readonly smoothedNear: ((found: NeighbourTable, row: number) => RowsNear) | null;
}

export const NEIGHBOUR_COUNT = 15;
/** A paper of the model as like as this is the same paper, or tells the same. */
const SAME = 0.995;
/** Rows that are searched for at a time. */
const BATCH_ROWS = 64;

/**
 * Makes what places unit rows among the papers of a model. What one row gets depends on no other. A paper goes to the theme
 * whose centroid is nearest to its row, smoothed over its neighbours as the rows of the corpus were (see
 * `smoothRows`), and to the densest mode of its neighbours' positions, from there towards those that it is likest to,
 * so that papers do not lie on one spot. One that is a paper of the model lies where that does, in its theme.
 */
export function paperPlacer(
  model: PlacingModel,
  search: RowSearch,
): (rows: DenseMatrix) => PlacedPaper[] {
  const centroids = rowsOf(model.centroids);
  return (rows) => {
    const placed: PlacedPaper[] = [];
    for (let from = 0; from < rows.rowCount; from += BATCH_ROWS) {
      const batch = sliceRows(rows, from, Math.min(rows.rowCount, from + BATCH_ROWS));
      const neighbours = search.nearest(batch, NEIGHBOUR_COUNT);
      for (let row = 0; row < batch.rowCount; row++)
        placed.push(
          placeRow(model, centroids, { search, own: rowOf(batch, row), neighbours, row }),
        );
    }
    return placed;
  };
}

/** One row and where the table has its neighbours. */
interface RowToPlace {
  readonly search: RowSearch;
  readonly own: Float64Array;
  readonly neighbours: NeighbourTable;
  readonly row: number;
}

function placeRow(
  model: PlacingModel,
  centroids: readonly Float64Array[],
  { search, own, neighbours, row }: RowToPlace,
): PlacedPaper {
  const { neighbourCount, indexes, similarities } = neighbours;
  const near = Array.from({ length: neighbourCount }, (_, rank) => ({
    row: indexes[row * neighbourCount + rank] ?? 0,
    similarity: similarities[row * neighbourCount + rank] ?? 0,
  }));
  const smoothed = own.slice();
  if (search.smoothedNear !== null) {
    moveToNeighbours(smoothed, model.rows, { neighbours, row });
    const near = search.smoothedNear(neighbours, row);
    moveToNeighbours(smoothed, near.rows, near);
  }
  const [first] = near;
  const twin = first !== undefined && first.similarity >= SAME ? first.row : null;
  const theme = twin === null ? nearestTo(smoothed, centroids) : (model.themeOf[twin] ?? 0);
  const fit = fitOf(smoothed, centroids, theme);
  if (twin !== null)
    return { theme, ...fit, x: model.x[twin] ?? 0, y: model.y[twin] ?? 0, neighbours: near };
  return { theme, ...fit, ...positionAmong(model, near), neighbours: near };
}

function nearestTo(row: Float64Array, centroids: readonly Float64Array[], but = -1): number {
  let [best, most] = [-1, -Infinity];
  centroids.forEach((centroid, theme) => {
    const likeness = theme === but ? -Infinity : dot(row, centroid);
    if (likeness > most) [best, most] = [theme, likeness];
  });
  return best;
}

function fitOf(
  row: Float64Array,
  centroids: readonly Float64Array[],
  theme: number,
): Pick<PlacedPaper, 'secondTheme' | 'confidence'> {
  const secondTheme = nearestTo(row, centroids, theme);
  const [own, second] = [centroids[theme], centroids[secondTheme]];
  if (own === undefined || second === undefined) return { secondTheme, confidence: 1 };
  return { secondTheme, confidence: fitConfidence(1 - dot(row, own), 1 - dot(row, second)) };
}

function positionAmong(
  { x, y, reach }: PlacingModel,
  near: PlacedPaper['neighbours'],
): { readonly x: number; readonly y: number } {
  const xs = Float64Array.from(near, ({ row }) => x[row] ?? 0);
  const ys = Float64Array.from(near, ({ row }) => y[row] ?? 0);
  const mode = densestMode(xs, ys, reach);
  const weights = Float64Array.from(near, ({ similarity }) => Math.max(0, similarity) ** 2);
  const { x: meanX, y: meanY, density } = meanAround(xs, ys, { ...mode, width: reach, weights });
  return density > 0 ? { x: meanX, y: meanY } : { x: mode.x, y: mode.y };
}

function sliceRows({ columnCount, data }: DenseMatrix, from: number, to: number): DenseMatrix {
  const slice = makeMatrix(to - from, columnCount);
  slice.data.set(data.subarray(from * columnCount, to * columnCount));
  return slice;
}
