import type { ColourBy } from './colours/paper-colours.ts';
import { noFilters, type Filters } from './filters/filters.ts';
import { selectRows, type SelectHow } from './selection/chosen-rows.ts';
import type { PanelName } from './tools/panel-name.ts';
import type { View } from './moving/viewport.ts';

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
  /** What papers must be; others are faint. */
  readonly filters: Filters;
  readonly colour: ColourBy;
  readonly marks: ThemeMarks;
  /** Papers that were picked out for a list, ascending. */
  readonly selection: readonly number[];
  /** The paper whose most similar ones are lit. */
  readonly similarTo: number | null;
  /** A text of the reader's own that was held against the map. */
  readonly own: OwnText | null;
  /** Whether a plain drag draws around papers. */
  readonly isDrawing: boolean;
  /** The panel that is open beside the map, or the table in its place. */
  readonly panel: PanelName | null;
  /** Null at rest. */
  readonly view: View | null;
}

/** What shows where themes lie, beside their dots and names. */
export interface ThemeMarks {
  /** Contours of density, as tinted land. */
  readonly contours: boolean;
  readonly hulls: boolean;
}

/** Where a reader's own text would lie, null where only papers like it were asked for, and the rows most like it. */
export interface OwnText {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly rows: readonly number[];
}

export type Change =
  | { readonly kind: 'choose-theme'; readonly themeIndex: number }
  | { readonly kind: 'choose-paper'; readonly row: number; readonly themeIndex: number }
  | { readonly kind: 'leave-paper' }
  | { readonly kind: 'light'; readonly themeIndex: number | null }
  | { readonly kind: 'point'; readonly row: number | null }
  | { readonly kind: 'move'; readonly view: View | null }
  | { readonly kind: 'filter'; readonly filters: Partial<Filters> }
  | { readonly kind: 'clear-filters' }
  | { readonly kind: 'colour'; readonly by: ColourBy }
  | { readonly kind: 'mark-themes'; readonly marks: Partial<ThemeMarks> }
  | { readonly kind: 'select'; readonly rows: readonly number[]; readonly how: SelectHow }
  | { readonly kind: 'show-similar'; readonly row: number | null }
  | { readonly kind: 'show-own'; readonly own: OwnText | null }
  | { readonly kind: 'draw-lasso'; readonly isDrawing: boolean }
  | { readonly kind: 'open-panel'; readonly panel: PanelName | null }
  | { readonly kind: 'clear' };

export const restState: ViewState = {
  themeIndex: null,
  paperRow: null,
  litThemeIndex: null,
  pointedRow: null,
  filters: noFilters,
  colour: 'theme',
  marks: { contours: true, hulls: false },
  selection: [],
  similarTo: null,
  own: null,
  isDrawing: false,
  panel: null,
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
      return { ...state, paperRow: null, pointedRow: null, similarTo: null };
    case 'light':
      return { ...state, litThemeIndex: change.themeIndex };
    case 'point':
      return { ...state, pointedRow: change.row };
    case 'move':
      return { ...state, view: change.view };
    case 'filter':
      return { ...state, filters: { ...state.filters, ...change.filters } };
    case 'clear-filters':
      return { ...state, filters: noFilters };
    case 'colour':
      return { ...state, colour: change.by };
    case 'mark-themes':
      return { ...state, marks: { ...state.marks, ...change.marks } };
    case 'select':
      return { ...state, selection: selectRows(state.selection, change.rows, change.how) };
    case 'show-similar':
      return { ...state, similarTo: change.row };
    case 'show-own':
      return { ...state, own: change.own };
    case 'draw-lasso':
      return { ...state, isDrawing: change.isDrawing };
    case 'open-panel':
      return { ...state, panel: change.panel };
    case 'clear':
      return {
        ...state,
        ...{ themeIndex: null, paperRow: null, pointedRow: null, litThemeIndex: null },
        similarTo: null,
        own: null,
      };
  }
}
