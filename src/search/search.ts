import { slugWords } from '../model/slug-words.ts';
import { hasPhrase, type WordPlaces } from './find-phrases.ts';
import {
  openIndexFiles,
  RenewedIndexError,
  type FetchBytes,
  type IndexFiles,
} from './index-files.ts';
import type { EncodedDetail, SearchManifest } from './index-format.ts';
import { lookUpPlaces, lookUpTerm, lookUpWord, type LookedUp } from './look-up.ts';
import {
  isEmptyQuery,
  parseQuery,
  type Query,
  type QueryPhrase,
  type QueryWord,
} from './parse-query.ts';
import { rankPapers, type SearchHit } from './rank.ts';
import type { RowFacts } from './row-facts.ts';
import { searchWords } from './search-words.ts';

export type { SearchHit };

/** What a query found. */
export interface SearchResult {
  /** Best first; the first thousands of many. */
  readonly hits: readonly SearchHit[];
  /** Of all hits. */
  readonly total: number;
  /** False where no paper has all the words, and the hits are those with the most telling ones. */
  readonly hasAllWords: boolean;
  /** True where a phrase in quotes stands nowhere, and the hits have its words. */
  readonly isPhraseMissing: boolean;
  /** Words that nothing is spelt like; words one letter away stand for them. */
  readonly mistyped: readonly string[];
}

/** A paper as a list of results shows it, all text plain. */
export interface ResultDetail {
  readonly row: number;
  readonly title: string;
  /** Empty where the source names none. */
  readonly authors: string;
  readonly year: number | null;
  readonly venue: string | null;
  /** Null for an unplaced paper. */
  readonly themeLabel: string | null;
  /** In the order of the client map; -1 for an unplaced paper. */
  readonly themeIndex: number;
  readonly href: string;
  /** Of the title, where it is known and not the page's. */
  readonly language: string | null;
}

/** Answers queries from the files of one index. */
export interface Search {
  readonly search: (query: string, options?: { readonly limit?: number }) => Promise<SearchResult>;
  readonly details: (rows: readonly number[]) => Promise<readonly ResultDetail[]>;
}

/** Hits of one answer, where the caller does not say. */
const defaultLimit = 5000;

/**
 * Opens the search of a site. Nothing is fetched before the first query.
 *
 * @param base address of the site’s root, such as `/map/`
 */
export function openSearch(base: string): Search {
  const folder = `${base.endsWith('/') ? base : `${base}/`}search/data/`;
  return searchOver(async (name) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${folder}${name} answered ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

/** The same over any source of files. */
export function searchOver(fetchBytes: FetchBytes): Search {
  let opened: Promise<IndexFiles> | null = null;
  const open = (): Promise<IndexFiles> => {
    const files = opened ?? openIndexFiles(fetchBytes);
    opened = files;
    files.catch(() => {
      if (opened === files) opened = null;
    });
    return files;
  };
  const ask = async <Answer>(question: (files: IndexFiles) => Promise<Answer>): Promise<Answer> => {
    try {
      return await question(await open());
    } catch (error) {
      if (!(error instanceof RenewedIndexError)) throw error;
      opened = null;
      return question(await open());
    }
  };
  return {
    search: (text, { limit = defaultLimit } = {}) => ask((files) => findPapers(files, text, limit)),
    details: (rows) => ask((files) => readDetails(files, rows)),
  };
}

async function findPapers(files: IndexFiles, text: string, limit: number): Promise<SearchResult> {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return noResult;
  const telling = tellingWords(query.words, files.manifest);
  const [facts, names, words, phrases] = await Promise.all([
    files.rows(),
    Promise.all(query.names.map((name) => lookUpName(files, name))),
    Promise.all(telling.map((word) => lookUpWord(files, word))),
    Promise.all(query.phrases.map((phrase) => openPhrase(files, phrase))),
  ]);
  const wanted = [...names.flat(), ...words];
  const isAllowed = allowedRows(query, { files, facts });
  const { hits, hasAllWords } = rankPapers(wanted, facts, isAllowed);
  const inPhrase = hits.filter(({ row }) => phrases.every((isIn) => isIn(row)));
  const isPhraseMissing = inPhrase.length === 0 && hits.length > 0;
  const kept = isPhraseMissing ? hits : inPhrase;
  return {
    hits: kept.slice(0, limit),
    total: kept.length,
    hasAllWords,
    isPhraseMissing,
    mistyped: telling.flatMap(({ text: word }, index) =>
      words[index]?.isMistyped === true ? [word] : [],
    ),
  };
}

const noResult: SearchResult = {
  ...{ hits: [], total: 0, hasAllWords: true, isPhraseMissing: false, mistyped: [] },
};

/** Without small words, which say nothing beside others. */
function tellingWords(
  words: readonly QueryWord[],
  { titleWords }: SearchManifest,
): readonly QueryWord[] {
  const small = new Set(titleWords);
  const telling = words.filter(({ text }) => !small.has(text));
  return telling.length > 0 ? telling : words;
}

/** A whole name where the index has it, else its words in any order. */
async function lookUpName(
  files: IndexFiles,
  { term, words }: Query['names'][number],
): Promise<LookedUp[]> {
  const whole = await lookUpTerm(files, term);
  if (whole !== null) return [{ field: 'author', terms: [whole], isMistyped: false }];
  return Promise.all(words.map((word) => lookUpWord(files, word)));
}

/** Tells whether a row has a phrase; the small words of it need only be left room for. */
async function openPhrase(
  files: IndexFiles,
  phrase: QueryPhrase,
): Promise<(row: number) => boolean> {
  const small = new Set(files.manifest.titleWords);
  const telling = phrase.filter(({ text }) => !small.has(text));
  const looked = telling.length > 0 ? telling : phrase;
  const places = new Map<string, WordPlaces>(
    await Promise.all(
      looked.map(async ({ text }) => [text, await lookUpPlaces(files, text)] as const),
    ),
  );
  return (row) => hasPhrase(looked, row, (word) => places.get(word) ?? new Map());
}

/** Which rows the filters of a query let through. */
function allowedRows(
  { themes, years }: Query,
  { files, facts }: { readonly files: IndexFiles; readonly facts: RowFacts },
): (row: number) => boolean {
  const themeOf = themeIndexes(files.manifest);
  const isThemeAllowed = files.manifest.themes.map(({ label }) => {
    const words = searchWords(label).map(({ text }) => text);
    return themes.every((theme) =>
      theme.every((part) => words.some((word) => word.startsWith(part))),
    );
  });
  return (row) => {
    if (themes.length > 0 && isThemeAllowed[themeOf(row)] !== true) return false;
    if (years === null) return true;
    const year = facts.years[row] ?? 0;
    return year > 0 && year >= (years.from ?? 0) && year <= (years.to ?? Infinity);
  };
}

/** The theme of a row, -1 for an unplaced paper. */
function themeIndexes({ themes }: SearchManifest): (row: number) => number {
  const ends: number[] = [];
  for (const { count } of themes) ends.push((ends.at(-1) ?? 0) + count);
  return (row) => ends.findIndex((end) => row < end);
}

async function readDetails(
  files: IndexFiles,
  rows: readonly number[],
): Promise<readonly ResultDetail[]> {
  const { manifest } = files;
  const themeOf = themeIndexes(manifest);
  const fileOf = (row: number): number => Math.floor(row / manifest.detailRows);
  const numbers = [...new Set(rows.map(fileOf))];
  const chunks = new Map(
    await Promise.all(numbers.map(async (file) => [file, await files.details(file)] as const)),
  );
  return rows.flatMap((row) => {
    const encoded = chunks.get(fileOf(row))?.papers[row % manifest.detailRows];
    if (encoded === undefined) return [];
    return [detailOf(encoded, { row, themeIndex: themeOf(row), manifest })];
  });
}

function detailOf(
  [title, authors = '', year = 0, venue = '', slug = '', language = '']: EncodedDetail,
  {
    row,
    themeIndex,
    manifest,
  }: { readonly row: number; readonly themeIndex: number; readonly manifest: SearchManifest },
): ResultDetail {
  const theme = manifest.themes[themeIndex];
  const whole = slug.startsWith('=') ? slug.slice(1) : `${slugWords(title)}-${slug}`;
  return {
    row,
    title,
    authors,
    year: year === 0 ? null : year,
    venue: venue === '' ? null : venue,
    themeLabel: theme?.label ?? null,
    themeIndex,
    href: slug === '' ? (theme?.href ?? manifest.listHref) : `${manifest.paperBase}${whole}/`,
    language: language === '' ? null : language,
  };
}
