import type { DotView } from '../drawing/dots.ts';
import { pictureTransform, type Stage, type Transform } from './viewport.ts';

/** How much larger or smaller than it was painted the land may be shown while it moves. */
const mostStretch = 2;

/**
 * Keeps the land where the picture is. Where dots are painted apart from it, land that moves is not painted for every frame,
 * which takes longer than a frame has: what was painted last is laid where it belongs (a CSS transform, which the compositor
 * does) and painted sharp at rest, or when it has grown or shrunk too much.
 */
export class MovingLand {
  readonly #map: HTMLElement;
  readonly #moving: SVGElement;
  /** What the land was last painted for. */
  #painted: { readonly stage: Stage; readonly transform: Transform } | null = null;

  constructor(map: HTMLElement, moving: SVGElement) {
    this.#map = map;
    this.#moving = moving;
  }

  /** @param isMoving whether more views will follow at once */
  draw({ stage, transform }: DotView, isMoving: boolean): void {
    const style = this.#moving.ownerSVGElement?.style;
    const painted = this.#painted;
    const scale = transform.k / (painted?.transform.k ?? transform.k);
    const canGlide = isMoving && this.#map.classList.contains('is-painted');
    const isNear = scale < mostStretch && scale > 1 / mostStretch;
    if (canGlide && painted?.stage === stage && isNear) {
      const shift = (to: number, from: number, edge: number) =>
        to - scale * from + edge * (scale - 1);
      const x = shift(transform.x, painted.transform.x, stage.left);
      const y = shift(transform.y, painted.transform.y, stage.top);
      style?.setProperty(
        'transform',
        `translate(${x.toFixed(2)}px,${y.toFixed(2)}px) scale(${scale.toFixed(5)})`,
      );
      return;
    }
    style?.removeProperty('transform');
    this.#moving.setAttribute('transform', pictureTransform(stage, transform));
    this.#painted = { stage, transform };
  }
}
