import { overlapEnd, type LabelBox } from '../domain/label-boxes.ts';
import {
  titleLineHeightPx,
  titleOffsetPx,
  titleSides,
  type TitlePlace,
  type TitleSide,
} from '../domain/title-label.ts';

/** CSS pixels a side of the unit square: no title shows before the first, and from the last on none is new. */
const LEAST_SCALE = 1800;
const MOST_SCALE = 40_000;
/** Titles wait longer on a fuller map: this times the root of the number of papers. */
const SCALE_PER_ROOT = 60;
/** Air around a title, CSS pixels: they are there to be read, not to fill the map. */
const AIR = { across: 60, along: 34 };

/** A box and the scale from which on it is shown. */
export interface PlacedBox extends LabelBox {
  readonly minScalePx: number;
}

/** A title that wants to stand beside its dot. */
export interface TitleAtDot {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

/**
 * A side and a least scale for each title, or null where none is free before the map is magnified most. Titles go in
 * the order given; each takes the side on which it shows soonest without ever touching a name or an earlier title.
 * `names` are those of themes and sub-themes, which never wait.
 */
export function placeTitles(
  titles: readonly TitleAtDot[],
  names: readonly PlacedBox[],
  paperCount: number,
): readonly (TitlePlace | null)[] {
  const from = Math.max(LEAST_SCALE, SCALE_PER_ROOT * Math.sqrt(paperCount));
  const widest = (boxes: readonly { readonly widthPx: number }[]) =>
    boxes.reduce((most, { widthPx }) => Math.max(most, widthPx), 0);
  const grid = new BoxGrid(from, {
    // Middles of two boxes that touch are at most a width apart, their points two offsets more.
    across: 2 * (Math.max(widest(titles), widest(names)) + AIR.across) + 40,
    along: names.reduce((most, { heightPx }) => Math.max(most, heightPx), 0) + 2 * AIR.along + 80,
  });
  for (const name of names) grid.add(name);
  return titles.map((title) => {
    const near = grid.near(title);
    let best: { readonly box: PlacedBox; readonly side: TitleSide } | null = null;
    for (const side of titleSides) {
      const box = boxOf(title, side);
      const minScalePx = leastScale(box, near, from);
      if (best === null || minScalePx < best.box.minScalePx) {
        best = { box: { ...box, minScalePx }, side };
      }
      if (minScalePx <= from) break;
    }
    if (best === null || best.box.minScalePx > MOST_SCALE) return null;
    grid.add(best.box);
    return { side: best.side, minScalePx: best.box.minScalePx };
  });
}

/** The box of a title with its air. */
export function boxOf({ x, y, widthPx }: TitleAtDot, side: TitleSide): LabelBox {
  const offset = titleOffsetPx(side, widthPx);
  return {
    x,
    y,
    offsetX: offset.x,
    offsetY: offset.y,
    widthPx: widthPx + AIR.across,
    heightPx: titleLineHeightPx + AIR.along,
  };
}

/** Later than the last scale at which it would touch a box that is shown then. */
function leastScale(box: LabelBox, near: readonly PlacedBox[], from: number): number {
  let scale = from;
  for (const other of near) {
    const end = overlapEnd(box, other);
    // A code rounds scales up by less than this.
    if (end > scale && end > other.minScalePx) scale = end;
    if (scale > MOST_SCALE) break;
  }
  return scale;
}

/** Boxes by the place of their points, in cells as large as two boxes can be apart and touch. */
class BoxGrid {
  readonly #cellWidth: number;
  readonly #cellHeight: number;
  readonly #cells = new Map<number, PlacedBox[]>();

  constructor(from: number, reachPx: { readonly across: number; readonly along: number }) {
    this.#cellWidth = reachPx.across / from;
    this.#cellHeight = reachPx.along / from;
  }

  add(box: PlacedBox): void {
    const key = this.#key(this.#column(box.x), this.#line(box.y));
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [box]);
    else cell.push(box);
  }

  near({ x, y }: { readonly x: number; readonly y: number }): readonly PlacedBox[] {
    const found: PlacedBox[] = [];
    for (let line = this.#line(y) - 1; line <= this.#line(y) + 1; line++) {
      for (let column = this.#column(x) - 1; column <= this.#column(x) + 1; column++) {
        found.push(...(this.#cells.get(this.#key(column, line)) ?? []));
      }
    }
    return found;
  }

  #column(x: number): number {
    return Math.floor(x / this.#cellWidth);
  }

  #line(y: number): number {
    return Math.floor(y / this.#cellHeight);
  }

  /** Cells are never smaller than a thousandth of the square. */
  #key(column: number, line: number): number {
    return (line + 10) * 100_000 + column + 10;
  }
}
