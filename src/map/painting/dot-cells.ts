/** Points sorted into square cells of the unit square. */
export interface DotCells {
  /** Cells a side. */
  readonly side: number;
  /** Where the rows of each cell begin, cells line by line from y = 0; one more at the end. */
  readonly starts: Uint32Array;
  /** Rows, cell by cell, ascending within each. */
  readonly rows: Uint32Array;
}

/** Sorts points by cell, `perCell` of them in one on average. */
export function sortIntoCells(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  perCell: number,
): DotCells {
  const side = Math.max(1, Math.ceil(Math.sqrt(x.length / perCell)));
  const cellOf = (row: number) =>
    cellIndex(y[row] ?? 0, side) * side + cellIndex(x[row] ?? 0, side);
  // Counting sort.
  const starts = new Uint32Array(side * side + 1);
  for (let row = 0; row < x.length; row++) {
    const next = cellOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  const ends = starts.slice(0, -1);
  const rows = new Uint32Array(x.length);
  for (let row = 0; row < x.length; row++) {
    const cell = cellOf(row);
    const slot = ends[cell] ?? 0;
    rows[slot] = row;
    ends[cell] = slot + 1;
  }
  return { side, starts, rows };
}

/** The column or line of cells that a coordinate falls into; outside the square the nearest. */
export function cellIndex(value: number, side: number): number {
  return Math.min(side - 1, Math.max(0, Math.floor(value * side)));
}
