/** `search/data/index.json`: what the browser knows of the index before it fetches any part of it. */
export interface SearchManifest {
  readonly format: 'paperland-search/1';
  /** Stands at the beginning of every other file; another one there is of another build. */
  readonly version: string;
  /** Papers, each a row: those of the client map in its order, then the unplaced ones. */
  readonly paperCount: number;
  /** Rows to a file of details. */
  readonly detailRows: number;
  /** Address in front of a paper's slug, and of the page for papers that have neither page nor theme. */
  readonly paperBase: string;
  readonly listHref: string;
  /** In the order of the client map; `count` rows each, from row 0 on. */
  readonly themes: readonly SearchTheme[];
  /** The first term of each file of terms, ascending by code units; no word stands before the first. */
  readonly firstTerms: readonly string[];
  /** Words that are looked for in titles only, ascending: nearly every abstract has them. */
  readonly titleWords: readonly string[];
}

export interface SearchTheme {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

/** A paper in a file of details: title, authors, year (0 for none), venue, address, language. Trailing empty ones are left out. */
export type EncodedDetail = readonly [
  title: string,
  authors?: string,
  year?: number,
  venue?: string,
  /** The paper's id where the words of the title make the rest of its slug, else `=` and the slug; empty where it has no page. */
  slug?: string,
  language?: string,
];

/** A file of details. */
export interface EncodedDetails {
  readonly version: string;
  readonly papers: readonly EncodedDetail[];
}

/** Length of a manifest's version, ASCII. */
export const versionLength = 12;

/** Names of the files, all in one folder; what is no JSON is packed with zlib, the version in front. */
export const manifestName = 'index.json';
export const rowsName = 'rows.bin';
export const termsName = (index: number): string => `terms-${String(index)}.bin`;
export const placesName = (index: number): string => `places-${String(index)}.bin`;
export const detailsName = (index: number): string => `papers-${String(index)}.json`;
