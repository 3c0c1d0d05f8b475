import { isEmptyQuery, parseQuery } from './parse-query.ts';
import { resultEntry } from './result-entry.ts';
import { openSearch, type SearchResult } from './search.ts';
import { statusText } from './status-text.ts';

/** Results that come at once, and with each press of the button below them. */
const resultStep = 10;
/** How long typing must pause before it is looked for, milliseconds. */
const pauseMs = 90;

/** What the browser keeps with an entry of its history. */
interface PageState {
  readonly shownCount: number;
  readonly scrollY: number;
}

interface PageElements {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly browse: HTMLElement;
}

/** Makes the search page answer. */
function startPage({ form, input, status, list, more, browse }: PageElements): void {
  const index = openSearch(form.dataset['base'] ?? '/');
  const swatches = [...browse.querySelectorAll('.swatch')];
  const themeClasses = (themeIndex: number): string =>
    (swatches[themeIndex]?.className ?? '').replace('swatch', '').trim();
  let answer: { readonly query: string; readonly result: SearchResult } | null = null;
  let asked = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    answer = null;
    list.replaceChildren();
    more.hidden = true;
    browse.hidden = false;
  };

  const show = async (count: number): Promise<void> => {
    if (answer === null) return;
    const { query, result } = answer;
    const first = list.childElementCount;
    const rows = result.hits.slice(first, count).map(({ row }) => row);
    const details = await index.details(rows);
    // Meanwhile something else may have been asked, or these have come by another way.
    if (asked !== query || list.childElementCount !== first) return;
    const parsed = parseQuery(query);
    list.append(...details.map((detail) => resultEntry(detail, parsed, themeClasses)));
    more.hidden = list.childElementCount >= result.hits.length;
    browse.hidden = true;
  };

  const ask = async (query: string, count: number): Promise<void> => {
    asked = query;
    if (isEmptyQuery(parseQuery(query))) {
      clear();
      status.textContent = '';
      return;
    }
    try {
      const result = await index.search(query);
      if (asked !== query) return;
      clear();
      answer = { query, result };
      await show(count);
      if (asked === query) status.textContent = statusText(result);
    } catch (error) {
      if (asked !== query) return;
      clear();
      status.textContent = 'The search could not be loaded. Is there a connection?';
      throw error;
    }
  };

  const keep = (): void => {
    const state: PageState = { shownCount: list.childElementCount, scrollY: window.scrollY };
    history.replaceState(state, '');
  };

  const addressOf = (query: string): string => {
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    return url.href;
  };

  const restore = async (): Promise<void> => {
    const query = new URL(location.href).searchParams.get('q') ?? '';
    // Ours: `keep` wrote it.
    const state = history.state as PageState | null;
    input.value = query;
    await ask(query.trim(), Math.max(resultStep, state?.shownCount ?? 0));
    if (state !== null) window.scrollTo(0, state.scrollY);
  };

  input.addEventListener('input', () => {
    const query = input.value.trim();
    clearTimeout(pause);
    pause = setTimeout(
      () => {
        history.replaceState(null, '', addressOf(query));
        void ask(query, resultStep);
      },
      query === '' ? 0 : pauseMs,
    );
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const query = input.value.trim();
    if (addressOf(query) !== location.href) history.pushState(null, '', addressOf(query));
    if (asked !== query) void ask(query, resultStep);
  });
  more.addEventListener('click', () => {
    const first = list.childElementCount;
    void show(first + resultStep).then(() => {
      // The button may be gone; the first of the new results is where one goes on.
      list.children[first]?.querySelector('a')?.focus();
      keep();
    });
  });
  window.addEventListener('pagehide', keep);
  window.addEventListener('popstate', () => void restore());
  document.addEventListener('keydown', (event) => {
    moveByKey(event, { input, list });
  });
  void restore();
  if (input.value === '' && matchMedia('(hover: hover)').matches) input.focus();
}

/** A slash goes to the field, arrows from there through the results and back. */
function moveByKey(
  event: KeyboardEvent,
  { input, list }: Pick<PageElements, 'input' | 'list'>,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.key === '/' && target?.matches('input, textarea, select, [contenteditable]') !== true) {
    event.preventDefault();
    input.focus();
    input.select();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...list.querySelectorAll<HTMLElement>('a.paper-title')];
  const at = target === input ? -1 : links.indexOf(target ?? input);
  if (at === -1 && target !== input) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const goal = next === -1 ? input : links[next];
  if (goal === undefined) return;
  event.preventDefault();
  goal.focus();
}

function findElements(): PageElements | null {
  const form = document.querySelector<HTMLFormElement>('#search-form');
  const input = document.querySelector<HTMLInputElement>('#search-input');
  const status = document.querySelector<HTMLElement>('#search-status');
  const list = document.querySelector<HTMLElement>('#search-results');
  const more = document.querySelector<HTMLButtonElement>('#search-more');
  const browse = document.querySelector<HTMLElement>('#search-browse');
  if (!form || !input || !status || !list || !more || !browse) return null;
  return { form, input, status, list, more, browse };
}

const elements = findElements();
if (elements !== null) startPage(elements);
