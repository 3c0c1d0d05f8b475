import type { ClientMap } from '../domain/client-map.ts';
import { rowInTheme, rowTowards, type Direction } from './steps.ts';

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

/**
 * The wish behind a key on the map, or null for a key that is not ours.
 * `row` is the paper the keyboard is on, `firstRow` the one to begin with.
 */
export function wishOf(
  key: string,
  clientMap: ClientMap | null,
  { row, firstRow }: { readonly row: number | null; readonly firstRow: number },
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
  const target = clientMap === null ? null : rowAfter(key, clientMap, row ?? -1, firstRow);
  return target === null || target < 0 ? null : { kind: 'go', row: target };
}

function rowAfter(key: string, map: ClientMap, row: number, firstRow: number): number | null {
  const direction = arrows[key];
  if (direction !== undefined) return row < 0 ? firstRow : rowTowards(map, row, direction);
  const from = row < 0 ? firstRow : row;
  const themeIndex = map.themeIndexes[from] ?? 0;
  const theme = map.themes[themeIndex];
  if (theme === undefined) return null;
  switch (key) {
    case 'Home':
      return theme.start;
    case 'End':
      return theme.start + theme.count - 1;
    case 'PageDown':
      return row < 0 ? theme.start : rowInTheme(map.themes, themeIndex, 1);
    case 'PageUp':
      return row < 0 ? theme.start : rowInTheme(map.themes, themeIndex, -1);
    default:
      return null;
  }
}
