import { isFiltering } from '../filters/filters.ts';
import { matchSentence } from '../filters/match-line.ts';
import { button, make } from './element.ts';
import type { OpenPanel, Panel, ToolHost, ToolScene } from './map-host.ts';
import type { PanelName } from './panel-name.ts';
import { panelButtons } from './toolbar.ts';

const headings: Readonly<Record<PanelName, string>> = {
  search: 'Search',
  filter: 'Filter',
  colour: 'Colour',
  select: 'Select',
  table: 'Table',
  save: 'Save the picture',
  place: 'Where would mine go?',
};

/** Each panel is a file of its own, loaded when it is first opened. */
const loaders: Readonly<Record<PanelName, () => Promise<OpenPanel>>> = {
  search: async () => (await import('../search/search-panel.ts')).openSearchPanel,
  filter: async () => (await import('../filters/filter-panel.ts')).openFilterPanel,
  colour: async () => (await import('../colours/colour-panel.ts')).openColourPanel,
  select: async () => (await import('../selection/select-panel.ts')).openSelectPanel,
  table: async () => (await import('../table/table-panel.ts')).openTablePanel,
  save: async () => (await import('../picture/save-panel.ts')).openSavePanel,
  place: async () => (await import('../place/place-panel.ts')).openPlacePanel,
};

/** Opens, updates and closes the panels, one at a time. */
export class PanelSpace {
  readonly #host: ToolHost;
  readonly #tools: HTMLElement | null;
  readonly #space: HTMLElement | null;
  #name: PanelName | null = null;
  #panel: Panel | null = null;
  /** On a phone the sheet lies over the line that counts; there the sheet's head counts. */
  readonly #count = make('p', { class: 'panel-match' });

  constructor(host: ToolHost, tools: HTMLElement | null) {
    this.#host = host;
    this.#tools = tools;
    this.#space = tools?.querySelector<HTMLElement>('.tool-panel') ?? null;
    this.#space?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // The map would take it for a wish to see all papers.
      event.stopPropagation();
      host.close();
    });
  }

  /** Brings the panel in line with the state; the scene tells it what the filters came to. */
  follow(scene: ToolScene): void {
    this.#count.textContent = isFiltering(scene.state.filters)
      ? matchSentence(scene, this.#host)
      : '';
    if (scene.state.panel === this.#name) {
      this.#panel?.update(scene);
      return;
    }
    this.#leave();
    this.#name = scene.state.panel;
    if (this.#name !== null) void this.#open(this.#name);
  }

  /** Puts the focus back where the panel was opened. */
  focusButton(): void {
    const name = this.#name;
    panelButtons(this.#tools)
      .find((one) => one.dataset['panel'] === name)
      ?.focus();
  }

  #leave(): void {
    this.#panel?.leave?.();
    if (this.#panel?.place === 'stage') this.#showMap(true);
    this.#panel?.element.remove();
    this.#panel = null;
    if (this.#space === null) return;
    this.#space.hidden = true;
    this.#space.replaceChildren();
  }

  async #open(name: PanelName): Promise<void> {
    try {
      const open = await loaders[name]();
      if (this.#name !== name) return;
      this.#show(name, open(this.#host));
    } catch (error) {
      if (this.#name === name) this.#host.close();
      this.#host.say('This part of the page could not be loaded');
      throw error;
    }
  }

  #show(name: PanelName, panel: Panel): void {
    const space = this.#space;
    if (space === null) return;
    this.#panel = panel;
    if (panel.place === 'stage') {
      this.#showMap(false);
      this.#host.elements().map.after(panel.element);
      panel.update(this.#host.scene());
      panel.first?.focus({ preventScroll: true });
      return;
    }
    const heading = make('h2', { id: 'tool-panel-name', tabindex: '-1' }, [headings[name]]);
    const close = button('Close', this.#host.close, {
      class: 'text-button',
      'aria-label': `Close ${headings[name]}`,
    });
    space.replaceChildren(
      make('div', { class: 'tool-panel-head' }, [heading, this.#count, close]),
      panel.element,
    );
    space.dataset['panel'] = name;
    space.hidden = false;
    panel.update(this.#host.scene());
    (panel.first ?? heading).focus({ preventScroll: true });
  }

  /** Behind a panel in its place the picture is out of reach for everyone. */
  #showMap(isShown: boolean): void {
    const { map } = this.#host.elements();
    map.inert = !isShown;
    map.parentElement?.classList.toggle('is-covered', !isShown);
  }
}
