import { KNOWN_WORDS } from '../../model/known-words.ts';
import { isTerm, TITLE_WEIGHT } from '../../model/weighing/is-term.ts';
import {
  IN_TITLE,
  MAX_TERM_TOKENS,
  readPhraseWords,
  UNWRITTEN,
  type PhraseWords,
} from '../../model/weighing/phrase-words.ts';
import type { Term, TokenTable } from '../stage-values.ts';
import { countPapers, longerPhrases, NO_PHRASE, singleWords, type Phrases } from './phrases.ts';
import { SurfaceForms } from './surface-forms.ts';

/** Terms in the order of their keys, and how often each paper uses them. */
export interface TermCounts {
  readonly terms: readonly Term[];
  /** Paper p has the entries from `starts[p]` to `starts[p + 1]`. */
  readonly starts: Uint32Array;
  /** Term of each entry, rising within a paper. */
  readonly columns: Uint32Array;
  /** Occurrences in the abstract plus twice those in the title. */
  readonly counts: Uint32Array;
}

/** One term and its entries in a `TermLevel`. */
interface CountedTerm extends Term {
  readonly level: TermLevel;
  readonly start: number;
}

/** How often each paper uses the terms of one size, term by term. */
interface TermLevel {
  readonly papers: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Counts the terms of one to four words that at least `leastPaperCount` papers use. A term has no stop word at
 * its ends and inside only one that links ("mixture of experts"); a word of the trade may stand inside or behind
 * a content word of a longer term, in languages whose phrases begin with their head before one ("modèle de langue"),
 * never alone. An acronym that the corpus explains counts as its long form.
 */
export function countTerms(
  table: TokenTable,
  stopwords: readonly string[],
  leastPaperCount: number,
): TermCounts {
  const words = readPhraseWords(table, stopwords, KNOWN_WORDS);
  const levels: CountedTerm[][] = [];
  let phrases: Phrases | null = singleWords(words, leastPaperCount);
  while (phrases !== null && phrases.size <= MAX_TERM_TOKENS) {
    levels.push(countLevel(phrases, { words, table, leastPaperCount }));
    phrases = longerPhrases(phrases, words, leastPaperCount);
  }
  const terms = levels.flat().sort((a, b) => (a.key < b.key ? -1 : 1));
  return countsByPaper(terms, words.paperStarts.length - 1);
}

/** Of the phrases of one size those that are terms, in enough papers. */
function countLevel(
  phrases: Phrases,
  options: { words: PhraseWords; table: TokenTable; leastPaperCount: number },
): CountedTerm[] {
  const { words, leastPaperCount } = options;
  const { size, limit, numbers } = phrases;
  const places = termPlaces(phrases, words.flags);

  // Terms in the order of their phrases, and where the entries of each begin.
  const termOf = new Int32Array(limit).fill(NO_PHRASE);
  const starts: number[] = [];
  let entryCount = 0;
  countPapers({ limit, numbers, places }, words).forEach((paperCount, phrase) => {
    if (paperCount < leastPaperCount) return;
    termOf[phrase] = starts.push(entryCount) - 1;
    entryCount += paperCount;
  });

  const level = { papers: new Uint32Array(entryCount), counts: new Uint32Array(entryCount) };
  const ends = Uint32Array.from(starts);
  const lastPlaces = new Uint32Array(starts.length);
  const forms = new SurfaceForms(starts.length, words.tokens, size);
  let paper = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    while (at >= (words.paperStarts[paper + 1] ?? 0)) paper++;
    const term = termOf[numbers[at] ?? 0] ?? NO_PHRASE;
    if (term === NO_PHRASE) continue;
    let entry = (ends[term] ?? 0) - 1;
    if (entry < (starts[term] ?? 0) || level.papers[entry] !== paper) {
      entry++;
      ends[term] = entry + 1;
      level.papers[entry] = paper;
    }
    const isInTitle = ((words.flags[at] ?? 0) & IN_TITLE) !== 0;
    level.counts[entry] = (level.counts[entry] ?? 0) + (isInTitle ? TITLE_WEIGHT : 1);
    if (words.tokens[at] !== UNWRITTEN) forms.add(term, at, isInTitle);
    lastPlaces[term] = at;
  }
  return starts.map((start, term) => {
    const place = lastPlaces[term] ?? 0;
    const key = Array.from(
      words.stems.subarray(place, place + size),
      (stem) => words.stemTexts[stem] ?? '',
    ).join(' ');
    const { text, language } = forms.usualForm(term, options.table) ?? {
      text: key,
      language: 'en',
    };
    return {
      ...{ key, surface: text, wordCount: size, paperCount: (ends[term] ?? 0) - start },
      ...(language === 'en' ? {} : { language }),
      ...{ level, start },
    };
  });
}

/** The places whose phrases are terms there. */
function termPlaces({ size, places }: Phrases, flags: Uint32Array): Uint32Array {
  const chosen = new Uint32Array(places.length);
  let length = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    if (isTerm(flags, at, size)) chosen[length++] = at;
  }
  return chosen.subarray(0, length);
}

/** Turns counts term by term into counts paper by paper; terms in their order give rising columns. */
function countsByPaper(terms: readonly CountedTerm[], paperCount: number): TermCounts {
  const starts = new Uint32Array(paperCount + 1);
  for (const { level, start, paperCount: length } of terms) {
    for (let entry = start; entry < start + length; entry++) {
      const next = (level.papers[entry] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let paper = 0; paper < paperCount; paper++)
    starts[paper + 1] = (starts[paper + 1] ?? 0) + (starts[paper] ?? 0);

  const columns = new Uint32Array(starts[paperCount] ?? 0);
  const counts = new Uint32Array(columns.length);
  const ends = starts.slice();
  terms.forEach(({ level, start, paperCount: length }, column) => {
    for (let entry = start; entry < start + length; entry++) {
      const paper = level.papers[entry] ?? 0;
      const at = ends[paper] ?? 0;
      columns[at] = column;
      counts[at] = level.counts[entry] ?? 0;
      ends[paper] = at + 1;
    }
  });
  return {
    terms: terms.map(({ level: _level, start: _start, ...term }) => term),
    starts,
    columns,
    counts,
  };
}
