import type { ClientMap } from '../../domain/client-map.ts';
import {
  roughTitleWidthPx,
  shortTitle,
  titleGapPx,
  titleLineHeightPx,
  titleLongest,
  titlePlaceOf,
  type TitleSide,
} from '../../domain/title-label.ts';
import type { DotView } from '../drawing/dots.ts';
import { themeIndexOf, type ThemedElement } from '../elements.ts';
import { moveElement } from './move-element.ts';
import { svgElement } from './svg-element.ts';
import { scalePx, toPixel, type Pixel } from '../moving/viewport.ts';

/** Titles beyond the edge are made when so near to it, CSS pixels: a title may reach in from outside. */
const reachPx = 200;

/** Cards are asked for once the picture has stood still so long. */
const patienceMs = 120;

/** A title that stands on the map. */
interface ShownTitle {
  readonly row: number;
  readonly element: SVGElement;
  readonly line: SVGElement;
  readonly words: string;
}

/** Titles made in one frame: more of them wait for the next, so that zooming stays smooth. */
const mostNewPerFrame = 8;

/** The titles of papers, once the map is magnified enough; only those in sight are in the page. */
export class TitleLabels {
  readonly #clientMap: ClientMap;
  /** Rows with a title, and each one's side and scale. */
  readonly #rows: readonly number[];
  readonly #leastScales: Float64Array;
  readonly #firstScale: number;
  /** By theme: their colours, and the light that falls on them. */
  readonly #groups: ReadonlyMap<number, ThemedElement>;
  readonly #onCards: () => void;
  #shown = new Map<number, ShownTitle>();
  #timer = 0;

  /** `onCards` is called when titles have come that can be shown. */
  constructor(clientMap: ClientMap, themed: readonly ThemedElement[], onCards: () => void) {
    this.#clientMap = clientMap;
    this.#onCards = onCards;
    this.#rows = [...clientMap.titleCodes.keys()].filter(
      (row) => titlePlaceOf(clientMap.titleCodes[row] ?? 0) !== null,
    );
    this.#leastScales = Float64Array.from(
      this.#rows,
      (row) => titlePlaceOf(clientMap.titleCodes[row] ?? 0)?.minScalePx ?? Infinity,
    );
    this.#firstScale = this.#leastScales.reduce((least, scale) => Math.min(least, scale), Infinity);
    const groups = themed.filter((element) => element.matches('.subtheme-labels'));
    this.#groups = new Map(groups.map((group) => [themeIndexOf(group), group]));
  }

  /**
   * Brings titles in line with the view: those that have room and are in sight, where their dots are now. While the
   * picture moves none is added. Gives whether all are there that can be.
   */
  draw(view: DotView, mask: Uint8Array | null, isMoving: boolean): boolean {
    const inSight = this.#inSight(view);
    for (const [row, { element }] of this.#shown) {
      if (inSight.has(row)) continue;
      element.remove();
      this.#shown.delete(row);
    }
    const missing: number[] = [];
    const fresh: ShownTitle[] = [];
    for (const [row, at] of inSight) {
      const known = this.#shown.get(row);
      if (known === undefined && (isMoving || fresh.length === mostNewPerFrame)) continue;
      const title = known ?? this.#write(row);
      if (title === null) {
        missing.push(row);
        continue;
      }
      if (known === undefined) fresh.push(title);
      moveElement(title.element, { x: at.x - view.stage.left, y: at.y - view.stage.top });
      title.element.classList.toggle('is-out', mask !== null && mask[row] === 0);
    }
    // All of them are in the page before the first is measured, so the page is laid out once.
    for (const title of fresh) fit(title);
    if (fresh.length === mostNewPerFrame) this.#onCards();
    window.clearTimeout(this.#timer);
    if (missing.length > 0) {
      this.#timer = window.setTimeout(() => {
        // Without them the map is only less talkative; the next rest asks again.
        this.#clientMap.details(missing).then(this.#onCards, () => undefined);
      }, patienceMs);
    }
    return fresh.length < mostNewPerFrame;
  }

  #inSight({ stage, transform }: DotView): ReadonlyMap<number, Pixel> {
    const scale = scalePx(stage, transform);
    const found = new Map<number, Pixel>();
    if (scale < this.#firstScale) return found;
    const { x, y } = this.#clientMap;
    for (const [index, row] of this.#rows.entries()) {
      if (scale < (this.#leastScales[index] ?? Infinity)) continue;
      const at = toPixel(stage, transform, (x[row] ?? 0) * 1000, (1 - (y[row] ?? 0)) * 1000);
      const isNear =
        at.x > -reachPx && at.x < stage.width + reachPx && at.y > -20 && at.y < stage.height + 20;
      if (isNear) found.set(row, at);
    }
    return found;
  }

  /** Makes a title where its card is here. */
  #write(row: number): ShownTitle | null {
    const paper = this.#clientMap.known(row);
    const place = titlePlaceOf(this.#clientMap.titleCodes[row] ?? 0);
    if (paper === null || place === null) return null;
    const { x, y, anchor } = anchorOf(place.side);
    const element = svgElement('svg', { class: 'title-label' });
    const text = svgElement('text', {});
    const line = svgElement('tspan', { x: String(x), y: String(y), 'text-anchor': anchor });
    line.textContent = shortTitle(paper.title);
    text.append(line);
    element.append(text);
    this.#groups.get(paper.themeIndex)?.append(element);
    const title = { row, element, line, words: paper.title };
    this.#shown.set(row, title);
    return title;
  }
}

/** Cuts a title that is set wider than the room that the build has kept for it. */
function fit({ line, words: title }: ShownTitle): void {
  if (!(line instanceof SVGTSpanElement)) return;
  const room = roughTitleWidthPx(shortTitle(title));
  for (let turn = 0; turn < 3; turn++) {
    const width = line.getComputedTextLength();
    if (width <= room + 1) return;
    const length = Array.from(line.textContent).length;
    line.textContent = shortTitle(
      title,
      Math.floor(Math.min(titleLongest, length) * (room / width)),
    );
  }
}

/** Where a title begins, ends or has its middle, from its dot: CSS pixels, y downwards, of its baseline. */
function anchorOf(side: TitleSide): { x: number; y: number; anchor: string } {
  // From the middle of a line to its baseline.
  const drop = 4;
  switch (side) {
    case 'right':
      return { x: titleGapPx, y: drop, anchor: 'start' };
    case 'left':
      return { x: -titleGapPx, y: drop, anchor: 'end' };
    case 'above':
      return { x: 0, y: -titleGapPx - titleLineHeightPx / 2 + drop, anchor: 'middle' };
    case 'below':
      return { x: 0, y: titleGapPx + titleLineHeightPx / 2 + drop, anchor: 'middle' };
  }
}
