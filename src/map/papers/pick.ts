import { cellIndex, sortIntoCells } from '../painting/dot-cells.ts';

/** Finds the row nearest to a point within a reach, or -1; of equals the lowest row. A mask of 0 leaves a row out. */
export type Pick = (x: number, y: number, reach: number, mask?: Uint8Array | null) => number;

/** Sorts points of the unit square into square cells, about two to a cell, and answers from the cells in reach. */
export function createPick(x: ArrayLike<number>, y: ArrayLike<number>): Pick {
  const { side, starts, rows } = sortIntoCells(x, y, 2);
  return (pointX, pointY, reach, mask = null) => {
    let nearest = -1;
    let nearestSquare = reach * reach;
    const lastLine = cellIndex(pointY + reach, side);
    for (let line = cellIndex(pointY - reach, side); line <= lastLine; line++) {
      const from = starts[line * side + cellIndex(pointX - reach, side)] ?? 0;
      const to = starts[line * side + cellIndex(pointX + reach, side) + 1] ?? 0;
      for (let slot = from; slot < to; slot++) {
        const row = rows[slot] ?? 0;
        if (mask !== null && mask[row] === 0) continue;
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
