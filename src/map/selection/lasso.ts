/** A point in the unit square, y upwards. */
export interface LassoPoint {
  readonly x: number;
  readonly y: number;
}

interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * The rows within a closed line, ascending; of a line that crosses itself, what lies inside an odd number of times
 * (the even-odd rule: a ray to the right crosses the line an odd number of times). Rows that a mask leaves out are not taken.
 */
export function rowsInLasso(
  line: readonly LassoPoint[],
  { x, y }: Points,
  mask: Uint8Array | null,
): readonly number[] {
  if (line.length < 3) return [];
  const left = Math.min(...line.map((point) => point.x));
  const right = Math.max(...line.map((point) => point.x));
  const low = Math.min(...line.map((point) => point.y));
  const high = Math.max(...line.map((point) => point.y));
  const rows: number[] = [];
  for (let row = 0; row < x.length; row++) {
    if (mask !== null && mask[row] !== 1) continue;
    const [pointX, pointY] = [x[row] ?? 0, y[row] ?? 0];
    if (pointX < left || pointX > right || pointY < low || pointY > high) continue;
    if (isInside(line, pointX, pointY)) rows.push(row);
  }
  return rows;
}

function isInside(line: readonly LassoPoint[], x: number, y: number): boolean {
  let isOdd = false;
  let previous = line[line.length - 1];
  for (const point of line) {
    if (previous !== undefined && point.y > y !== previous.y > y) {
      const crossing = point.x + ((y - point.y) * (previous.x - point.x)) / (previous.y - point.y);
      if (crossing > x) isOdd = !isOdd;
    }
    previous = point;
  }
  return isOdd;
}

/** Adds a point to a line unless it lies within `leastPx` of the last: a slow hand would make thousands. */
export function extendLine<Point extends LassoPoint>(
  line: readonly Point[],
  point: Point,
  leastPx: number,
): readonly Point[] {
  const last = line.at(-1);
  const isNear = last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < leastPx;
  return isNear ? line : [...line, point];
}
