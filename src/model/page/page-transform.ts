import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { NeighbourTable } from '../../math/nearest-neighbours.ts';
import { plainNeighbours } from '../../math/plain-neighbours.ts';
import { moveToNeighbours } from '../../math/smooth-rows.ts';
import { NEIGHBOUR_COUNT, type RowSearch, type RowsNear } from '../placing/place-papers.ts';
import { transformBy, type Transform } from '../placing/transform-by.ts';
import type { WordRules } from '../word-rules.ts';
import type { ModelPoints, PageModel } from './page-model.ts';

/** What a page has beside the model. */
export interface PageMeans {
  readonly points: ModelPoints;
  readonly rules: WordRules;
  /** By default all rows of the model are searched. */
  readonly nearest?: RowSearch['nearest'];
}

/** What gives any paper its place on the map of a page: the code of the build over what the page has. */
export function pageTransform(
  model: PageModel,
  {
    points,
    rules,
    nearest = (queries, count) => plainNeighbours(queries, model.rows, count),
  }: PageMeans,
): Transform {
  const { rows, isSmoothed } = model;
  return transformBy(
    { ...model, ...points },
    {
      rules,
      search: {
        nearest,
        smoothedNear: isSmoothed ? (found, row) => smoothNear(rows, found, row) : null,
      },
    },
  );
}

/** The rows that a row is near to, smoothed over their own neighbours: a page has them made when they are wanted. */
function smoothNear(rows: DenseMatrix, found: NeighbourTable, row: number): RowsNear {
  const { neighbourCount } = found;
  const [from, to] = [row * neighbourCount, (row + 1) * neighbourCount];
  const near = makeMatrix(neighbourCount, rows.columnCount);
  found.indexes.subarray(from, to).forEach((other, rank) => {
    const target = rowOf(near, rank);
    target.set(rowOf(rows, other));
    moveToNeighbours(target, rows, { neighbours: othersNear(rows, other), row: 0 });
  });
  return {
    rows: near,
    row: 0,
    neighbours: {
      neighbourCount,
      indexes: Uint32Array.from({ length: neighbourCount }, (_, rank) => rank),
      similarities: found.similarities.slice(from, to),
    },
  };
}

/** The nearest other rows of a row. */
function othersNear(rows: DenseMatrix, row: number): NeighbourTable {
  const query = makeMatrix(1, rows.columnCount);
  query.data.set(rowOf(rows, row));
  const { indexes, similarities } = plainNeighbours(query, rows, NEIGHBOUR_COUNT + 1);
  const ranks = [...indexes.keys()]
    .filter((rank) => indexes[rank] !== row)
    .slice(0, NEIGHBOUR_COUNT);
  return {
    neighbourCount: ranks.length,
    indexes: Uint32Array.from(ranks, (rank) => indexes[rank] ?? 0),
    similarities: Float64Array.from(ranks, (rank) => similarities[rank] ?? 0),
  };
}
