import { drawCard, placeCard } from '../cards/card.ts';
import { drawPanel } from '../cards/panel.ts';
import { themeIndexOf, type MapElements } from '../elements.ts';
import type { NameLayer } from '../labels/name-layer.ts';
import type { TitleLabels } from '../labels/title-labels.ts';
import type { MovingLand } from '../moving/moving-land.ts';
import type { Stage, Transform } from '../moving/viewport.ts';
import type { Papers } from '../papers/papers.ts';
import { drawWays } from '../tools/ways-in.ts';
import type { ViewState } from '../view-state.ts';
import { colourMarker, placeMarker, placeOwnMark } from './marker.ts';

/** What is drawn: the state, where the picture stands, and the papers once they are here. */
export interface Scene {
  readonly state: ViewState;
  readonly stage: Stage;
  readonly transform: Transform;
  /** Whether a gesture or a flight goes on. */
  readonly isMoving: boolean;
  readonly land: MovingLand;
  readonly names: NameLayer;
  /** Null until they are here: so long the picture's own dots are seen. */
  readonly papers: Papers | null;
  readonly titles: TitleLabels | null;
}

/** Brings the page in line with a scene. `isStateDrawn` says that only the view has changed: few things hang on it. */
export function draw(elements: MapElements, scene: Scene, isStateDrawn: boolean): void {
  const { papers, isMoving, titles } = scene;
  scene.land.draw(scene, isMoving);
  if (!isStateDrawn) drawState(elements, scene);
  papers?.dots.draw(scene, isMoving);
  const mask = papers?.dots.mask() ?? null;
  const { stage, transform } = scene;
  scene.names.draw(elements, { stage, transform, isMoving, titles, mask });
  placeMarker(elements, scene);
  placeOwnMark(elements, scene);
  placeCard(elements, scene);
}

/** All that stays where it is while the picture moves. */
function drawState(elements: MapElements, scene: Scene): void {
  drawLight(elements, scene);
  colourMarker(elements, scene);
  drawCard(elements, scene);
  drawPanel(elements, scene);
  drawWays(elements, scene.state);
}

/** One theme in the light, the others back: under the pointer first, else the chosen one. */
function drawLight(
  { map, themed, labels, themeLinks }: MapElements,
  { state, papers }: Scene,
): void {
  const light = state.litThemeIndex ?? state.themeIndex;
  papers?.dots.setTheme(light, state.themeIndex !== null);
  map.classList.toggle('without-contours', !state.marks.contours);
  map.classList.toggle('with-hulls', state.marks.hulls);
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
