import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { ModelTerm } from '../fitted-model.ts';

/** A copy, each row times a factor of its term. */
export function scaleRows(
  matrix: DenseMatrix,
  terms: readonly ModelTerm[],
  factorOf: (term: ModelTerm) => number,
): DenseMatrix {
  const scaled = makeMatrix(matrix.rowCount, matrix.columnCount);
  terms.forEach((term, row) => {
    const factor = factorOf(term);
    rowOf(scaled, row).set(rowOf(matrix, row).map((value) => factor * value));
  });
  return scaled;
}
