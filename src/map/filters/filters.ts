/** Years from the first to the last, both counted in; `from` is never above `to`. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** What a paper has to be to stay in the light. All that is asked for must hold. */
export interface Filters {
  /** Words of a search; '' for none. */
  readonly query: string;
  readonly years: YearRange | null;
  /** Name of a venue as the papers have it. */
  readonly venue: string | null;
  /** Name of an author as readers read it. */
  readonly author: string | null;
  /** Only papers that the current edition brought. */
  readonly isNewOnly: boolean;
}

export const noFilters: Filters = {
  query: '',
  years: null,
  venue: null,
  author: null,
  isNewOnly: false,
};

/** Whether anything at all is asked for. */
export function isFiltering({ query, years, venue, author, isNewOnly }: Filters): boolean {
  return query !== '' || years !== null || venue !== null || author !== null || isNewOnly;
}

/** A range in words: `2019`, `2017–2021`. */
export function yearsText({ from, to }: YearRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What is asked for, a phrase each, in the order of the panel. */
export function filterWords(filters: Filters): readonly string[] {
  const { query, years, venue, author, isNewOnly } = filters;
  return [
    query === '' ? '' : `“${query}”`,
    years === null ? '' : yearsText(years),
    venue ?? '',
    author ?? '',
    isNewOnly ? 'new' : '',
  ].filter((words) => words !== '');
}
