import type { ClientMap } from '../../domain/client-map.ts';
import { drawCard } from '../cards/card.ts';
import type { DotLayer } from './dots.ts';
import { drawLabels } from '../labels/draw-labels.ts';
import { themeIndexOf, type MapElements } from '../elements.ts';
import type { MovingLand } from '../moving/moving-land.ts';
import { drawPanel } from '../cards/panel.ts';
import { themeColours } from './theme-classes.ts';
import { drawWays } from '../tools/ways-in.ts';
import type { TitleLabels } from '../labels/title-labels.ts';
import type { ViewState } from '../view-state.ts';
import { toPixel, type Stage, type Transform } from '../moving/viewport.ts';

/** What is drawn: the state, where the picture stands, and the papers once they are here. */
export interface Scene {
  readonly state: ViewState;
  readonly stage: Stage;
  readonly transform: Transform;
  /** Whether a gesture or a flight goes on. */
  readonly isMoving: boolean;
  readonly land: MovingLand;
  readonly clientMap: ClientMap | null;
  /** Null until the papers are here: so long the picture's own dots are seen. */
  readonly dots: DotLayer | null;
  readonly titles: TitleLabels | null;
}

/** Brings the page in line with a scene; cheap enough for every frame. */
export function draw(elements: MapElements, scene: Scene): void {
  scene.land.draw(scene, scene.isMoving);
  drawLabels(elements, scene);
  drawLight(elements, scene);
  scene.titles?.draw(scene, scene.dots?.mask() ?? null);
  drawMarker(elements, scene);
  drawOwnMark(elements, scene);
  drawCard(elements, scene);
  drawPanel(elements, scene);
  drawWays(elements, scene.state);
}

/** One theme in the light, the others back: under the pointer first, else the chosen one. */
function drawLight(
  { map, themed, labels, themeLinks }: MapElements,
  { state, stage, transform, dots }: Scene,
): void {
  const light = state.litThemeIndex ?? state.themeIndex;
  dots?.setTheme(light, state.themeIndex !== null);
  dots?.draw({ stage, transform });
  map.classList.toggle('has-light', light !== null);
  map.classList.toggle('has-choice', state.themeIndex !== null);
  for (const element of [...themed, ...labels.map((label) => label.element)]) {
    element.classList.toggle('is-lit', themeIndexOf(element) === light);
  }
  for (const link of themeLinks) {
    const themeIndex = themeIndexOf(link);
    link.classList.toggle('is-lit', themeIndex === light);
    if (themeIndex === state.themeIndex) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** A ring around the paper that the card is about; its theme is marked in the list. */
function drawMarker({ marker, themeLinks, themed }: MapElements, scene: Scene): void {
  const { state, clientMap } = scene;
  const row = state.pointedRow ?? state.paperRow;
  const shown = row === null || clientMap === null ? null : row;
  marker.classList.toggle('is-shown', shown !== null);
  const themeIndex = shown === null ? -1 : (clientMap?.themeIndexes[shown] ?? -1);
  for (const link of themeLinks) {
    link.classList.toggle('is-marked', themeIndexOf(link) === themeIndex);
  }
  if (shown === null || clientMap === null) return;
  putAt(marker, { x: clientMap.x[shown] ?? 0, y: clientMap.y[shown] ?? 0 }, scene);
  const dots = themed.find((group) => group.matches('.dots') && themeIndexOf(group) === themeIndex);
  marker.setAttribute('class', `marker is-shown ${themeColours(dots)}`);
}

/** The mark of a text of the reader's own, which is there where one was placed; see `showOwnMark`. */
function drawOwnMark({ map }: MapElements, scene: Scene): void {
  const at = scene.state.own?.at;
  if (at) putAt(map.querySelector('.own-mark'), at, scene);
}

/** Puts a mark at a point of the map. */
function putAt(
  mark: Element | null,
  point: { readonly x: number; readonly y: number },
  { stage, transform }: Scene,
): void {
  const at = toPixel(stage, transform, point.x * 1000, (1 - point.y) * 1000);
  const shift = `${(at.x - stage.left).toFixed(2)} ${(at.y - stage.top).toFixed(2)}`;
  mark?.setAttribute('transform', `translate(${shift})`);
}
