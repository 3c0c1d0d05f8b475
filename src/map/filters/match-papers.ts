import { isFiltering, type Filters } from './filters.ts';

/** The columns that filters ask, one row a paper. */
export interface PaperColumns {
  readonly count: number;
  /** 0 for no year. */
  readonly years: ArrayLike<number>;
  /** Index into `venueNames`; one beyond them for no venue. */
  readonly venueIndexes: ArrayLike<number>;
  readonly venueNames: readonly string[];
  readonly isNewcomer: (row: number) => boolean;
}

/** Rows that were looked up elsewhere; null while, or where, nothing is asked. */
export interface FoundRows {
  /** Hits of the search, best first. Rows from `count` on have no place on the map. */
  readonly hits: readonly number[] | null;
  /** Papers of the author. */
  readonly authored: readonly number[] | null;
}

/** The papers that match. */
export interface Match {
  /** 1 a row that matches; null where nothing is asked, and all do. */
  readonly mask: Uint8Array | null;
  readonly count: number;
}

/** Keeps the rows for which all that is asked holds. A paper without a year is in no range. */
export function matchPapers(columns: PaperColumns, filters: Filters, found: FoundRows): Match {
  if (!isFiltering(filters)) return { mask: null, count: columns.count };
  const mask = new Uint8Array(columns.count).fill(1);
  const keep = (isKept: (row: number) => boolean): void => {
    for (let row = 0; row < mask.length; row++) if (!isKept(row)) mask[row] = 0;
  };
  const { years, venue, isNewOnly } = filters;
  if (years !== null) {
    keep((row) => (columns.years[row] ?? 0) >= years.from && (columns.years[row] ?? 0) <= years.to);
  }
  if (venue !== null) {
    const venueIndex = venueIndexOf(columns.venueNames, venue);
    keep((row) => venueIndex >= 0 && columns.venueIndexes[row] === venueIndex);
  }
  if (isNewOnly) keep(columns.isNewcomer);
  for (const rows of [found.hits, found.authored]) {
    if (rows === null) continue;
    const isFound = new Set(rows);
    keep((row) => isFound.has(row));
  }
  return { mask, count: mask.reduce((sum, bit) => sum + bit, 0) };
}

/** Index of a venue by its name; capitals and spaces at the ends need not be the same. -1 for none. */
export function venueIndexOf(venueNames: readonly string[], name: string): number {
  const exact = venueNames.indexOf(name);
  if (exact >= 0) return exact;
  const folded = name.trim().toLowerCase();
  return venueNames.findIndex((candidate) => candidate.trim().toLowerCase() === folded);
}

/** The rows that a mask keeps, ascending. */
export function rowsOf(mask: Uint8Array | null, count: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (mask === null || mask[row] === 1) rows.push(row);
  return rows;
}
