import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer, DotView } from './dots.ts';
import { partOf } from '../elements.ts';
import { createColourReader, cssVariable, onColoursChange } from '../painting/css-colours.ts';
import { markBits } from '../painting/disc-sprites.ts';
import { startPainting, type PaintService } from '../painting/paint-service.ts';
import type { PaintedInks, PaintView } from '../painting/painter.ts';
import { levelsOf, type Emphasis } from './row-levels.ts';
import { scalePx, toPixel, type Transform, type Stage } from '../moving/viewport.ts';

/** Painted beyond the edge of the stage, CSS pixels, so that a fast drag shows no bare strip. */
const marginPx = 48;
/** No dot grows beyond this by zooming, CSS pixels across. */
const mostDotPx = 7;
/** How fast dots grow: they are small over the whole map and easy to hit from near. */
const growth = 0.3;
/** Faint dots, as a share of their strength: more of them is left while a pointer only passes over a name. */
const faintness = { passing: 0.4, chosen: 0.26 };
const fadeMs = 200;
/** A view that takes longer to paint is painted at half the resolution while the picture moves. */
const slowPaintMs = 30;
/** After so long without a move the picture counts as at rest. */
const restMs = 120;

/** A view, and the transform of the picture that it was asked for. */
interface AskedView {
  readonly view: PaintView;
  readonly transform: Transform;
}

/** Dots painted on a canvas that lies between land and names, and takes the place of the dots in the SVG. */
export class PaintedDots implements DotLayer {
  readonly #map: HTMLElement;
  readonly #clientMap: ClientMap;
  readonly #sheet: HTMLElement;
  #canvas: HTMLCanvasElement;
  readonly #service: PaintService;
  readonly #readColour = createColourReader();
  #emphasis: Emphasis = { mask: null, lit: null, themeIndex: null };
  #colours: { readonly of: Uint8Array; readonly palette: readonly string[] } | null = null;
  #faintness = { now: 1, goal: 1, from: 1, since: 0 };
  #view: DotView | null = null;
  /** The view asked for last, as a key; those that were asked for and are not here yet; the one on the canvas. */
  #askedKey = '';
  #awaited: readonly AskedView[] = [];
  #shown: AskedView | null = null;
  #dot: { readonly stage: Stage | null; readonly px: number } = { stage: null, px: 4 };
  #paintMs = 0;
  #restTimer = 0;

  constructor(map: HTMLElement, clientMap: ClientMap) {
    this.#map = map;
    this.#clientMap = clientMap;
    this.#sheet = partOf(map, '.sheet', HTMLElement);
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'painted-dots';
    this.#canvas.setAttribute('aria-hidden', 'true');
    partOf(this.#sheet, '.picture', SVGElement).after(this.#canvas);
    const marks = Uint8Array.from(
      clientMap.x,
      (_, row) =>
        (clientMap.isBetween(row) ? markBits.hollow : 0) +
        (clientMap.isNewcomer(row) ? markBits.ringed : 0),
    );
    const points = { x: Float32Array.from(clientMap.x), y: Float32Array.from(clientMap.y), marks };
    this.#service = startPainting(
      this.#canvas,
      { points, inks: this.#inks() },
      {
        onPainted: (view, durationMs) => {
          this.#paintMs = durationMs;
          this.#show(view);
        },
        onReplaced: (canvas) => {
          this.#canvas = canvas;
        },
      },
    );
    onColoursChange(() => {
      this.#service.setInks(this.#inks());
      this.#repaint();
    });
  }

  draw(view: DotView): void {
    this.#view = view;
    this.#place();
    this.#ask(true);
    window.clearTimeout(this.#restTimer);
    this.#restTimer = window.setTimeout(() => {
      this.#ask(false);
    }, restMs);
  }

  setMask(mask: Uint8Array | null): void {
    if (mask !== this.#emphasis.mask) this.#emphasise({ ...this.#emphasis, mask });
  }

  mask(): Uint8Array | null {
    return this.#emphasis.mask;
  }

  setLit(lit: readonly number[] | null): void {
    if (lit !== this.#emphasis.lit) this.#emphasise({ ...this.#emphasis, lit });
  }

  setTheme(themeIndex: number | null, isChosen: boolean): void {
    const goal = isChosen ? faintness.chosen : faintness.passing;
    if (
      themeIndex === this.#emphasis.themeIndex &&
      (themeIndex === null || goal === this.#faintness.goal)
    )
      return;
    this.#emphasise({ ...this.#emphasis, themeIndex }, goal);
  }

  setColours(colours: Uint8Array | null, palette: readonly string[] | null): void {
    if (colours === this.#colours?.of && palette === this.#colours.palette) return;
    if (colours === null && this.#colours === null) return;
    this.#colours = colours === null ? null : { of: colours, palette: palette ?? [] };
    this.#service.setInks(this.#inks());
    this.#repaint();
  }

  #emphasise(emphasis: Emphasis, goal: number = faintness.chosen): void {
    this.#emphasis = emphasis;
    const rowLevels = levelsOf(emphasis, this.#clientMap.themeIndexes);
    // What comes back into the light does so slowly: the old levels stay until then.
    if (rowLevels !== null) this.#service.setLevels(rowLevels);
    this.#fadeTo(rowLevels === null ? 1 : goal);
  }

  #fadeTo(goal: number): void {
    const { now, goal: lastGoal } = this.#faintness;
    const isAtOnce = now === goal || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const since = performance.now() - (isAtOnce ? fadeMs : 0);
    this.#faintness = { now, goal, from: now, since };
    // Where a fade is under way it goes on to the new goal.
    if (isAtOnce || now === lastGoal) this.#stepFade();
  }

  #stepFade(): void {
    const { from, goal, since } = this.#faintness;
    const share = Math.min(1, (performance.now() - since) / fadeMs);
    this.#faintness.now = share === 1 ? goal : from + (goal - from) * share;
    if (share === 1 && goal === 1) this.#service.setLevels(null);
    this.#repaint();
    if (share < 1) {
      requestAnimationFrame(() => {
        this.#stepFade();
      });
    }
  }

  #inks(): PaintedInks {
    const { themes, themeIndexes } = this.#clientMap;
    const ground = this.#readColour(cssVariable(this.#map, '--halo'));
    if (this.#colours !== null) {
      const { of, palette } = this.#colours;
      const quiet = cssVariable(this.#map, '--dot-quiet');
      const colourOf = Uint16Array.from(of, (index) => Math.min(index, palette.length));
      return { colours: Uint32Array.from([...palette, quiet], this.#readColour), ground, colourOf };
    }
    const colours = Uint32Array.from(themes, (_, themeIndex) => {
      const group = this.#map.querySelector(`.dots[data-theme="${String(themeIndex)}"]`);
      return this.#readColour(cssVariable(group ?? this.#map, '--theme-dot'));
    });
    return { colours, ground, colourOf: themeIndexes };
  }

  #repaint(): void {
    this.#askedKey = '';
    this.#ask(false);
  }

  /** Asks for the picture as it stands, unless that was asked for last. */
  #ask(isMoving: boolean): void {
    if (this.#view === null) return;
    const { transform } = this.#view;
    const isCoarse = isMoving && this.#paintMs > slowPaintMs;
    const view = this.#paintView(this.#view, window.devicePixelRatio / (isCoarse ? 2 : 1));
    const key = JSON.stringify(view);
    if (key === this.#askedKey) return;
    this.#askedKey = key;
    this.#awaited = [...this.#awaited, { view, transform }];
    this.#service.paint(view);
  }

  #paintView({ stage, transform }: DotView, ratio: number): PaintView {
    const corner = toPixel(stage, transform, 0, 0);
    const dotPx = this.#dotPx(stage);
    const grown = Math.min(dotPx * Math.max(1, transform.k) ** growth, Math.max(mostDotPx, dotPx));
    return {
      width: Math.round((stage.width + 2 * marginPx) * ratio),
      height: Math.round((stage.height + 2 * marginPx) * ratio),
      side: scalePx(stage, transform) * ratio,
      left: (corner.x + marginPx) * ratio,
      top: (corner.y + marginPx) * ratio,
      // In eighths of a pixel, so that sprites serve more than one frame of a zoom.
      dotRadius: Math.round(grown * ratio * 4) / 8,
      ratio,
      faintness: this.#faintness.now,
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

  #show(view: PaintView): void {
    const index = this.#awaited.findIndex((asked) => asked.view === view);
    // Views asked for in between were passed over.
    this.#shown = this.#awaited[index] ?? this.#shown;
    this.#awaited = this.#awaited.slice(index + 1);
    this.#place();
    this.#map.classList.add('is-painted');
  }

  /** Lays the canvas where the picture is now, whatever stand of it was painted. */
  #place(): void {
    if (this.#view === null || this.#shown === null) return;
    const { stage, transform } = this.#view;
    const { view, transform: shown } = this.#shown;
    const scale = transform.k / shown.k;
    const shiftX = transform.x - scale * (marginPx + shown.x) + marginPx;
    const shiftY = transform.y - scale * (marginPx + shown.y) + marginPx;
    for (const [property, value] of [
      ['left', `${String(-stage.left - marginPx)}px`],
      ['top', `${String(-stage.top - marginPx)}px`],
      ['width', `${String(view.width / view.ratio)}px`],
      ['height', `${String(view.height / view.ratio)}px`],
      [
        'transform',
        `translate(${shiftX.toFixed(2)}px, ${shiftY.toFixed(2)}px) scale(${scale.toFixed(5)})`,
      ],
    ] as const) {
      this.#canvas.style.setProperty(property, value);
    }
  }
}
