import type { DotView } from '../drawing/dots.ts';
import { pictureTransform, type Stage, type Transform } from './viewport.ts';

/** How much larger or smaller than it was painted the land may be shown while it moves. */
const mostStretch = { grown: 4, shrunk: 2 };

/**
 * Keeps the land where the picture is. Where dots are painted apart from it, land that moves is not painted for every frame,
 * which takes longer than a frame has: what was painted last is laid where it belongs (a CSS transform, which the compositor
 * does) and painted sharp at rest, or when it has grown or shrunk too much. After a mere drag it is sharp as it is.
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
    const painted = this.#painted;
    const isApart = this.#map.classList.contains('is-painted');
    if (isApart && painted?.stage === stage) {
      const scale = transform.k / painted.transform.k;
      const isNear = scale < mostStretch.grown && scale > 1 / mostStretch.shrunk;
      if (isMoving ? isNear : scale === 1) {
        this.#glide({ stage, transform }, painted.transform);
        return;
      }
    }
    this.#moving.ownerSVGElement?.style.removeProperty('transform');
    this.#moving.setAttribute('transform', pictureTransform(stage, transform));
    this.#painted = { stage, transform };
  }

  #glide({ stage, transform }: DotView, painted: Transform): void {
    const scale = transform.k / painted.k;
    const shift = (to: number, from: number, edge: number): string => {
      const exact = to - scale * from + edge * (scale - 1);
      // Of land that keeps its size, whole pixels go where whole pixels were: nothing is blurred.
      return scale === 1 ? Math.round(exact).toFixed(0) : exact.toFixed(2);
    };
    const x = shift(transform.x, painted.x, stage.left);
    const y = shift(transform.y, painted.y, stage.top);
    const stretch = scale === 1 ? '' : ` scale(${scale.toFixed(5)})`;
    const { style } = this.#moving.ownerSVGElement ?? {};
    style?.setProperty('transform', `translate(${x}px,${y}px)${stretch}`);
  }
}
