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

/** The rows of a theme: so many from the first on, one of them its best fit. */
interface ThemeRows {
  readonly start: number;
  readonly bestRow: number;
  readonly count: number;
}

interface ThemedRows {
  readonly themes: readonly ThemeRows[];
  /** Rows with a 0 here are passed over; null passes over none. */
  readonly mask: Uint8Array | null;
}

/** The best fitting row of the theme `step` places on, else its first; goes round and passes over themes without rows. */
export function rowInTheme({ themes, mask }: ThemedRows, themeIndex: number, step: 1 | -1): number {
  for (let turn = 1; turn <= themes.length; turn++) {
    const theme = themes[(themeIndex + step * turn + themes.length * turn) % themes.length];
    if (theme === undefined || theme.count === 0) continue;
    if (mask?.[theme.bestRow] !== 0) return theme.bestRow;
    const first = rowAtEnd(theme, 'first', mask);
    if (first >= 0) return first;
  }
  return -1;
}

/** The first or last row of a theme that is not passed over, or -1. */
export function rowAtEnd(
  { start, count }: Pick<ThemeRows, 'start' | 'count'>,
  end: 'first' | 'last',
  mask: Uint8Array | null,
): number {
  for (let step = 0; step < count; step++) {
    const row = end === 'first' ? start + step : start + count - 1 - step;
    if (mask?.[row] !== 0) return row;
  }
  return -1;
}
