import { partOf } from '../elements.ts';
import { moveElement } from '../labels/move-element.ts';
import { scalePx, toPixel, type Stage } from '../moving/viewport.ts';
import { cssVariable } from '../painting/css-colours.ts';
import { startPainting, type PaintBegin, type PaintService } from '../painting/paint-service.ts';
import type { PaintView } from '../painting/painter.ts';
import type { DotView } from './dots.ts';
import { isPaintingDue, marginOf, type Painting } from './when-to-paint.ts';

/** No dot grows beyond this by zooming, CSS pixels across. */
const mostDotPx = 7;
/** How fast dots grow: they are small over the whole map and easy to hit from near. */
const growth = 0.3;
/** A view that takes longer to paint is painted at half the resolution while the picture moves. */
const slowPaintMs = 30;
/** Above this a light comes and goes at once: the dozen paintings of a fade would come late. */
const fadePaintMs = 6;

/** A view, and where the picture stood that it was asked for. */
interface AskedView extends Painting {
  readonly view: PaintView;
}

/**
 * The canvas that lies between land and names. It is larger than the stage, and what it shows is laid where the picture is
 * (by the compositor); it is painted anew at rest, and while the picture moves only where what is there does not serve.
 */
export class PaintedCanvas {
  readonly #map: HTMLElement;
  readonly #sheet: HTMLElement;
  #canvas: HTMLCanvasElement;
  readonly service: PaintService;
  #faintness = 1;
  #view: DotView | null = null;
  #isMoving = false;
  /** The view asked for last, when, and as a key; those that are not here yet; the one on the canvas. */
  #asked: AskedView | null = null;
  #askedMs = 0;
  #askedKey = '';
  #awaited: readonly AskedView[] = [];
  #shown: AskedView | null = null;
  #placedFor: AskedView | null = null;
  #dot: { readonly stage: Stage | null; readonly px: number } = { stage: null, px: 4 };
  /** How long a view takes at full resolution. */
  #paintMs = 0;

  constructor(map: HTMLElement, begin: PaintBegin) {
    this.#map = map;
    this.#sheet = partOf(map, '.sheet', HTMLElement);
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'painted-dots';
    this.#canvas.setAttribute('aria-hidden', 'true');
    partOf(this.#sheet, '.picture', SVGElement).after(this.#canvas);
    this.service = startPainting(this.#canvas, begin, {
      onPainted: (view, durationMs) => {
        this.#show(view, durationMs);
      },
      onReplaced: (canvas) => {
        this.#canvas = canvas;
        this.#placedFor = null;
      },
    });
  }

  draw({ stage, transform }: DotView, isMoving: boolean): void {
    const previous = this.#view;
    const isStill = previous?.transform === transform && previous.stage === stage;
    if (isStill && !isMoving && !this.#isMoving) return;
    this.#isMoving = isMoving;
    const view = { stage, transform };
    this.#view = view;
    this.#place();
    const sinceMs = performance.now() - this.#askedMs;
    const timing = { sinceMs, paintMs: this.#paintMs };
    if (!isMoving || isPaintingDue(view, this.#asked, timing)) this.#ask(view, isMoving);
  }

  /** Whether a painting takes too long for one in every frame. */
  isSlow(): boolean {
    return this.#paintMs > fadePaintMs;
  }

  /** Paints what is there anew: inks, levels or faintness have changed. */
  repaint(faintness: number): void {
    this.#faintness = faintness;
    this.#askedKey = '';
    if (this.#view !== null) this.#ask(this.#view, false);
  }

  /** Asks for a view, unless that was asked for last. */
  #ask({ stage, transform }: DotView, isMoving: boolean): void {
    const isCoarse = isMoving && this.#paintMs > slowPaintMs;
    const view = this.#paintView({ stage, transform }, devicePixelRatio / (isCoarse ? 2 : 1));
    const key = JSON.stringify(view);
    if (key === this.#askedKey) return;
    this.#askedKey = key;
    this.#askedMs = performance.now();
    this.#asked = { view, stage, transform };
    this.#awaited = [...this.#awaited, this.#asked];
    this.service.paint(view);
  }

  #paintView({ stage, transform }: DotView, ratio: number): PaintView {
    const corner = toPixel(stage, transform, 0, 0);
    const margin = marginOf(stage);
    const dotPx = this.#dotPx(stage);
    const grown = Math.min(dotPx * Math.max(1, transform.k) ** growth, Math.max(mostDotPx, dotPx));
    return {
      width: Math.round((stage.width + 2 * margin.x) * ratio),
      height: Math.round((stage.height + 2 * margin.y) * ratio),
      side: scalePx(stage, transform) * ratio,
      left: (corner.x + margin.x) * ratio,
      top: (corner.y + margin.y) * ratio,
      // In eighths of a pixel, so that sprites serve more than one frame of a zoom.
      dotRadius: Math.round(grown * ratio * 4) / 8,
      ratio,
      faintness: this.#faintness,
    };
  }

  /** Size of a dot at rest, which the width of the page decides; to ask for it in every frame would lay out the page twice. */
  #dotPx(stage: Stage): number {
    if (this.#dot.stage !== stage) {
      const px = Number.parseFloat(cssVariable(this.#sheet, '--dot-size')) || 4;
      this.#dot = { stage, px };
    }
    return this.#dot.px;
  }

  #show(view: PaintView, durationMs: number): void {
    const index = this.#awaited.findIndex((asked) => asked.view === view);
    // Views asked for in between were passed over.
    this.#shown = this.#awaited[index] ?? this.#shown;
    this.#awaited = this.#awaited.slice(index + 1);
    // Half the resolution is a quarter of the pixels.
    this.#paintMs = durationMs * (view.ratio < devicePixelRatio ? 3 : 1);
    this.#place();
    this.#map.classList.add('is-painted');
  }

  /** Lays the canvas where the picture is now, whatever stand of it was painted. */
  #place(): void {
    if (this.#view === null || this.#shown === null) return;
    const { stage, transform } = this.#view;
    const { view, transform: shown, stage: shownStage } = this.#shown;
    const margin = marginOf(shownStage);
    const { style } = this.#canvas;
    if (this.#placedFor !== this.#shown) {
      this.#placedFor = this.#shown;
      style.setProperty('left', `${String(-shownStage.left - margin.x)}px`);
      style.setProperty('top', `${String(-shownStage.top - margin.y)}px`);
      style.setProperty('width', `${String(view.width / view.ratio)}px`);
      style.setProperty('height', `${String(view.height / view.ratio)}px`);
    }
    const scale = transform.k / shown.k;
    const x = transform.x - scale * (margin.x + shown.x) + margin.x + shownStage.left - stage.left;
    const y = transform.y - scale * (margin.y + shown.y) + margin.y + shownStage.top - stage.top;
    if (scale === 1) {
      moveElement(this.#canvas, { x, y });
      return;
    }
    const shift = `translate(${x.toFixed(2)}px,${y.toFixed(2)}px)`;
    style.setProperty('transform', `${shift} scale(${scale.toFixed(5)})`);
  }
}
