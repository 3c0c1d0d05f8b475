import { createPainting } from '../colours/paint-papers.ts';
import { isFiltering } from '../filters/filters.ts';
import { findHits, openSearchOnce } from '../search/find-hits.ts';
import { createMatching, type Found } from '../filters/matching.ts';
import { drawMatchLine, matchSentence } from '../filters/match-line.ts';
import { showOwnMark } from '../place/own-mark.ts';
import { litRows } from '../selection/lit-rows.ts';
import type { ViewState } from '../view-state.ts';
import type { FollowTools } from './call-tools.ts';
import { createDataFiles, fetchJsonFrom } from './data-files.ts';
import type { MapHost, ToolHost, ToolScene } from './map-host.ts';
import { PanelSpace } from './panel-space.ts';

/** A listener is told how many papers match when the filters have been still for so long. */
const stillMs = 600;

/** Sets up all that the map does beyond showing itself, and keeps it in step with the state. */
export function createTools(mapHost: MapHost): FollowTools {
  return new MapTools(mapHost).follow;
}

/** Parts of the state that say which papers are lit, beside the filters. */
const litStates = ['selection', 'similarTo', 'own', 'panel'] as const;

class MapTools {
  readonly #host: ToolHost;
  readonly #panels: PanelSpace;
  readonly #ask;
  readonly #paint;
  readonly #matchLine: HTMLElement;
  #found: Found;
  #state: ViewState;
  /** The state that was last followed; null before the first. */
  #followed: ViewState | null = null;
  #announcement = 0;
  #lit: Promise<unknown> = Promise.resolve();

  constructor(mapHost: MapHost) {
    const { tools, map } = mapHost.elements();
    this.#state = mapHost.state();
    this.#found = { match: { mask: null, count: mapHost.clientMap.count }, hits: null };
    this.#host = {
      ...mapHost,
      files: createDataFiles(fetchJsonFrom(mapHost.dataFolder)),
      search: openSearchOnce(mapHost.dataFolder),
      scene: () => this.#scene(),
      close: () => {
        this.#panels.focusButton();
        mapHost.change({ kind: 'open-panel', panel: null });
      },
    };
    this.#panels = new PanelSpace(this.#host, tools);
    this.#matchLine =
      tools?.querySelector<HTMLElement>('.match-line') ?? document.createElement('div');
    const legend = tools?.querySelector<HTMLElement>('.legend') ?? document.createElement('div');
    this.#paint = createPainting({ ...mapHost, map }, legend);
    this.#ask = createMatching(
      mapHost.clientMap,
      {
        hits: (query) => findHits(this.#host, query),
        authored: async (author) => {
          const { names, rows } = await this.#host.files.authors();
          return rows[names.indexOf(author)] ?? [];
        },
      },
      {
        onFound: (found) => {
          this.#receive(found);
        },
        onFail: () => {
          mapHost.say('What the filters need could not be loaded');
        },
      },
    );
  }

  readonly follow = (state: ViewState): void => {
    const previous = this.#followed;
    this.#followed = state;
    this.#state = state;
    this.#paint(state.colour);
    if (previous?.filters !== state.filters) this.#ask(state.filters);
    if (previous?.themeIndex !== state.themeIndex) this.#drawMatch();
    if (previous === null || litStates.some((part) => previous[part] !== state[part]))
      this.#light();
    showOwnMark(this.#host.elements().map, (state.own?.at ?? null) !== null);
    this.#panels.follow(this.#scene());
  };

  #scene(): ToolScene {
    return { state: this.#state, ...this.#found };
  }

  #receive(found: Found): void {
    const hadFilters = this.#found.match.mask !== null;
    this.#found = found;
    this.#host.dots.setMask(found.match.mask);
    this.#light();
    this.#drawMatch();
    this.#panels.follow(this.#scene());
    if (hadFilters || found.match.mask !== null) this.#announce();
  }

  #drawMatch(): void {
    drawMatchLine(this.#matchLine, this.#scene(), this.#host);
  }

  #announce(): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      const words = isFiltering(this.#state.filters)
        ? matchSentence(this.#scene(), this.#host)
        : 'All papers are shown';
      this.#host.say(words);
    }, stillMs);
  }

  /** Lights what is picked out; an earlier wish that comes late does not undo a later one. */
  #light(): void {
    const wish = litRows(this.#scene(), this.#host);
    this.#lit = wish;
    wish.then(
      (rows) => {
        if (this.#lit === wish) this.#host.dots.setLit(rows);
      },
      () => {
        this.#host.say('Similar papers could not be loaded');
      },
    );
  }
}
