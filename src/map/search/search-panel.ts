import type { Hits } from '../filters/matching.ts';
import { make } from '../tools/element.ts';
import type { OpenPanel, ToolHost, ToolScene } from '../tools/map-host.ts';
import { listedHitCount } from '../selection/lit-rows.ts';
import { paperItem } from '../tools/paper-item.ts';

/** Typing so fast is one question. */
const typingMs = 120;

/** A search as one types; hits are lit on the map and listed here with links. */
export const openSearchPanel: OpenPanel = (host) => {
  let timer = 0;
  const input = make('input', {
    type: 'search',
    id: 'map-search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'map-search-hint',
    oninput: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        host.change({ kind: 'filter', filters: { query: input.value.trim() } });
      }, typingMs);
    },
  });
  input.value = host.state().filters.query;
  const list = make('ol', { class: 'paper-list' });
  const hint = make('p', { class: 'hint', id: 'map-search-hint' });
  let listed: Hits | null | undefined;
  return {
    element: make('div', { class: 'search' }, [
      make('label', { for: 'map-search', class: 'visually-hidden' }, [
        'Search in titles, abstracts and authors',
      ]),
      input,
      hint,
      list,
    ]),
    first: input,
    update: (scene) => {
      const { query } = scene.state.filters;
      if (document.activeElement !== input) input.value = query;
      if (listed === scene.hits) return;
      listed = scene.hits;
      hint.textContent = hintOf(scene);
      void listHits(list, scene.hits, host);
    },
    leave: () => {
      clearTimeout(timer);
    },
  };
};

function hintOf({ state, hits }: ToolScene): string {
  if (state.filters.query === '')
    return 'Words of titles, abstracts, keywords, authors or venues; “quotes” for a phrase.';
  if (hits === null) return '';
  const rest =
    hits.rows.length > listedHitCount
      ? ` The first ${listedHitCount} are here, all in the table.`
      : '';
  return hits.status + rest;
}

async function listHits(list: HTMLElement, hits: Hits | null, host: ToolHost): Promise<void> {
  const rows = hits?.rows.slice(0, listedHitCount) ?? [];
  const papers = rows.length === 0 ? [] : await (await host.search()).details(rows);
  // Another search may have been answered meanwhile.
  if (host.scene().hits !== hits) return;
  list.replaceChildren(
    ...papers.map((paper) => {
      const isPlaced = paper.row < host.clientMap.count;
      return paperItem({ host, row: isPlaced ? paper.row : null, paper });
    }),
  );
}
