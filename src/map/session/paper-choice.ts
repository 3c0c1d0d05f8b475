import type { ClientMap, ClientPaper } from '../../domain/client-map.ts';
import { sourceLine } from '../cards/source-line.ts';
import { scalePx, toPixel, toPoint, type Pixel } from '../moving/viewport.ts';
import type { Session } from './session.ts';

/** How far from a dot the pointer still means it, CSS pixels. */
const reachPx = { mouse: 12, touch: 24 };

/** Magnification at which a paper from an address is shown at least. */
const arrivalZoom = 2.5;

/** A chosen paper nearer to the edge than this is brought into sight, CSS pixels. */
const edgePx = 40;

/** Below a stage of this width the card lies along the lower edge, so high; CSS pixels. */
const narrowStage = { widthPx: 600, cardPx: 180 };

/** Finds papers under the pointer, chooses them, opens their pages. */
export class PaperChoice {
  readonly #session: Session;
  /** The paper to be chosen once its card is here. */
  #awaitedRow: number | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The row under a pixel of the map, or -1; what is faint cannot be picked. */
  rowAt(pixel: Pixel, kind: 'mouse' | 'touch'): number {
    const { papers, navigation } = this.#session;
    const stage = navigation.stage();
    const transform = navigation.transform();
    const point = toPoint(stage, transform, pixel);
    const reach = reachPx[kind] / scalePx(stage, transform);
    const here = papers();
    return here?.pick(point.x, point.y, reach, here.dots.mask()) ?? -1;
  }

  /** Chooses a paper as soon as its card is here, unless something else is chosen before. */
  choose(row: number): void {
    this.#awaitedRow = row;
    this.withPaper(row, (clientMap, paper) => {
      if (this.#awaitedRow === row) this.#take(clientMap, row, paper);
    });
  }

  /** Something else was chosen: a paper whose card is still on its way no longer is. */
  forget(): void {
    this.#awaitedRow = null;
  }

  open(row: number, where: 'here' | 'beside'): void {
    this.withPaper(row, (_, { href }) => {
      if (where === 'beside') window.open(href, '_blank', 'noopener');
      else location.assign(href);
    });
  }

  /** Brings the paper that an address named into sight and chooses it. */
  arriveAt({ x, y }: ClientMap, row: number): void {
    const { navigation } = this.#session;
    const zoom = Math.max(navigation.transform().k, arrivalZoom);
    navigation.moveTo({ x: x[row] ?? 0, y: y[row] ?? 0, zoom }, 'at-once');
    this.choose(row);
  }

  /** Does something with what a card shows: at once where it is here, else when it has come. */
  withPaper(row: number, then: (clientMap: ClientMap, paper: ClientPaper) => void): void {
    const clientMap = this.#session.papers()?.clientMap;
    if (clientMap === undefined) return;
    const known = clientMap.known(row);
    if (known !== null) {
      then(clientMap, known);
      return;
    }
    clientMap.details([row]).then(
      ([paper]) => {
        if (paper !== undefined) then(clientMap, paper);
      },
      () => {
        this.#session.say('The paper could not be loaded');
      },
    );
  }

  /** Chooses a paper, says so, and brings it into sight. */
  #take(clientMap: ClientMap, row: number, paper: ClientPaper): void {
    this.#session.change({ kind: 'choose-paper', row, themeIndex: paper.themeIndex });
    this.#session.say(
      paper.title,
      clientMap.themes[paper.themeIndex]?.label,
      sourceLine(paper),
      paper.isNewcomer ? 'New in this edition' : undefined,
    );
    this.#bringIntoSight({ x: clientMap.x[row] ?? 0, y: clientMap.y[row] ?? 0 });
  }

  #bringIntoSight(point: Pixel): void {
    const { navigation } = this.#session;
    const stage = navigation.stage();
    const transform = navigation.transform();
    const at = toPixel(stage, transform, point.x * 1000, (1 - point.y) * 1000);
    const cardPx = stage.width < narrowStage.widthPx ? narrowStage.cardPx : 0;
    const edge = Math.min(at.x, at.y, stage.width - at.x, stage.height - at.y - cardPx);
    if (edge < edgePx) navigation.moveTo({ ...point, zoom: transform.k });
  }
}
