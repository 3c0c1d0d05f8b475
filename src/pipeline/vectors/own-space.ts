import {
  addScaled,
  makeMatrix,
  normalize,
  rowOf,
  unitRows,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';
import { nearestAmong, nearestNeighboursInWorkers } from '../../math/nearest-neighbours.ts';
import type { Random } from '../../math/random.ts';
import { pickRows } from '../../math/sample-rows.ts';
import { asSparse } from '../../math/sparse-matrix.ts';
import { truncatedSvd } from '../../math/truncated-svd.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';
import { dimensionCountFor, NEIGHBOUR_COUNT, reduceTerms } from './reduce-terms.ts';

/** Vectors from elsewhere. */
export interface OwnVectors {
  readonly dimensionCount: number;
  /** By paper index; null for a paper that has none. */
  readonly vectors: readonly (Float32Array | null)[];
}

/**
 * The papers in the space of vectors that their author brought: the mean taken off, since vectors of language models mostly point one way
 * (Mu and Viswanath, 2018), reduced to as many dimensions as terms would be, rows of unit length. A paper without a
 * vector has the mean of those of the papers that are likest to it by their terms; one without terms too is left out.
 */
export async function reduceOwnVectors(
  matrix: TermMatrix,
  own: OwnVectors,
  random: Random,
): Promise<ReducedSpace> {
  const having = own.vectors.flatMap((vector, paper) => (vector === null ? [] : [paper]));
  const { rows, singularValues, varianceKept } = principalRows(own, having, random);
  const lent = await lendRows(matrix, { rows, having }, random);
  const all = [...having.map((paper, row) => ({ paper, vector: rowOf(rows, row) })), ...lent].sort(
    (a, b) => a.paper - b.paper,
  );
  const whole = makeMatrix(all.length, rows.columnCount);
  all.forEach(({ vector }, row) => {
    rowOf(whole, row).set(vector);
  });
  return {
    paperIndexes: all.map(({ paper }) => paper),
    rows: whole,
    // Terms point nowhere here.
    loadings: makeMatrix(0, 0),
    ...{ singularValues, varianceKept },
    neighbours: await nearestNeighboursInWorkers(whole, NEIGHBOUR_COUNT),
    isOwn: true,
  };
}

/** Unit rows of the vectors in their leading dimensions (principal components). */
function principalRows(
  { dimensionCount, vectors }: OwnVectors,
  having: readonly number[],
  random: Random,
): { rows: DenseMatrix; singularValues: Float64Array; varianceKept: number } {
  const centred = makeMatrix(having.length, dimensionCount);
  const mean = new Float64Array(dimensionCount);
  having.forEach((paper, row) => {
    const target = rowOf(centred, row);
    target.set(vectors[paper] ?? []);
    normalize(target);
    addScaled(mean, target, 1 / having.length);
  });
  // The mean of a single vector, or of copies, is all there is.
  for (let row = 0; row < having.length && having.length > 1; row++)
    addScaled(rowOf(centred, row), mean, -1);
  const total = centred.data.reduce((sum, value) => sum + value * value, 0);
  const wanted = Math.min(dimensionCount, dimensionCountFor(having.length));
  if (wanted === dimensionCount || total === 0)
    return { rows: unitRows(centred), singularValues: new Float64Array(), varianceKept: 1 };
  const { scores, singularValues } = truncatedSvd(asSparse(centred), wanted, random);
  const kept = singularValues.reduce((sum, value) => sum + value * value, 0);
  return { rows: unitRows(scores), singularValues, varianceKept: Math.min(1, kept / total) };
}

/** Rows for papers without a vector: the mean of those of the likest papers by terms, the likest weighing most. */
async function lendRows(
  matrix: TermMatrix,
  { rows, having }: { rows: DenseMatrix; having: readonly number[] },
  random: Random,
): Promise<{ paper: number; vector: Float64Array }[]> {
  if (having.length === matrix.rows.rowCount || having.length === 0) return [];
  const byTerms = await reduceTerms(matrix, random);
  const rowOfPaper = new Map(having.map((paper, row) => [paper, row]));
  const termRows = byTerms.paperIndexes.map((paper, row) => ({ paper, row }));
  const lacking = termRows.filter(({ paper }) => !rowOfPaper.has(paper));
  const lenders = termRows.filter(({ paper }) => rowOfPaper.has(paper));
  if (lacking.length === 0 || lenders.length === 0) return [];
  const near = nearestAmong(
    pickRows(
      byTerms.rows,
      lacking.map(({ row }) => row),
    ),
    pickRows(
      byTerms.rows,
      lenders.map(({ row }) => row),
    ),
    NEIGHBOUR_COUNT,
  );
  return lacking.map(({ paper }, at) => {
    const vector = new Float64Array(rows.columnCount);
    for (let rank = at * near.neighbourCount; rank < (at + 1) * near.neighbourCount; rank++) {
      const lender = lenders[near.indexes[rank] ?? 0]?.paper ?? 0;
      const weight = Math.max(0, near.similarities[rank] ?? 0) ** 2;
      addScaled(vector, rowOf(rows, rowOfPaper.get(lender) ?? 0), weight + 1e-9);
    }
    normalize(vector);
    return { paper, vector };
  });
}
