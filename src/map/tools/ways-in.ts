import { part, type MapElements } from '../elements.ts';
import { listenToLongPress } from '../input/long-press.ts';
import { rowsInLasso } from '../selection/lasso.ts';
import { listenToLasso } from '../selection/lasso-tool.ts';
import type { Change, ViewState } from '../view-state.ts';
import { toPoint, type Pixel } from '../moving/viewport.ts';
import type { MapHost } from './map-host.ts';
import { drawToolbar, listenToToolbar } from './toolbar.ts';

/** What the ways in need, before the papers are here, too. */
export interface WaysHost {
  readonly state: () => ViewState;
  readonly change: (change: Change) => void;
  readonly choosePaper: (row: number) => void;
  readonly rowAt: (pixel: Pixel, kind: 'mouse' | 'touch') => number;
  /** Null until the papers are here. */
  readonly host: () => MapHost | null;
}

/** Lets toolbar, lasso, card and long press change the state. */
export function listenToWays({ map, tools, card }: MapElements, ways: WaysHost): void {
  const { change, state } = ways;
  listenToToolbar(tools, (panel) => {
    change({ kind: 'open-panel', panel: state().panel === panel ? null : panel });
  });
  listenToLasso(map, {
    isDrawing: () => state().isDrawing,
    draw: (line, isAdded) => {
      const host = ways.host();
      if (host === null) return;
      const { stage, transform } = host.where();
      const points = line.map((pixel) => toPoint(stage, transform, pixel));
      const rows = rowsInLasso(points, host.clientMap, host.dots.mask());
      change({
        kind: 'select',
        rows,
        how: isAdded && state().selection.length > 0 ? 'add' : 'replace',
      });
      host.say(countText(rows.length));
      if (state().panel !== 'select') change({ kind: 'open-panel', panel: 'select' });
    },
  });
  listenToLongPress(map, (pixel, kind) => {
    const row = ways.rowAt(pixel, kind);
    if (row < 0) return false;
    ways.choosePaper(row);
    return true;
  });
  part(card, '[data-part=select]').addEventListener('click', () => {
    toggleSelected(ways);
  });
  part(card, '[data-part=similar]').addEventListener('click', () => {
    toggleSimilar(ways);
  });
}

/** Takes the chosen paper into the selection, or out of it, and says so. */
export function toggleSelected({
  state,
  change,
  host,
}: Pick<WaysHost, 'state' | 'change' | 'host'>): void {
  const { paperRow } = state();
  if (paperRow === null) return;
  change({ kind: 'select', rows: [paperRow], how: 'toggle' });
  const { selection } = state();
  host()?.say(
    selection.includes(paperRow) ? 'Selected' : 'Not selected',
    countText(selection.length),
  );
}

/** Lights the papers most similar to the chosen one, or all again. */
export function toggleSimilar({
  state,
  change,
  host,
}: Pick<WaysHost, 'state' | 'change' | 'host'>): void {
  const { paperRow, similarTo } = state();
  if (paperRow === null) return;
  const isLit = similarTo === paperRow;
  change({ kind: 'show-similar', row: isLit ? null : paperRow });
  host()?.say(isLit ? 'All papers are shown' : 'The papers most similar to this one are lit');
}

/** Says on the buttons what they would do now. */
export function drawWays({ tools, card, map }: MapElements, state: ViewState): void {
  drawToolbar(tools, state);
  map.classList.toggle('is-drawing', state.isDrawing);
  const row = state.pointedRow ?? state.paperRow;
  const isSelected = row !== null && state.selection.includes(row);
  const select = part(card, '[data-part=select]');
  const words = isSelected ? 'Unselect' : 'Select';
  if (select.textContent.trim() !== words) select.textContent = words;
  part(card, '[data-part=similar]').setAttribute(
    'aria-pressed',
    String(row !== null && state.similarTo === row),
  );
}

function countText(count: number): string {
  return count === 0
    ? 'No paper is selected'
    : `${count} ${count === 1 ? 'paper' : 'papers'} selected`;
}
