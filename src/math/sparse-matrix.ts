import { makeMatrix, rowOf, rowsOf, addScaled, type DenseMatrix } from './dense-matrix.ts';

/**
 * Compressed sparse rows: row r holds the entries `starts[r]` up to `starts[r + 1]` of `columns`
 * (rising) and `values`.
 */
export interface SparseMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** One entry of a row. */
export interface SparseEntry {
  readonly column: number;
  readonly value: number;
}

/** Packs rows of entries; columns of a row must rise. */
export function packRows(
  rows: readonly (readonly SparseEntry[])[],
  columnCount: number,
): SparseMatrix {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = (starts[index] ?? 0) + row.length));
  const columns = new Uint32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(columns.length);
  let at = 0;
  for (const row of rows) {
    for (const { column, value } of row) {
      columns[at] = column;
      values[at] = value;
      at++;
    }
  }
  return { rowCount: rows.length, columnCount, starts, columns, values };
}

/** The entries of one row. */
export function entriesOf(matrix: SparseMatrix, row: number): SparseEntry[] {
  const entries: SparseEntry[] = [];
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    entries.push({ column: matrix.columns[at] ?? 0, value: matrix.values[at] ?? 0 });
  }
  return entries;
}

/** X · B for sparse X (rows × columns) and dense B (columns × width). */
export function multiply(sparse: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const product = makeMatrix(sparse.rowCount, dense.columnCount);
  const sources = rowsOf(dense);
  for (let row = 0; row < sparse.rowCount; row++) {
    const target = rowOf(product, row);
    for (let at = sparse.starts[row] ?? 0; at < (sparse.starts[row + 1] ?? 0); at++) {
      const source = sources[sparse.columns[at] ?? 0];
      if (source !== undefined) addScaled(target, source, sparse.values[at] ?? 0);
    }
  }
  return product;
}

/** Xᵗ · Q for sparse X (rows × columns) and dense Q (rows × width). */
export function multiplyTransposed(sparse: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const product = makeMatrix(sparse.columnCount, dense.columnCount);
  const targets = rowsOf(product);
  for (let row = 0; row < sparse.rowCount; row++) {
    const source = rowOf(dense, row);
    for (let at = sparse.starts[row] ?? 0; at < (sparse.starts[row + 1] ?? 0); at++) {
      const target = targets[sparse.columns[at] ?? 0];
      if (target !== undefined) addScaled(target, source, sparse.values[at] ?? 0);
    }
  }
  return product;
}
