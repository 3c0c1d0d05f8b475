export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

interface Points {
  /** Unit square, y upwards. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Rows with a 0 here are passed over; null passes over none. */
  readonly mask?: Uint8Array | null;
}

/** The nearest row within the quarter circle around a direction, or the row itself where none lies there. */
export function rowTowards(
  { x, y, mask = null }: Points,
  row: number,
  direction: Direction,
): number {
  const [headingX, headingY] = headings[direction];
  let nearest = row;
  let nearestSquare = Infinity;
  for (let other = 0; other < x.length; other++) {
    if (mask !== null && mask[other] === 0) continue;
    const aside = (x[other] ?? 0) - (x[row] ?? 0);
    const above = (y[other] ?? 0) - (y[row] ?? 0);
    const along = aside * headingX + above * headingY;
    const across = Math.abs(aside * headingY) + Math.abs(above * headingX);
    const square = along * along + across * across;
    if (along > 0 && across <= along && square < nearestSquare) {
      nearest = other;
      nearestSquare = square;
    }
  }
  return nearest;
}

interface ThemeRows {
  readonly bestRow: number;
  readonly count: number;
}

/** The best fitting row of the theme `step` places on, going round and passing over themes without papers. */
export function rowInTheme(themes: readonly ThemeRows[], themeIndex: number, step: 1 | -1): number {
  for (let turn = 1; turn <= themes.length; turn++) {
    const theme = themes[(themeIndex + step * turn + themes.length * turn) % themes.length];
    if (theme !== undefined && theme.count > 0) return theme.bestRow;
  }
  return -1;
}
