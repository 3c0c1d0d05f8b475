import { themeIndexOf, type MapElements } from '../elements.ts';
import { moveElement } from '../labels/move-element.ts';
import { toPixel } from '../moving/viewport.ts';
import type { Scene } from './draw.ts';
import { themeColours } from './theme-classes.ts';

/** The row that ring and card are about. */
function rowOf({ state, papers }: Pick<Scene, 'state' | 'papers'>): number | null {
  return papers === null ? null : (state.pointedRow ?? state.paperRow);
}

/** A ring around the paper that the card is about, in its colours; its theme is marked in the list. */
export function colourMarker({ marker, themeLinks, themeGroups }: MapElements, scene: Scene): void {
  const row = rowOf(scene);
  const themeIndex = row === null ? -1 : (scene.papers?.clientMap.themeIndexes[row] ?? -1);
  for (const link of themeLinks) {
    link.classList.toggle('is-marked', themeIndexOf(link) === themeIndex);
  }
  const shown =
    row === null ? 'marker' : `marker is-shown ${themeColours(themeGroups[themeIndex]?.dots)}`;
  if (marker.getAttribute('class') !== shown) marker.setAttribute('class', shown);
}

/** Lays the ring around the dot, wherever it is now. */
export function placeMarker({ marker }: MapElements, scene: Scene): void {
  const row = rowOf(scene);
  const clientMap = scene.papers?.clientMap;
  if (row === null || clientMap === undefined) return;
  putAt(marker, { x: clientMap.x[row] ?? 0, y: clientMap.y[row] ?? 0 }, scene);
}

/** Lays the mark of a text of the reader's own, which is there where one was placed; see `showOwnMark`. */
export function placeOwnMark({ map }: MapElements, scene: Scene): void {
  const at = scene.state.own?.at;
  const mark = at ? map.querySelector<SVGElement>('.own-mark') : null;
  if (at && mark !== null) putAt(mark, at, scene);
}

/** Puts a mark at a point of the map. */
function putAt(
  mark: SVGElement,
  point: { readonly x: number; readonly y: number },
  { stage, transform }: Scene,
): void {
  const at = toPixel(stage, transform, point.x * 1000, (1 - point.y) * 1000);
  moveElement(mark, { x: at.x - stage.left, y: at.y - stage.top });
}
