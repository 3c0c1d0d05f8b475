import type { ClientMap } from '../../domain/client-map.ts';
import { createColourReader, cssVariable, onColoursChange } from '../painting/css-colours.ts';
import { markBits } from '../painting/disc-sprites.ts';
import type { PaintedInks, PaintedPoints } from '../painting/painter.ts';
import type { DotLayer, DotView } from './dots.ts';
import { PaintedCanvas } from './painted-canvas.ts';
import { levelsOf, type Emphasis } from './row-levels.ts';

/** Faint dots, as a share of their strength: more of them is left while a pointer only passes over a name. */
const faintness = { passing: 0.4, chosen: 0.26 };
const fadeMs = 200;

/** Dots painted on a canvas that lies between land and names, and takes the place of the dots in the SVG. */
export class PaintedDots implements DotLayer {
  readonly #map: HTMLElement;
  readonly #clientMap: ClientMap;
  readonly #canvas: PaintedCanvas;
  readonly #readColour = createColourReader();
  #emphasis: Emphasis = { mask: null, lit: null, themeIndex: null };
  #colours: { readonly of: Uint8Array; readonly palette: readonly string[] } | null = null;
  #faintness = { now: 1, goal: 1, from: 1, since: 0 };

  constructor(map: HTMLElement, clientMap: ClientMap) {
    this.#map = map;
    this.#clientMap = clientMap;
    this.#canvas = new PaintedCanvas(map, { points: pointsOf(clientMap), inks: this.#inks() });
    onColoursChange(() => {
      this.#recolour();
    });
  }

  draw(view: DotView, isMoving: boolean): void {
    this.#canvas.draw(view, isMoving);
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
    this.#recolour();
  }

  #recolour(): void {
    this.#canvas.service.setInks(this.#inks());
    this.#canvas.repaint(this.#faintness.now);
  }

  #emphasise(emphasis: Emphasis, goal: number = faintness.chosen): void {
    this.#emphasis = emphasis;
    const rowLevels = levelsOf(emphasis, this.#clientMap.themeIndexes);
    // What comes back into the light does so slowly: the old levels stay until then.
    if (rowLevels !== null) this.#canvas.service.setLevels(rowLevels);
    this.#fadeTo(rowLevels === null ? 1 : goal);
  }

  #fadeTo(goal: number): void {
    const { now, goal: lastGoal } = this.#faintness;
    const isAtOnce =
      now === goal ||
      this.#canvas.isSlow() ||
      matchMedia('(prefers-reduced-motion: reduce)').matches;
    const since = performance.now() - (isAtOnce ? fadeMs : 0);
    this.#faintness = { now, goal, from: now, since };
    // Where a fade is under way it goes on to the new goal.
    if (isAtOnce || now === lastGoal) this.#stepFade();
  }

  #stepFade(): void {
    const { from, goal, since } = this.#faintness;
    const share = Math.min(1, (performance.now() - since) / fadeMs);
    this.#faintness.now = share === 1 ? goal : from + (goal - from) * share;
    if (share === 1 && goal === 1) this.#canvas.service.setLevels(null);
    this.#canvas.repaint(this.#faintness.now);
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
}

function pointsOf(clientMap: ClientMap): PaintedPoints {
  const marks = Uint8Array.from(
    clientMap.x,
    (_, row) =>
      (clientMap.isBetween(row) ? markBits.hollow : 0) +
      (clientMap.isNewcomer(row) ? markBits.ringed : 0),
  );
  return { x: Float32Array.from(clientMap.x), y: Float32Array.from(clientMap.y), marks };
}
