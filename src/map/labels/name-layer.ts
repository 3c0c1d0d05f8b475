import type { DotView } from '../drawing/dots.ts';
import type { MapElements, NameElement } from '../elements.ts';
import { isNameShown, toPixel, type Pixel } from '../moving/viewport.ts';
import { moveElement } from './move-element.ts';
import type { TitleLabels } from './title-labels.ts';

/** A drag that is longer than this share of the stage has names placed anew: new ones come into sight. */
const mostShift = 0.2;

/** What names are placed by. */
export interface NamesScene extends DotView {
  /** Whether more views will follow at once. */
  readonly isMoving: boolean;
  readonly titles: TitleLabels | null;
  readonly mask: Uint8Array | null;
}

/**
 * All names on the map. Each is a layer of its own that is painted once and moved by the compositor; while the picture
 * is only dragged, all of them move together.
 */
export class NameLayer {
  readonly #groups: readonly HTMLElement[];
  /** What names were last placed for. */
  #placed: NamesScene | null = null;

  constructor(map: HTMLElement) {
    liftNames(map);
    this.#groups = [...map.querySelectorAll<HTMLElement>('div.labels')];
  }

  /** Names have come that are not placed yet. */
  refresh(): void {
    this.#placed = null;
  }

  draw({ labels, subthemeLabels }: MapElements, scene: NamesScene): void {
    const placed = this.#placed;
    if (placed !== null && isSame(placed, scene)) return;
    if (placed !== null && scene.isMoving) {
      const shift = shiftBetween(placed, scene);
      if (shift !== null) {
        for (const group of this.#groups) moveElement(group, shift);
        return;
      }
    }
    for (const group of this.#groups) group.style.removeProperty('transform');
    for (const name of [...labels, ...subthemeLabels]) placeName(name, scene);
    const isWhole = scene.titles?.draw(scene, scene.mask, scene.isMoving) ?? true;
    this.#placed = isWhole ? scene : null;
  }
}

/** Takes the names of themes out of the picture that works without a script: there they hang on shares of its size. */
function liftNames(map: HTMLElement): void {
  for (const picture of map.querySelectorAll('svg.labels')) {
    const group = document.createElement('div');
    for (const { name, value } of picture.attributes) group.setAttribute(name, value);
    group.append(...picture.querySelectorAll('.label'));
    picture.replaceWith(group);
  }
}

function isSame(a: NamesScene, b: NamesScene): boolean {
  return (
    a.transform === b.transform &&
    a.stage === b.stage &&
    a.mask === b.mask &&
    a.titles === b.titles &&
    a.isMoving === b.isMoving
  );
}

/** How far the picture was dragged, or null where names have to be placed anew. */
function shiftBetween(placed: NamesScene, { stage, transform, mask }: NamesScene): Pixel | null {
  const x = transform.x - placed.transform.x;
  const y = transform.y - placed.transform.y;
  const isNear = Math.abs(x) < mostShift * stage.width && Math.abs(y) < mostShift * stage.height;
  const isDrag = placed.transform.k === transform.k && placed.stage === stage;
  return isDrag && isNear && placed.mask === mask ? { x, y } : null;
}

/** There may be hundreds: what is not shown is left where it is, and no frame pays for it. */
function placeName(name: NameElement, { stage, transform }: DotView): void {
  const isShown = isNameShown(stage, transform, name);
  // Without a change this touches nothing.
  name.element.classList.toggle('is-shown', isShown);
  if (!isShown) return;
  const at = toPixel(stage, transform, name.x, name.y);
  moveElement(name.element, { x: at.x - stage.left, y: at.y - stage.top });
}
