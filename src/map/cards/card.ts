import type { Scene } from '../drawing/draw.ts';
import { sourceLine } from './source-line.ts';
import { part, partOf, type MapElements } from '../elements.ts';
import { themeColours } from '../drawing/theme-classes.ts';
import { toPixel } from '../moving/viewport.ts';

/** Distance of the card from its dot, and of anything from the edge, CSS pixels. */
const gapPx = 14;

/** Shows the card of the paper under the pointer, else of the chosen one, beside its dot. */
export function drawCard({ card, themeGroups }: MapElements, scene: Scene): void {
  const { state, clientMap } = scene;
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
  place(card, scene, row);
}

function write(card: HTMLElement, name: string, text: string): void {
  const element = part(card, `[data-part=${name}]`);
  element.textContent = text;
  element.hidden = text === '';
}

/** To the right of the dot and below it, or on the other side where there is no room. */
function place(card: HTMLElement, { stage, transform, clientMap }: Scene, row: number): void {
  if (clientMap === null) return;
  const at = toPixel(
    stage,
    transform,
    (clientMap.x[row] ?? 0) * 1000,
    (1 - (clientMap.y[row] ?? 0)) * 1000,
  );
  const { offsetWidth: width, offsetHeight: height } = card;
  const beside = at.x + gapPx + width + gapPx > stage.width ? at.x - gapPx - width : at.x + gapPx;
  const below = at.y + gapPx + height + gapPx > stage.height ? at.y - gapPx - height : at.y + gapPx;
  const left = Math.max(gapPx, Math.min(beside, stage.width - width - gapPx));
  const top = Math.max(gapPx, Math.min(below, stage.height - height - gapPx));
  card.style.setProperty('left', `${left.toFixed(0)}px`);
  card.style.setProperty('top', `${top.toFixed(0)}px`);
}
