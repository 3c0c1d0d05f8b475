import type { ClientMap, ClientPaper } from '../domain/client-map.ts';
import { sourceLine } from './card.ts';
import { createDotLayer } from './create-dot-layer.ts';
import type { DotLayer } from './dots.ts';
import { draw } from './draw.ts';
import { part, themeIndexOf, type MapElements } from './elements.ts';
import { wishOf, type KeyWish } from './keyboard.ts';
import { MovingLand } from './moving-land.ts';
import { createNavigation } from './navigation.ts';
import { createPick, type Pick } from './pick.ts';
import { listenToPointer } from './pointer.ts';
import { writeSubthemeLabels } from './subtheme-labels.ts';
import { listenToThemes } from './theme-links.ts';
import { encodeAddress, type AddressState } from './map-address.ts';
import { callTools, type FollowTools } from './tools/call-tools.ts';
import type { MapHost } from './tools/map-host.ts';
import { listenToWays, toggleSelected, toggleSimilar } from './tools/ways-in.ts';
import { changeState, restState, type Change } from './view-state.ts';
import { createAddressWriter } from './write-address.ts';
import { TitleLabels } from './title-labels.ts';
import { scalePx, toPixel, toPoint, viewOf, viewOfFrame, type Pixel } from './viewport.ts';

/** How far from a dot the pointer still means it, CSS pixels. */
const reachPx = { mouse: 12, touch: 24 };

/** Magnification at which a theme is framed at most, and a paper from an address at least. */
const framingZoom = { theme: 3, paper: 2.5 };

/** Holds the state of the picture and lets pointer, keys, list and address change it. */
export class MapSession {
  #elements: MapElements;
  readonly #navigation;
  readonly #land: MovingLand;
  readonly #themeIds: readonly string[];
  #state = restState;
  #clientMap: ClientMap | null = null;
  #pick: Pick | null = null;
  #dots: DotLayer | null = null;
  #titles: TitleLabels | null = null;
  /** The paper to be chosen once its card is here. */
  #awaitedRow: number | null = null;
  #isDrawDue = false;
  /** The paper that the address named, until the papers are here; the address is left alone so long. */
  #awaitedPaperId: string | null;
  /** What the map lends to its tools, and what keeps them in step; null until the papers are here. */
  #host: MapHost | null = null;
  #followTools: FollowTools | null = null;
  readonly #writeAddress = createAddressWriter(() => this.#address());
  readonly #ways = {
    state: () => this.#state,
    change: (change: Change) => {
      this.#change(change);
    },
    choosePaper: (row: number) => {
      this.#choosePaper(row);
    },
    rowAt: (pixel: Pixel, kind: 'mouse' | 'touch') => this.#rowAt(pixel, kind),
    host: () => this.#host,
  };

  constructor(elements: MapElements, address: AddressState) {
    this.#elements = elements;
    this.#land = new MovingLand(elements.map, elements.moving);
    this.#awaitedPaperId = address.paperId;
    this.#state = { ...restState, filters: address.filters, colour: address.colour };
    this.#themeIds = elements.themeGroups.map(({ id }) => id);
    this.#navigation = createNavigation(elements.map, elements.sheet, {
      onMove: () => {
        this.#drawSoon();
      },
      onRest: () => {
        this.#change({ kind: 'move', view: this.#navigation.view() });
        this.#drawSoon();
      },
    });
    this.#listen();
    const themeIndex = address.themeId === null ? -1 : this.#themeIds.indexOf(address.themeId);
    if (themeIndex >= 0) {
      this.#change({ kind: 'choose-theme', themeIndex });
      this.#frameTheme(themeIndex, 'at-once');
    } else if (address.view !== null) this.#navigation.moveTo(address.view, 'at-once');
    this.#draw();
  }

  /** Takes in the papers: from here on each can be picked, and a magnified map names the parts of themes. */
  receive(clientMap: ClientMap): void {
    this.#clientMap = clientMap;
    this.#pick = createPick(clientMap.x, clientMap.y);
    this.#dots = createDotLayer(this.#elements.map, clientMap);
    this.#host = this.#lend(clientMap, this.#dots);
    this.#followTools = callTools(this.#host);
    this.#followTools(this.#state);
    this.#titles = new TitleLabels(clientMap, this.#elements.themed, () => {
      this.#drawSoon();
    });
    const subthemeLabels = writeSubthemeLabels(this.#elements.themed, clientMap.subthemes);
    this.#elements = { ...this.#elements, subthemeLabels };
    this.#drawSoon();
    if (this.#awaitedPaperId !== null) void this.#showPaper(clientMap, this.#awaitedPaperId);
  }

  #lend(clientMap: ClientMap, dots: DotLayer): MapHost {
    const { stage, transform } = this.#navigation;
    return {
      ...this.#ways,
      clientMap,
      dots,
      dataFolder: new URL(this.#elements.map.dataset['folder'] ?? '', location.href),
      elements: () => this.#elements,
      say: (...sentences) => {
        this.say(...sentences);
      },
      where: () => ({ stage: stage(), transform: transform() }),
    };
  }

  /** Brings the paper that the address names into sight and chooses it. */
  async #showPaper(clientMap: ClientMap, id: string): Promise<void> {
    const row = await clientMap.rowOf(id).catch(() => -1);
    this.#awaitedPaperId = null;
    if (row < 0) return;
    const zoom = Math.max(this.#navigation.transform().k, framingZoom.paper);
    const view = { x: clientMap.x[row] ?? 0, y: clientMap.y[row] ?? 0, zoom };
    this.#navigation.moveTo(view, 'at-once');
    this.#choosePaper(row);
  }

  /** Says something to those who listen rather than look. */
  say(...sentences: readonly (string | undefined)[]): void {
    this.#elements.status.textContent = sentences.filter(Boolean).join('. ');
  }

  #change(change: Change): void {
    const previous = this.#state;
    this.#state = changeState(previous, change);
    if (change.kind !== 'light' && change.kind !== 'point') this.#writeAddress();
    if (change.kind !== 'move' && change.kind !== 'light') this.#awaitedRow = null;
    if (this.#state === previous) return;
    this.#drawSoon();
    this.#followTools?.(this.#state);
  }

  #draw(): void {
    const { stage, transform, isMoving } = this.#navigation;
    draw(this.#elements, {
      state: this.#state,
      stage: stage(),
      transform: transform(),
      isMoving: isMoving(),
      land: this.#land,
      clientMap: this.#clientMap,
      dots: this.#dots,
      titles: this.#titles,
    });
  }

  /** At most one drawing a frame. */
  #drawSoon(): void {
    if (this.#isDrawDue) return;
    this.#isDrawDue = true;
    requestAnimationFrame(() => {
      this.#isDrawDue = false;
      this.#draw();
    });
  }

  #address(): string {
    if (this.#awaitedPaperId !== null) return location.search + location.hash;
    const { themeIndex, paperRow, view, filters, colour } = this.#state;
    const themeId = themeIndex === null ? null : (this.#themeIds[themeIndex] ?? null);
    const paperId = paperRow === null ? null : (this.#clientMap?.known(paperRow)?.id ?? null);
    return encodeAddress({ themeId, paperId, view, filters, colour }, location.search);
  }

  #chooseTheme(themeIndex: number): void {
    if (this.#state.themeIndex === themeIndex) {
      this.#clear();
      return;
    }
    this.#change({ kind: 'choose-theme', themeIndex });
    this.#frameTheme(themeIndex, 'smoothly');
    const link = this.#elements.themeLinks.find((one) => themeIndexOf(one) === themeIndex);
    this.say(link && part(link, '.name').textContent, 'Escape shows all papers again');
  }

  #frameTheme(themeIndex: number, how: 'smoothly' | 'at-once'): void {
    const { stage, moveTo } = this.#navigation;
    const core = this.#elements.themeGroups[themeIndex]?.core;
    if (core) moveTo(viewOfFrame(stage(), core, framingZoom.theme), how);
  }

  /** Chooses a paper as soon as its card is here, unless something else is chosen before. */
  #choosePaper(row: number): void {
    this.#awaitedRow = row;
    this.#withPaper(row, (clientMap, paper) => {
      if (this.#awaitedRow === row) this.#choose(clientMap, row, paper);
    });
  }

  /** Does something with what a card shows: at once where it is here, else when it has come. */
  #withPaper(row: number, then: (clientMap: ClientMap, paper: ClientPaper) => void): void {
    const clientMap = this.#clientMap;
    if (clientMap === null) return;
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
        this.say('The paper could not be loaded');
      },
    );
  }

  /** Chooses a paper, says so, and brings it into sight. */
  #choose({ x, y, themes }: ClientMap, row: number, paper: ClientPaper): void {
    this.#change({ kind: 'choose-paper', row, themeIndex: paper.themeIndex });
    this.say(
      paper.title,
      themes[paper.themeIndex]?.label,
      sourceLine(paper),
      paper.isNewcomer ? 'New in this edition' : undefined,
    );
    const point = { x: x[row] ?? 0, y: y[row] ?? 0 };
    const stage = this.#navigation.stage();
    const transform = this.#navigation.transform();
    const at = toPixel(stage, transform, point.x * 1000, (1 - point.y) * 1000);
    // On a narrow stage the card lies along the lower edge.
    const cardPx = stage.width < 600 ? 180 : 0;
    const edge = Math.min(at.x, at.y, stage.width - at.x, stage.height - at.y - cardPx);
    if (edge < 40) this.#navigation.moveTo({ ...point, zoom: transform.k });
  }

  #clear(): void {
    this.#change({ kind: 'clear' });
    this.#navigation.moveTo(null);
    this.say('All papers are shown');
  }

  #zoom(by: string | undefined): void {
    if (by !== 'all') this.#navigation.zoomBy(by === 'in' ? 2 : 0.5);
    else if (this.#hasChoice()) this.#clear();
    else this.#navigation.moveTo(null);
  }

  #hasChoice(): boolean {
    const { themeIndex, paperRow, similarTo } = this.#state;
    return themeIndex !== null || paperRow !== null || similarTo !== null;
  }

  #rowAt(pixel: Pixel, kind: 'mouse' | 'touch'): number {
    const stage = this.#navigation.stage();
    const transform = this.#navigation.transform();
    const point = toPoint(stage, transform, pixel);
    const reach = reachPx[kind] / scalePx(stage, transform);
    return this.#pick?.(point.x, point.y, reach, this.#dots?.mask() ?? null) ?? -1;
  }

  #openPaper(row: number, where: 'here' | 'beside'): void {
    this.#withPaper(row, (_, { href }) => {
      if (where === 'beside') window.open(href, '_blank', 'noopener');
      else location.assign(href);
    });
  }

  #obey(wish: KeyWish): void {
    switch (wish.kind) {
      case 'go':
        this.#choosePaper(wish.row);
        break;
      case 'open':
        if (this.#state.paperRow !== null) this.#openPaper(this.#state.paperRow, 'here');
        break;
      case 'select':
        toggleSelected(this.#ways);
        break;
      case 'similar':
        toggleSimilar(this.#ways);
        break;
      case 'search':
        this.#change({ kind: 'open-panel', panel: 'search' });
        break;
      case 'zoom':
        this.#zoom(wish.by);
        this.say({ in: 'Nearer', out: 'Farther', all: 'The whole map' }[wish.by]);
        break;
      case 'leave':
        if (this.#hasChoice()) this.#clear();
        this.#elements.map.blur();
        break;
    }
  }

  #listen(): void {
    const { map, buttons, panel } = this.#elements;
    document.addEventListener('keydown', (event) => {
      if (event.target !== map) {
        if (event.key === 'Escape' && this.#hasChoice()) this.#clear();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const middle = viewOf(this.#navigation.stage(), this.#navigation.transform());
      const mask = this.#dots?.mask() ?? null;
      const firstRow = this.#pick?.(middle.x, middle.y, 2, mask) ?? -1;
      const wish = wishOf(event.key, this.#clientMap, {
        row: this.#state.paperRow,
        firstRow,
        mask,
      });
      if (wish === null) return;
      event.preventDefault();
      this.#obey(wish);
    });
    for (const button of buttons.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        this.#zoom(button.dataset['zoom']);
      });
    }
    part(panel, '[data-part=clear]').addEventListener('click', () => {
      this.#clear();
    });
    listenToWays(this.#elements, this.#ways);
    listenToThemes(this.#elements, {
      chooseTheme: (themeIndex) => {
        this.#chooseTheme(themeIndex);
      },
      light: (themeIndex) => {
        this.#change({ kind: 'light', themeIndex });
      },
    });
    listenToPointer(map, {
      rowAt: (pixel, kind) => this.#rowAt(pixel, kind),
      openPaper: (row, where) => {
        this.#openPaper(row, where);
      },
      point: (row) => {
        if (row === this.#state.pointedRow) return;
        this.#change({ kind: 'point', row });
        if (row !== null) {
          this.#withPaper(row, () => {
            this.#drawSoon();
          });
        }
      },
      choosePaper: (row) => {
        this.#choosePaper(row);
      },
      leavePaper: () => {
        this.#change({ kind: 'leave-paper' });
      },
    });
  }
}
