import type { View } from './viewport.ts';

/** All that the picture shows beyond the atlas itself. Papers are rows of the client map. */
export interface ViewState {
  /** The theme that was chosen; others are dimmed. */
  readonly themeIndex: number | null;
  /** The paper that was chosen; its card stays. */
  readonly paperRow: number | null;
  /** The theme whose name is under the pointer or has the focus. */
  readonly litThemeIndex: number | null;
  /** The paper under the pointer. */
  readonly pointedRow: number | null;
  /** Null at rest. */
  readonly view: View | null;
}

export type Change =
  | { readonly kind: 'choose-theme'; readonly themeIndex: number }
  | { readonly kind: 'choose-paper'; readonly row: number; readonly themeIndex: number }
  | { readonly kind: 'leave-paper' }
  | { readonly kind: 'light'; readonly themeIndex: number | null }
  | { readonly kind: 'point'; readonly row: number | null }
  | { readonly kind: 'move'; readonly view: View | null }
  | { readonly kind: 'clear' };

export const restState: ViewState = {
  themeIndex: null,
  paperRow: null,
  litThemeIndex: null,
  pointedRow: null,
  view: null,
};

/** The only place where the state changes. */
export function changeState(state: ViewState, change: Change): ViewState {
  switch (change.kind) {
    case 'choose-theme':
      return { ...state, themeIndex: change.themeIndex, paperRow: null, pointedRow: null };
    case 'choose-paper': {
      const themeIndex = state.themeIndex === change.themeIndex ? state.themeIndex : null;
      return { ...state, themeIndex, paperRow: change.row, pointedRow: null };
    }
    case 'leave-paper':
      return { ...state, paperRow: null, pointedRow: null };
    case 'light':
      return { ...state, litThemeIndex: change.themeIndex };
    case 'point':
      return { ...state, pointedRow: change.row };
    case 'move':
      return { ...state, view: change.view };
    case 'clear':
      return { ...state, themeIndex: null, paperRow: null, pointedRow: null, litThemeIndex: null };
  }
}

/** What an address says of the map. */
export interface AddressState {
  readonly themeId: string | null;
  readonly paperId: string | null;
  readonly view: View | null;
}

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Query and fragment for a state, other query keys kept; empty for the map at rest. */
export function encodeAddress(state: AddressState, search: string): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of [
    ['theme', state.themeId],
    ['paper', state.paperId],
  ] as const) {
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  const { view } = state;
  const fragment =
    view === null
      ? ''
      : `#${[rounded(view.x, 4), rounded(view.y, 4), rounded(view.zoom, 3)].join(',')}`;
  return `${query.size > 0 ? `?${query}` : ''}${fragment}`;
}

/** Reads query and fragment; what cannot be read counts as not said. */
export function decodeAddress(search: string, hash: string): AddressState {
  const query = new URLSearchParams(search);
  const numbers = hash
    .replace(/^#/, '')
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  const [x = NaN, y = NaN, zoom = NaN] = numbers;
  const isView =
    numbers.length === 3 && numbers.every(Number.isFinite) && Math.abs(x) < 10 && Math.abs(y) < 10;
  return {
    themeId: query.get('theme') || null,
    paperId: query.get('paper') || null,
    view: isView && zoom > 0 ? { x, y, zoom: Math.min(Math.max(zoom, 0.5), 100) } : null,
  };
}
