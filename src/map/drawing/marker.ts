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
export function colourMarker({ marker, themeLinks, themed }: MapElements, scene: Scene): void {
  const row = rowOf(scene);
  const themeIndex = row === null ? -1 : (scene.papers?.clientMap.themeIndexes[row] ?? -1);
  for (const link of themeLinks) {
    link.classList.toggle('is-marked', themeIndexOf(link) === themeIndex);
  }
  const dots = themed.find((group) => group.matches('.dots') && themeIndexOf(group) === themeIndex);
  const shown = row === null ? 'marker' : `marker is-shown ${themeColours(dots)}`;
  if (marker.getAttribute('class') !== shown) marker.setAttribute('class', shown);
}

/** Lays the ring around the dot, wherever it is now. */
export function placeMarker({ marker }: MapElements, scene: Scene): void {
  const row = rowOf(scene);
  const clientMap = scene.papers?.clientMap;
  if (row === null || clientMap === undefined) return;
  const { stage, transform } = scene;
  const [x, y] = [(clientMap.x[row] ?? 0) * 1000, (1 - (clientMap.y[row] ?? 0)) * 1000];
  const at = toPixel(stage, transform, x, y);
  moveElement(marker, { x: at.x - stage.left, y: at.y - stage.top });
}
