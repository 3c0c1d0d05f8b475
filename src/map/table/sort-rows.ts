/** A column of the table. */
export type TableColumn = 'title' | 'authors' | 'year' | 'venue' | 'theme';

/** What the table is sorted by. */
export interface TableOrder {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

/** For each row of the client map where it stands in a column, 0 first; -1 where it has nothing there. */
export type ColumnKeys = Readonly<Record<TableColumn, ArrayLike<number>>>;

/** Rows sorted by a column, ties by title. What has nothing in the column comes last, whichever way it is sorted. */
export function sortRows(
  rows: readonly number[],
  keys: ColumnKeys,
  { column, isDescending }: TableOrder,
): readonly number[] {
  const key = keys[column];
  const byTitle = (a: number, b: number) => (keys.title[a] ?? 0) - (keys.title[b] ?? 0);
  return [...rows].sort((a, b) => {
    const [one, other] = [key[a] ?? -1, key[b] ?? -1];
    if (one === other) return byTitle(a, b);
    if (one < 0 || other < 0) return one < 0 ? 1 : -1;
    return isDescending ? other - one : one - other;
  });
}

/** The order after a press on a column's name: turned round where it is sorted by it, else ascending, years from the latest. */
export function orderAfter(order: TableOrder, column: TableColumn): TableOrder {
  if (order.column === column) return { column, isDescending: !order.isDescending };
  return { column, isDescending: column === 'year' };
}

/** Place of each name among all in the order of the reader's alphabet. */
export function namePlaces(names: readonly string[]): readonly number[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = [...names.keys()].sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const places = new Array<number>(names.length).fill(0);
  for (const [place, index] of sorted.entries()) places[index] = place;
  return places;
}

/** The pages of a table: which is shown, of how many, and the rows on it. */
export interface TablePage {
  readonly page: number;
  readonly pageCount: number;
  readonly rows: readonly number[];
  /** Counted from 1; both 0 where there are no rows. */
  readonly first: number;
  readonly last: number;
}

/** A page of rows; one beyond the ends is brought back. */
export function pageOf(rows: readonly number[], page: number, perPage: number): TablePage {
  const pageCount = Math.max(1, Math.ceil(rows.length / perPage));
  const shown = Math.max(0, Math.min(page, pageCount - 1));
  const onPage = rows.slice(shown * perPage, (shown + 1) * perPage);
  return {
    page: shown,
    pageCount,
    rows: onPage,
    first: onPage.length === 0 ? 0 : shown * perPage + 1,
    last: shown * perPage + onPage.length,
  };
}
