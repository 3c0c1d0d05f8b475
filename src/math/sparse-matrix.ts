import type { DenseMatrix } from './dense-matrix.ts';

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

/** A dense matrix as sparse rows, all entries set. */
export function asSparse({ rowCount, columnCount, data }: DenseMatrix): SparseMatrix {
  const columns = new Uint32Array(rowCount * columnCount);
  for (let at = 0; at < columns.length; at++) columns[at] = at % columnCount;
  return {
    ...{ rowCount, columnCount, columns, values: data },
    starts: Uint32Array.from({ length: rowCount + 1 }, (_, row) => row * columnCount),
  };
}

/** The entries of one row. */
export function entriesOf(matrix: SparseMatrix, row: number): SparseEntry[] {
  const entries: SparseEntry[] = [];
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    entries.push({ column: matrix.columns[at] ?? 0, value: matrix.values[at] ?? 0 });
  }
  return entries;
}

/** Writes Xᵗ into a matrix of fitting size, whose entries need not be set. */
export function transposeInto(matrix: SparseMatrix, target: SparseMatrix): void {
  const { starts, columns, values } = target;
  // Where the next entry of each row of the transpose goes: first the end of the row before it.
  starts.fill(0);
  for (const column of matrix.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let row = 0; row < target.rowCount; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const next = starts.slice();
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const column = matrix.columns[at] ?? 0;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      columns[to] = row;
      values[to] = matrix.values[at] ?? 0;
    }
  }
}
