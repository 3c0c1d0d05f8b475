import type { ClientMap } from '../../domain/client-map.ts';
import { encodeAddress, type AddressState } from '../address/map-address.ts';
import { createAddressWriter } from '../address/write-address.ts';
import { createDotLayer } from '../drawing/create-dot-layer.ts';
import { draw } from '../drawing/draw.ts';
import { MovingLand } from '../moving/moving-land.ts';
import type { MapElements } from '../elements.ts';
import { NameLayer } from '../labels/name-layer.ts';
import { writeSubthemeLabels } from '../labels/subtheme-labels.ts';
import { TitleLabels } from '../labels/title-labels.ts';
import { createNavigation } from '../moving/navigation.ts';
import type { Papers } from '../papers/papers.ts';
import { createPick } from '../papers/pick.ts';
import { callTools, type FollowTools } from '../tools/call-tools.ts';
import type { MapHost } from '../tools/map-host.ts';
import type { WaysHost } from '../tools/ways-in.ts';
import { changeState, restState, type Change, type ViewState } from '../view-state.ts';
import { listenToReader } from './listen.ts';
import { PaperChoice } from './paper-choice.ts';
import type { Session } from './session.ts';
import { createThemeChoice } from './theme-choice.ts';

/** Holds the state of the picture, and keeps page, tools and address in step with it. */
export class MapSession {
  #elements: MapElements;
  readonly #land: MovingLand;
  readonly #names: NameLayer;
  readonly #themeIds: readonly string[];
  #state = restState;
  #papers: Papers | null = null;
  #titles: TitleLabels | null = null;
  #isDrawDue = false;
  /** What the page shows, but for where the picture stands; null where more has come since. */
  #drawnState: ViewState | null = null;
  /** The paper that the address named, until the papers are here; the address is left alone so long. */
  #awaitedPaperId: string | null;
  /** What the map lends to its tools, and what keeps them in step; null until the papers are here. */
  #host: MapHost | null = null;
  #followTools: FollowTools | null = null;
  readonly #writeAddress = createAddressWriter(() => this.#address());
  readonly #session: Session;
  readonly #paperChoice: PaperChoice;
  readonly #ways: WaysHost;

  constructor(elements: MapElements, address: AddressState) {
    this.#elements = elements;
    this.#land = new MovingLand(elements.map, elements.moving);
    this.#names = new NameLayer(elements.map);
    this.#awaitedPaperId = address.paperId;
    this.#state = { ...restState, filters: address.filters, colour: address.colour };
    this.#themeIds = elements.themeGroups.map(({ id }) => id);
    this.#session = this.#createSession();
    this.#paperChoice = new PaperChoice(this.#session);
    this.#ways = this.#createWays();
    const themes = createThemeChoice(this.#session);
    listenToReader(this.#session, { papers: this.#paperChoice, themes, ways: this.#ways });
    const themeIndex = address.themeId === null ? -1 : this.#themeIds.indexOf(address.themeId);
    if (themeIndex >= 0) {
      this.#change({ kind: 'choose-theme', themeIndex });
      themes.frame(themeIndex, 'at-once');
    } else if (address.view !== null) this.#session.navigation.moveTo(address.view, 'at-once');
    this.#draw();
  }

  /** Takes in the papers: from here on each can be picked, and a magnified map names the parts of themes. */
  receive(clientMap: ClientMap): void {
    const { map, themed } = this.#elements;
    const dots = createDotLayer(map, clientMap);
    this.#papers = { clientMap, dots, pick: createPick(clientMap.x, clientMap.y) };
    this.#host = this.#lend(this.#papers);
    this.#followTools = callTools(this.#host);
    this.#followTools(this.#state);
    this.#titles = new TitleLabels(clientMap, themed, () => {
      this.#names.refresh();
      this.#drawSoon();
    });
    const subthemeLabels = writeSubthemeLabels(themed, clientMap.subthemes);
    this.#elements = { ...this.#elements, subthemeLabels };
    this.#names.refresh();
    this.#redrawSoon();
    if (this.#awaitedPaperId !== null) void this.#arrive(clientMap, this.#awaitedPaperId);
  }

  async #arrive(clientMap: ClientMap, paperId: string): Promise<void> {
    const row = await clientMap.rowOf(paperId).catch(() => -1);
    this.#awaitedPaperId = null;
    if (row >= 0) this.#paperChoice.arriveAt(clientMap, row);
  }

  /** Says something to those who listen rather than look. */
  say(...sentences: readonly (string | undefined)[]): void {
    this.#elements.status.textContent = sentences.filter(Boolean).join('. ');
  }

  #createSession(): Session {
    const drawSoon = () => {
      this.#drawSoon();
    };
    const redrawSoon = () => {
      this.#redrawSoon();
    };
    const navigation = createNavigation(this.#elements.map, this.#elements.sheet, {
      onMove: drawSoon,
      onRest: () => {
        this.#change({ kind: 'move', view: navigation.view() });
        drawSoon();
      },
    });
    return {
      elements: () => this.#elements,
      navigation,
      state: () => this.#state,
      change: (change) => {
        this.#change(change);
      },
      papers: () => this.#papers,
      redrawSoon,
      say: (...sentences) => {
        this.say(...sentences);
      },
    };
  }

  #createWays(): WaysHost {
    return {
      ...this.#session,
      choosePaper: (row) => {
        this.#paperChoice.choose(row);
      },
      rowAt: (pixel, kind) => this.#paperChoice.rowAt(pixel, kind),
      host: () => this.#host,
    };
  }

  #lend({ clientMap, dots }: Papers): MapHost {
    const { stage, transform } = this.#session.navigation;
    return {
      ...this.#session,
      choosePaper: this.#ways.choosePaper,
      clientMap,
      dots,
      dataFolder: new URL(this.#elements.map.dataset['folder'] ?? '', location.href),
      where: () => ({ stage: stage(), transform: transform() }),
    };
  }

  #change(change: Change): void {
    const previous = this.#state;
    this.#state = changeState(previous, change);
    if (change.kind !== 'light' && change.kind !== 'point') this.#writeAddress();
    if (change.kind !== 'move' && change.kind !== 'light') this.#paperChoice.forget();
    if (this.#state === previous) return;
    this.#drawSoon();
    this.#followTools?.(this.#state);
  }

  #draw(): void {
    const { stage, transform, isMoving } = this.#session.navigation;
    const scene = {
      state: this.#state,
      stage: stage(),
      transform: transform(),
      isMoving: isMoving(),
      land: this.#land,
      names: this.#names,
      papers: this.#papers,
      titles: this.#titles,
    };
    const isStateDrawn = this.#drawnState === this.#state;
    this.#drawnState = this.#state;
    draw(this.#elements, scene, isStateDrawn);
  }

  /** Draws all, also where the state is the same. */
  #redrawSoon(): void {
    this.#drawnState = null;
    this.#drawSoon();
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
    const paper = paperRow === null ? null : this.#papers?.clientMap.known(paperRow);
    return encodeAddress(
      { themeId, paperId: paper?.id ?? null, view, filters, colour },
      location.search,
    );
  }
}
