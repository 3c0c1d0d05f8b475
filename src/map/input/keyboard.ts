import type { ClientMap } from '../../domain/client-map.ts';
import { rowAtEnd, rowInTheme, rowTowards, type Direction } from './steps.ts';

/** What a key asks for. */
export type KeyWish =
  | { readonly kind: 'go'; readonly row: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'similar' }
  | { readonly kind: 'search' }
  | { readonly kind: 'zoom'; readonly by: 'in' | 'out' | 'all' }
  | { readonly kind: 'leave' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where the keyboard is. */
interface KeyPlace {
  /** The paper it is on. */
  readonly row: number | null;
  /** The one to begin with; -1 for none. */
  readonly firstRow: number;
  /** Arrows pass over rows with a 0 here. */
  readonly mask?: Uint8Array | null;
}

/**
 * The wish behind a key on the map, or null for a key that is not ours.
 */
export function wishOf(
  key: string,
  clientMap: ClientMap | null,
  { row, firstRow, mask = null }: KeyPlace,
): KeyWish | null {
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', by: 'in' };
    case '-':
    case '_':
      return { kind: 'zoom', by: 'out' };
    case '0':
      return { kind: 'zoom', by: 'all' };
    case 'Escape':
      return { kind: 'leave' };
    case '/':
      return { kind: 'search' };
    case ' ':
      return row === null ? null : { kind: 'select' };
    case 's':
      return row === null ? null : { kind: 'similar' };
    case 'Enter':
      return row === null ? null : { kind: 'open' };
  }
  const target =
    clientMap === null ? null : rowAfter(key, clientMap, { row: row ?? -1, firstRow, mask });
  return target === null || target < 0 ? null : { kind: 'go', row: target };
}

function rowAfter(
  key: string,
  map: ClientMap,
  { row, firstRow, mask = null }: KeyPlace & { readonly row: number },
): number | null {
  const direction = arrows[key];
  if (direction !== undefined)
    return row < 0 ? firstRow : rowTowards({ ...map, mask }, row, direction);
  const from = row < 0 ? firstRow : row;
  const themeIndex = map.themeIndexes[from] ?? 0;
  const theme = map.themes[themeIndex];
  if (theme === undefined) return null;
  switch (key) {
    case 'Home':
      return rowAtEnd(theme, 'first', mask);
    case 'End':
      return rowAtEnd(theme, 'last', mask);
    case 'PageDown':
      return row < 0 ? theme.bestRow : rowInTheme({ themes: map.themes, mask }, themeIndex, 1);
    case 'PageUp':
      return row < 0 ? theme.bestRow : rowInTheme({ themes: map.themes, mask }, themeIndex, -1);
    default:
      return null;
  }
}
