import { searchWords, wholeName } from './search-words.ts';

/** A word that is looked for. */
export interface QueryWord {
  readonly text: string;
  /** Other spellings that count as the word: "pretraining" for both parts of "pre-training". */
  readonly alsoAs: readonly string[];
  /** The field that it must stand in; null for any. */
  readonly field: 'title' | 'author' | null;
  /** Whether it may be only the beginning of a word: the last one while it is typed. */
  readonly isOpen: boolean;
}

/** Words that must follow each other, with their distance from the first. */
export type QueryPhrase = readonly { readonly text: string; readonly offset: number }[];

/** What someone looks for. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly QueryPhrase[];
  /** Whole names of authors as the index keeps them, with the words to look for where it has no such name. */
  readonly names: readonly { readonly term: string; readonly words: readonly QueryWord[] }[];
  /** Each a list of words that the label of a theme must have. */
  readonly themes: readonly (readonly string[])[];
  /** First and last year; null where there is no such bound. */
  readonly years: { readonly from: number | null; readonly to: number | null } | null;
}

/** Longer queries are cut: a pasted abstract is no query. */
const maxQueryLength = 400;
const maxWords = 32;

/** A field and its value, a phrase in quotes, or anything else up to the next of these. */
const piece =
  /\b(author|title|theme|year):(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))|["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Reads a query: words, "phrases in quotes", `author:`, `title:`, `theme:` and `year:`. Anything is a query. */
export function parseQuery(text: string): Query {
  const source = text.slice(0, maxQueryLength).toWellFormed();
  const words: QueryWord[] = [];
  const phrases: QueryPhrase[] = [];
  const names: Query['names'][number][] = [];
  const themes: string[][] = [];
  let years: Query['years'] = null;
  let end = 0;
  const takeFree = (upTo: number, isLast: boolean): void => {
    words.push(...queryWords(source.slice(end, upTo), null, isLast));
  };
  for (const match of source.matchAll(piece)) {
    const [whole, field, quotedValue, bareValue, quoted = ''] = match;
    takeFree(match.index, false);
    end = match.index + whole.length;
    const value = quotedValue ?? bareValue ?? quoted;
    const isOpen = end === source.length && bareValue !== undefined;
    if (field === 'year') years = parseYears(value) ?? years;
    else if (field === 'theme')
      themes.push(queryWords(value, null, false).map((word) => word.text));
    else if (field === 'author' && wholeName(value) !== '') {
      names.push({ term: wholeName(value), words: queryWords(value, 'author', isOpen) });
    } else if (field === 'author' || field === 'title')
      words.push(...queryWords(value, field, isOpen));
    else {
      words.push(...queryWords(value, null, false));
      phrases.push(phraseOf(value));
    }
  }
  takeFree(source.length, true);
  return {
    words: distinct(words).slice(0, maxWords),
    phrases: phrases.filter((phrase) => phrase.length > 1),
    names,
    themes: themes.filter((theme) => theme.length > 0),
    years,
  };
}

/** Whether a query looks for anything at all. */
export function isEmptyQuery({ words, names, themes, years }: Query): boolean {
  return words.length === 0 && names.length === 0 && themes.length === 0 && years === null;
}

function queryWords(text: string, field: QueryWord['field'], mayBeOpen: boolean): QueryWord[] {
  const found = searchWords(text);
  const joined = found.filter(({ kind }) => kind === 'joined');
  const parts = found.filter(({ kind }) => kind === 'part');
  const isOpen = mayBeOpen && /[\p{L}\p{M}\p{N}]$/u.test(text);
  return parts.map((part, index) => ({
    text: part.text,
    alsoAs: joined
      .filter(({ text: whole, position }) => {
        if (part.position < position) return false;
        const before = parts.filter(
          (other) => other.position >= position && other.position < part.position,
        );
        const start = before.reduce((sum, other) => sum + other.text.length, 0);
        return whole.startsWith(part.text, start);
      })
      .map(({ text: whole }) => whole),
    field,
    isOpen: isOpen && index === parts.length - 1,
  }));
}

function phraseOf(text: string): QueryPhrase {
  return searchWords(text)
    .filter(({ kind }) => kind === 'part')
    .map(({ text: word, position }) => ({ text: word, offset: position }));
}

/** `2020`, `2018-2020`, `2018-`, `-2020`. */
function parseYears(text: string): Query['years'] {
  const [, from = '', dash = '', to = ''] = /^(\d{4})?([-–]|\.\.)?(\d{4})?$/u.exec(text) ?? [];
  if (from === '' && to === '') return null;
  if (dash === '')
    return from !== '' && to === '' ? { from: Number(from), to: Number(from) } : null;
  return { from: from === '' ? null : Number(from), to: to === '' ? null : Number(to) };
}

/** Each word once a field; the last one stays open if it was. */
function distinct(words: readonly QueryWord[]): QueryWord[] {
  const byKey = new Map<string, QueryWord>();
  for (const word of words) {
    const key = `${word.field ?? ''} ${word.text}`;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? word : { ...known, isOpen: false });
  }
  return [...byKey.values()];
}
