import type { ClientMap, ClientPaper } from '../../domain/client-map.ts';
import type { Match } from '../filters/match-papers.ts';
import { matchSentence } from '../filters/match-line.ts';
import { isFiltering } from '../filters/filters.ts';
import { button, make } from '../tools/element.ts';
import type { OpenPanel, ToolHost, ToolScene } from '../tools/map-host.ts';
import {
  namePlaces,
  orderAfter,
  pageOf,
  sortRows,
  type ColumnKeys,
  type TableColumn,
  type TableOrder,
} from './sort-rows.ts';

/** Rows on a page: enough to scan, few enough for any machine. */
const perPage = 100;

const columns: readonly (readonly [TableColumn, string])[] = [
  ['title', 'Title'],
  ['authors', 'Authors'],
  ['year', 'Year'],
  ['venue', 'Venue'],
  ['theme', 'Theme'],
];

const english = new Intl.NumberFormat('en');

/** The papers of the map as a table, under the same filters, in the place of the picture. */
export const openTablePanel: OpenPanel = (host) => new TablePanel(host);

class TablePanel {
  readonly place = 'stage';
  readonly element: HTMLElement;
  readonly first: HTMLElement;
  readonly #host: ToolHost;
  readonly #caption = make('caption');
  readonly #head = make('tr', { role: 'row' });
  readonly #body = make('tbody', { role: 'rowgroup' });
  readonly #range = make('p', { class: 'table-range' });
  readonly #earlier = button('Earlier rows', () => {
    this.#turn(-1);
  });
  readonly #later = button('Later rows', () => {
    this.#turn(1);
  });
  #order: TableOrder = { column: 'title', isDescending: false };
  #page = 0;
  #keys: Promise<ColumnKeys>;
  /** What the rows were last chosen by. */
  #match: Match | null = null;
  #themeIndex: number | null = null;
  /** The boxes on the page, by row. */
  #checks = new Map<number, HTMLInputElement>();
  #turnCount = 0;

  constructor(host: ToolHost) {
    this.#host = host;
    this.#keys = columnKeys(host);
    const heading = make('h2', { tabindex: '-1' }, ['Table of the papers']);
    this.first = heading;
    this.element = make(
      'div',
      { class: 'map-table', role: 'region', 'aria-label': 'Table of the papers' },
      [
        make('div', { class: 'table-top' }, [heading, button('Back to the map', host.close)]),
        make('table', { role: 'table' }, [
          this.#caption,
          make('thead', { role: 'rowgroup' }, [this.#head]),
          this.#body,
        ]),
        make('div', { class: 'table-pages' }, [this.#earlier, this.#range, this.#later]),
      ],
    );
    this.#writeHead();
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      host.close();
    });
  }

  readonly update = (scene: ToolScene): void => {
    const { themeIndex, selection } = scene.state;
    for (const [row, check] of this.#checks) check.checked = selection.includes(row);
    if (this.#match === scene.match && this.#themeIndex === themeIndex) return;
    this.#match = scene.match;
    this.#themeIndex = themeIndex;
    this.#page = 0;
    void this.#write();
  };

  #turn(step: number): void {
    this.#page += step;
    void this.#write().then(() => {
      this.element.scrollTop = 0;
      this.#host.say(this.#range.textContent);
    });
  }

  #sort(column: TableColumn): void {
    this.#order = orderAfter(this.#order, column);
    this.#page = 0;
    this.#writeHead(column);
    void this.#write();
  }

  #writeHead(focused?: TableColumn): void {
    const { column: sorted, isDescending } = this.#order;
    const cells = columns.map(([column, words]) =>
      make(
        'th',
        {
          scope: 'col',
          role: 'columnheader',
          class: `in-${column}`,
          'aria-sort': column !== sorted ? 'none' : isDescending ? 'descending' : 'ascending',
        },
        [
          button(words, () => {
            this.#sort(column);
          }),
        ],
      ),
    );
    const choose = make('th', { scope: 'col', role: 'columnheader', class: 'in-select' }, [
      make('span', { class: 'visually-hidden' }, ['Selected']),
    ]);
    this.#head.replaceChildren(choose, ...cells);
    if (focused !== undefined) {
      this.#head.querySelector<HTMLElement>(`.in-${focused} button`)?.focus();
    }
  }

  async #write(): Promise<void> {
    this.#turnCount += 1;
    const turn = this.#turnCount;
    const { clientMap, scene } = this.#host;
    const keys = await this.#keys;
    const { state, match } = scene();
    const rows = Array.from({ length: clientMap.count }, (_, row) => row).filter(
      (row) =>
        match.mask?.[row] !== 0 &&
        (state.themeIndex === null || clientMap.themeIndexes[row] === state.themeIndex),
    );
    const page = pageOf(sortRows(rows, keys, this.#order), this.#page, perPage);
    const papers = await clientMap.details(page.rows);
    if (turn !== this.#turnCount) return;
    this.#page = page.page;
    this.#caption.textContent =
      isFiltering(state.filters) || state.themeIndex !== null
        ? matchSentence(scene(), this.#host)
        : `All ${english.format(clientMap.count)} papers of the map`;
    this.#range.textContent = `${english.format(page.first)}–${english.format(page.last)} of ${english.format(rows.length)}`;
    this.#earlier.disabled = page.page === 0;
    this.#later.disabled = page.page === page.pageCount - 1;
    const isSelected = new Set(state.selection);
    this.#checks.clear();
    this.#body.replaceChildren(
      ...page.rows.flatMap((row, at) => {
        const paper = papers[at];
        return paper === undefined ? [] : this.#row(row, paper, isSelected.has(row));
      }),
    );
  }

  #row(row: number, paper: ClientPaper, isSelected: boolean): HTMLElement {
    const theme = this.#host.clientMap.themes[paper.themeIndex];
    const check = make('input', {
      type: 'checkbox',
      'aria-label': `Select ${paper.title}`,
      onchange: () => {
        const how = check.checked ? 'add' : 'remove';
        this.#host.change({ kind: 'select', rows: [row], how });
      },
    });
    check.checked = isSelected;
    this.#checks.set(row, check);
    const cell = (column: string, ...children: (Node | string)[]) =>
      make('td', { role: 'cell', class: `in-${column}` }, children);
    return make('tr', { role: 'row' }, [
      cell('select', make('label', {}, [check])),
      make('th', { scope: 'row', role: 'rowheader', class: 'in-title' }, [
        make('a', { href: paper.href }, [paper.title]),
      ]),
      cell('authors', paper.authors),
      cell('year', paper.year === null ? '' : String(paper.year)),
      cell('venue', paper.venue ?? ''),
      cell('theme', theme === undefined ? '' : make('a', { href: theme.href }, [theme.label])),
    ]);
  }
}

async function columnKeys({ clientMap, files }: ToolHost): Promise<ColumnKeys> {
  const { titles, authors } = await files.orders();
  const venues = namePlaces(clientMap.venueNames);
  const themes = namePlaces(clientMap.themes.map(({ label }) => label));
  const ofRows = (keyOf: (row: number) => number) =>
    Array.from({ length: clientMap.count }, (_, row) => keyOf(row));
  return {
    title: titles,
    authors,
    year: ofRows((row) => yearKey(clientMap, row)),
    venue: ofRows((row) => venues[clientMap.venueIndexes[row] ?? -1] ?? -1),
    theme: ofRows((row) => themes[clientMap.themeIndexes[row] ?? -1] ?? -1),
  };
}

function yearKey({ years }: ClientMap, row: number): number {
  return years[row] || -1;
}
