/** Finds the row nearest to a point within a reach, or -1; of equals the lowest row. */
export type Pick = (x: number, y: number, reach: number) => number;

/** Sorts points of the unit square into square cells, about two to a cell, and answers from the cells in reach. */
export function createPick(x: ArrayLike<number>, y: ArrayLike<number>): Pick {
  const count = x.length;
  const side = Math.max(1, Math.ceil(Math.sqrt(count / 2)));
  const column = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  const cellOf = (row: number) => column(y[row] ?? 0) * side + column(x[row] ?? 0);

  // Counting sort: `starts[cell]` is where the rows of a cell begin.
  const starts = new Uint32Array(side * side + 1);
  for (let row = 0; row < count; row++) {
    const next = cellOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  const ends = starts.slice(0, -1);
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const cell = cellOf(row);
    const slot = ends[cell] ?? 0;
    rows[slot] = row;
    ends[cell] = slot + 1;
  }

  return (pointX, pointY, reach) => {
    let nearest = -1;
    let nearestSquare = reach * reach;
    for (let line = column(pointY - reach); line <= column(pointY + reach); line++) {
      const from = starts[line * side + column(pointX - reach)] ?? 0;
      const to = starts[line * side + column(pointX + reach) + 1] ?? 0;
      for (let slot = from; slot < to; slot++) {
        const row = rows[slot] ?? 0;
        const square = ((x[row] ?? 0) - pointX) ** 2 + ((y[row] ?? 0) - pointY) ** 2;
        const isNearer = nearest === -1 ? square <= nearestSquare : square < nearestSquare;
        if (isNearer || (square === nearestSquare && row < nearest)) {
          nearest = row;
          nearestSquare = square;
        }
      }
    }
    return nearest;
  };
}
