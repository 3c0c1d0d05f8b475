import {
  addScaled,
  makeMatrix,
  normalize,
  rowOf,
  type DenseMatrix,
} from '../../math/dense-matrix.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/**
 * Unit rows of papers in the reduced space of a corpus: each the sum of the loadings of its terms, by their weights. A
 * row of no terms stays zero.
 */
export function reduceRows(rows: SparseMatrix, loadings: DenseMatrix): DenseMatrix {
  const reduced = makeMatrix(rows.rowCount, loadings.columnCount);
  for (let row = 0; row < rows.rowCount; row++) {
    const target = rowOf(reduced, row);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++)
      addScaled(target, rowOf(loadings, rows.columns[at] ?? 0), rows.values[at] ?? 0);
    normalize(target);
  }
  return reduced;
}
