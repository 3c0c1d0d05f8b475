import type { Scene } from '../drawing/draw.ts';
import { sourceLine } from './source-line.ts';
import { moveElement } from '../labels/move-element.ts';
import { part, partOf, type MapElements } from '../elements.ts';
import { themeColours } from '../drawing/theme-classes.ts';
import { toPixel, type Stage } from '../moving/viewport.ts';

/** Distance of the card from its dot, and of anything from the edge, CSS pixels. */
const gapPx = 14;

/** What a card measures with what it says now, on a stage; to ask in every frame would lay out the page each time. */
const sizes = new WeakMap<HTMLElement, { stage: Stage; width: number; height: number }>();

/** Shows the card of the paper under the pointer, else of the chosen one. */
export function drawCard({ card, themeGroups }: MapElements, scene: Scene): void {
  const { state } = scene;
  const clientMap = scene.papers?.clientMap ?? null;
  const row = state.pointedRow ?? state.paperRow;
  // Of a paper whose card is still on its way nothing is shown; the session asks for it.
  const paper = row === null || clientMap === null ? null : clientMap.known(row);
  if (row === null || clientMap === null || paper === null) {
    card.hidden = true;
    return;
  }
  if (card.hidden || card.dataset['row'] !== String(row)) {
    card.dataset['row'] = String(row);
    write(card, 'title', paper.title);
    write(card, 'authors', paper.authors);
    write(card, 'source', sourceLine(paper));
    write(card, 'new', paper.isNewcomer ? 'New in this edition' : '');
    write(card, 'theme', clientMap.themes[paper.themeIndex]?.label ?? '');
    partOf(card, '[data-part=link]', HTMLAnchorElement).href = paper.href;
    const colours = themeColours(themeGroups[paper.themeIndex]?.dots);
    part(card, '.swatch').setAttribute('class', `swatch ${colours}`);
    card.hidden = false;
  }
  card.classList.toggle('is-pinned', state.pointedRow === null);
  sizes.delete(card);
}

function write(card: HTMLElement, name: string, text: string): void {
  const element = part(card, `[data-part=${name}]`);
  element.textContent = text;
  element.hidden = text === '';
}

/** Lays the card to the right of its dot and below it, or on the other side where there is no room. */
export function placeCard({ card }: MapElements, { state, stage, transform, papers }: Scene): void {
  const row = state.pointedRow ?? state.paperRow;
  if (card.hidden || row === null || papers === null) return;
  const { x, y } = papers.clientMap;
  const at = toPixel(stage, transform, (x[row] ?? 0) * 1000, (1 - (y[row] ?? 0)) * 1000);
  const { width, height } = sizeOf(card, stage);
  const beside = at.x + gapPx + width + gapPx > stage.width ? at.x - gapPx - width : at.x + gapPx;
  const below = at.y + gapPx + height + gapPx > stage.height ? at.y - gapPx - height : at.y + gapPx;
  moveElement(card, {
    x: Math.max(gapPx, Math.min(beside, stage.width - width - gapPx)),
    y: Math.max(gapPx, Math.min(below, stage.height - height - gapPx)),
  });
}

function sizeOf(card: HTMLElement, stage: Stage): { width: number; height: number } {
  const known = sizes.get(card);
  if (known?.stage === stage) return known;
  const size = { stage, width: card.offsetWidth, height: card.offsetHeight };
  sizes.set(card, size);
  return size;
}
