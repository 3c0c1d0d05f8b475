/** Levels of the curve: it visits 2^16 by 2^16 cells, as many as a point of the map has steps. */
const levels = 16;

/**
 * Where a Hilbert curve through the unit square passes a point, 0 to 2^32 - 1. Points that are near on the curve are
 * near in the square, so rows in its order pack well and are asked for together.
 * After the loop in Warren, Hacker's Delight, 2nd edition, 16–2.
 */
export function hilbertRank(x: number, y: number): number {
  const most = 2 ** levels - 1;
  let column = Math.round(Math.min(Math.max(x, 0), 1) * most);
  let line = Math.round(Math.min(Math.max(y, 0), 1) * most);
  let rank = 0;
  for (let side = 2 ** (levels - 1); side >= 1; side /= 2) {
    const isRight = (column & side) !== 0;
    const isUpper = (line & side) !== 0;
    const quarter = isRight ? (isUpper ? 2 : 3) : isUpper ? 1 : 0;
    rank += quarter * side * side;
    if (isUpper) continue;
    // The lower quarters are walked turned: their axes change places, in the right one mirrored as well.
    if (isRight) {
      column = most - column;
      line = most - line;
    }
    [column, line] = [line, column];
  }
  return rank;
}
