import { parseQuery } from './parse-query.ts';
import { resultEntry } from './result-entry.ts';
import type { Search, SearchResult } from './search.ts';

/** Results that come at once, and with each press of the button below them. */
export const resultStep = 10;

/** Where results are shown. */
export interface ResultElements {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Shown while there are no results; names all themes. */
  readonly browse: HTMLElement;
}

/** The list of results, and the button that makes it longer. */
export class ResultList {
  readonly #elements: ResultElements;
  readonly #details: Search['details'];
  /** Classes with the colours of a theme by its index; none of a theme that no list has. */
  readonly #themeClasses: ReadonlyMap<number, string>;
  #answer: { readonly query: string; readonly result: SearchResult } | null = null;

  constructor(elements: ResultElements, details: Search['details']) {
    this.#elements = elements;
    this.#details = details;
    const links = elements.browse.querySelectorAll<HTMLElement>('[data-theme]');
    this.#themeClasses = new Map(
      Array.from(links, (link) => [Number(link.dataset['theme']), coloursOf(link)]),
    );
  }

  /** How many results are shown. */
  get shownCount(): number {
    return this.#elements.list.childElementCount;
  }

  clear(): void {
    const { list, more, browse } = this.#elements;
    this.#answer = null;
    list.replaceChildren();
    more.hidden = true;
    browse.hidden = false;
  }

  /** Shows the first results of an answer in place of what was there. */
  async show(query: string, result: SearchResult, count: number): Promise<void> {
    const answer = { query, result };
    this.#answer = answer;
    const entries = await this.#entries(0, count);
    // Meanwhile something else may have been asked.
    if (this.#answer !== answer) return;
    this.#elements.list.replaceChildren(...entries);
    this.#finish(result);
  }

  /** Shows some more results, and gives the focus to the first of them. */
  async showMore(): Promise<void> {
    const answer = this.#answer;
    if (answer === null) return;
    const first = this.shownCount;
    const entries = await this.#entries(first, first + resultStep);
    if (this.#answer !== answer || this.shownCount !== first) return;
    this.#elements.list.append(...entries);
    this.#finish(answer.result);
    entries[0]?.querySelector('a')?.focus();
  }

  async #entries(from: number, to: number): Promise<readonly HTMLElement[]> {
    if (this.#answer === null) return [];
    const { query, result } = this.#answer;
    const parsed = parseQuery(query);
    const details = await this.#details(result.hits.slice(from, to).map(({ row }) => row));
    return details.map((detail) =>
      resultEntry(detail, parsed, (themeIndex) => this.#themeClasses.get(themeIndex) ?? ''),
    );
  }

  #finish({ hits }: SearchResult): void {
    const { more, browse } = this.#elements;
    more.hidden = this.shownCount >= hits.length;
    browse.hidden = hits.length > 0;
  }
}

function coloursOf(link: HTMLElement): string {
  const className = link.querySelector('.swatch')?.className ?? '';
  return className.replace('swatch', '').trim();
}
