import { fade, layOver, type Pixels } from './blend.ts';
import { discsOf, drawSprite, phaseCount, type PackedColour, type Sprite } from './disc-sprites.ts';
import { levels } from '../drawing/row-levels.ts';
import { cellIndex, sortIntoCells, type DotCells } from './dot-cells.ts';

/** What is painted: one row a paper. */
export interface PaintedPoints {
  /** Unit square, y upwards. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Bits of `markBits`. */
  readonly marks: Uint8Array;
}

/** Colours, and which one each row has. */
export interface PaintedInks {
  readonly colours: Uint32Array;
  readonly ground: PackedColour;
  readonly colourOf: Uint16Array;
}

/** Where the unit square lies on the canvas, in pixels of the canvas. */
export interface PaintView {
  readonly width: number;
  readonly height: number;
  /** Pixels that the side of the square spans. */
  readonly side: number;
  /** Where its upper left corner is. */
  readonly left: number;
  readonly top: number;
  readonly dotRadius: number;
  /** Pixels of the canvas a CSS pixel. */
  readonly ratio: number;
  /** How strong faint dots are, 0–1. */
  readonly faintness: number;
}

/** Paints dots into memory. Only cells in sight are visited; each mark, colour and place in a pixel is drawn once. */
export class Painter {
  readonly #points: PaintedPoints;
  readonly #cells: DotCells;
  #inks: PaintedInks;
  #levels: Uint8Array | null = null;
  /** Of the sizes painted last. */
  readonly #spritesOf = new Map<string, (Sprite | undefined)[]>();
  #sprites: (Sprite | undefined)[] = [];
  #pixels: Pixels = { width: 0, height: 0, values: new Uint32Array() };

  constructor(points: PaintedPoints, inks: PaintedInks) {
    this.#points = points;
    this.#inks = inks;
    this.#cells = sortIntoCells(points.x, points.y, 24);
  }

  setInks(inks: PaintedInks): void {
    this.#inks = inks;
    this.#spritesOf.clear();
  }

  /** One of `levels` a row; null for plain dots only. */
  setLevels(rowLevels: Uint8Array | null): void {
    this.#levels = rowLevels;
  }

  /** The picture of a view; the memory is used again for the next of the same size. */
  paint(view: PaintView): Pixels {
    const pixels = this.#cleared(view);
    if (this.#levels === null) {
      this.#paintLevel(view, null);
      return pixels;
    }
    this.#paintLevel(view, levels.faint);
    fade(pixels, view.faintness);
    this.#paintLevel(view, levels.plain);
    this.#paintLevel({ ...view, dotRadius: litRadius(view) }, levels.lit);
    return pixels;
  }

  #cleared({ width, height }: PaintView): Pixels {
    if (this.#pixels.width !== width || this.#pixels.height !== height) {
      this.#pixels = { width, height, values: new Uint32Array(width * height) };
    } else this.#pixels.values.fill(0);
    return this.#pixels;
  }

  #paintLevel(view: PaintView, level: number | null): void {
    const { side, starts, rows } = this.#cells;
    this.#sprites = this.#spritesFor(view);
    // The largest mark reaches this far beyond its middle.
    const margin = (view.dotRadius + 4 * view.ratio) / view.side;
    const first = {
      column: -view.left / view.side,
      line: 1 - (view.height - view.top) / view.side,
    };
    const firstColumn = cellIndex(first.column - margin, side);
    const lastColumn = cellIndex(first.column + view.width / view.side + margin, side);
    const lastLine = cellIndex(first.line + view.height / view.side + margin, side);
    for (let line = cellIndex(first.line - margin, side); line <= lastLine; line++) {
      const from = starts[line * side + firstColumn] ?? 0;
      const to = starts[line * side + lastColumn + 1] ?? 0;
      for (let slot = from; slot < to; slot++) {
        const row = rows[slot] ?? 0;
        if (level === null || this.#levels?.[row] === level) this.#paintRow(row, view);
      }
    }
  }

  #spritesFor({ dotRadius, ratio }: PaintView): (Sprite | undefined)[] {
    const size = `${String(dotRadius)} ${String(ratio)}`;
    const known = this.#spritesOf.get(size) ?? [];
    // While the map is zoomed each frame has a size of its own.
    if (this.#spritesOf.size > 4) this.#spritesOf.clear();
    this.#spritesOf.set(size, known);
    return known;
  }

  #paintRow(row: number, view: PaintView): void {
    // In phases of a pixel, as whole numbers: nothing can round across the edge of one.
    const x = view.left + (this.#points.x[row] ?? 0) * view.side;
    const y = view.top + (1 - (this.#points.y[row] ?? 0)) * view.side;
    const across = Math.floor(x * phaseCount);
    const down = Math.floor(y * phaseCount);
    const column = Math.floor(across / phaseCount);
    const line = Math.floor(down / phaseCount);
    const phase = (down - line * phaseCount) * phaseCount + across - column * phaseCount;
    const colour = this.#inks.colourOf[row] ?? 0;
    const mark = this.#points.marks[row] ?? 0;
    const sprite = this.#spriteOf({ mark, colour, phase }, view);
    layOver(this.#pixels, sprite, { column, line });
  }

  #spriteOf(
    { mark, colour, phase }: { mark: number; colour: number; phase: number },
    { dotRadius, ratio }: PaintView,
  ): Sprite {
    const key = (colour * 4 + mark) * phaseCount * phaseCount + phase;
    const known = this.#sprites[key];
    if (known !== undefined) return known;
    const sprite = drawSprite(
      discsOf(mark, dotRadius, ratio),
      {
        x: ((phase % phaseCount) + 0.5) / phaseCount,
        y: (Math.floor(phase / phaseCount) + 0.5) / phaseCount,
      },
      { colour: this.#inks.colours[colour] ?? this.#inks.ground, ground: this.#inks.ground },
    );
    this.#sprites[key] = sprite;
    return sprite;
  }
}

/** Lit dots are half as large again, and never lost among the others. */
function litRadius({ dotRadius, ratio }: PaintView): number {
  return Math.max(dotRadius * 1.5, 3 * ratio);
}
