import { isEmptyQuery, parseQuery } from './parse-query.ts';
import { ResultList, resultStep, type ResultElements } from './result-list.ts';
import { listenToKeys } from './search-keys.ts';
import { openSearch, type Search } from './search.ts';
import { statusText } from './status-text.ts';

/** How long typing must pause before it is looked for, milliseconds. */
const pauseMs = 60;
/** How long typing must pause before the address follows: browsers allow a hundred changes in half a minute. */
const addressPauseMs = 350;
/** How long an answer may take before the page says that it is on its way, milliseconds. */
const patienceMs = 400;

/** What the browser keeps with an entry of its history. */
interface PageState {
  readonly shownCount: number;
  readonly scrollY: number;
}

interface PageElements extends ResultElements {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
}

/** The search page while it is open. */
class SearchPage {
  readonly #elements: PageElements;
  readonly #index: Search;
  readonly #results: ResultList;
  /** The query that was asked last. */
  #asked = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #addressPause: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: PageElements) {
    this.#elements = elements;
    this.#index = openSearch(elements.form.dataset['base'] ?? '/');
    this.#results = new ResultList(elements, this.#index.details);
  }

  start(): void {
    const { form, input, list, more } = this.#elements;
    input.addEventListener('input', () => {
      this.#follow();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    more.addEventListener('click', () => void this.#results.showMore());
    window.addEventListener('pagehide', () => {
      this.#keep();
    });
    window.addEventListener('popstate', () => void this.#restore());
    listenToKeys(input, list);
    void this.#restore();
    if (input.value === '' && matchMedia('(hover: hover)').matches) input.focus();
  }

  get #query(): string {
    return this.#elements.input.value.trim();
  }

  /** Looks for what is typed, once typing pauses. */
  #follow(): void {
    this.#stopPauses();
    const query = this.#query;
    const ask = (): void => void this.#ask(query, resultStep);
    if (query === '') ask();
    else this.#pause = setTimeout(ask, pauseMs);
    this.#addressPause = setTimeout(() => {
      history.replaceState(null, '', addressOf(query));
    }, addressPauseMs);
  }

  /** Enter makes an entry of the history. */
  #submit(): void {
    this.#stopPauses();
    const query = this.#query;
    if (addressOf(query) !== location.href) history.pushState(null, '', addressOf(query));
    if (this.#asked !== query) void this.#ask(query, resultStep);
  }

  async #ask(query: string, count: number): Promise<void> {
    const { status } = this.#elements;
    this.#asked = query;
    if (isEmptyQuery(parseQuery(query))) {
      this.#results.clear();
      status.textContent = '';
      return;
    }
    const patience = setTimeout(() => {
      if (this.#asked === query) status.textContent = 'Searching …';
    }, patienceMs);
    try {
      const result = await this.#index.search(query);
      if (this.#asked !== query) return;
      await this.#results.show(query, result, count);
      clearTimeout(patience);
      if (this.#asked === query) status.textContent = statusText(result);
    } catch (error) {
      clearTimeout(patience);
      if (this.#asked !== query) return;
      this.#results.clear();
      status.textContent = 'The search could not be loaded. Is there a connection?';
      throw error;
    }
  }

  /** Shows what the address asks for, as far down as it was read. */
  async #restore(): Promise<void> {
    this.#stopPauses();
    const query = new URL(location.href).searchParams.get('q') ?? '';
    // Ours: `#keep` wrote it.
    const state = history.state as PageState | null;
    this.#elements.input.value = query;
    await this.#ask(query.trim(), Math.max(resultStep, state?.shownCount ?? 0));
    if (state !== null) window.scrollTo(0, state.scrollY);
  }

  #keep(): void {
    this.#stopPauses();
    const state: PageState = { shownCount: this.#results.shownCount, scrollY: window.scrollY };
    history.replaceState(state, '', addressOf(this.#query));
  }

  #stopPauses(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#addressPause);
  }
}

/** The page's address with a query. */
function addressOf(query: string): string {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  return url.href;
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
if (elements !== null) new SearchPage(elements).start();
