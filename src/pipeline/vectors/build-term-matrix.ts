import { normalize } from '../../math/dense-matrix.ts';
import type { Term, TermMatrix, TokenTable } from '../stage-values.ts';
import { countTerms, type TermCounts } from './count-terms.ts';
import {
  frequencyWeight,
  leastPaperCount,
  mostPaperCount,
  termWeight,
} from '../../model/weighing/term-weights.ts';

const MAX_VOCABULARY = 40_000;

/**
 * TF-IDF rows of unit length: weight = (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), where tf counts the
 * title twice, n is the number of papers and df the number that use the term (Salton and Buckley, 1988,
 * with smoothed idf). The vocabulary is in the order of its keys.
 */
export function buildTermMatrix(table: TokenTable, stopwords: readonly string[]): TermMatrix {
  const paperCount = (table.sectionStarts.length - 1) / 2;
  const least = leastPaperCount(paperCount);
  const most = mostPaperCount(paperCount);
  const counts = countTerms(table, stopwords, least);
  const { starts, entries } = chooseEntries(counts, most);

  const isUsed = new Uint8Array(counts.terms.length);
  for (const entry of entries) isUsed[counts.columns[entry] ?? 0] = 1;
  const terms = counts.terms.filter((_, term) => isUsed[term] === 1);
  const columnOf = new Uint32Array(counts.terms.length);
  isUsed.forEach((used, term) => (columnOf[term + 1] = (columnOf[term] ?? 0) + used));

  const weights = terms.map((term) => termWeight(term, paperCount));
  const columns = entries.map((entry) => columnOf[counts.columns[entry] ?? 0] ?? 0);
  const values = Float64Array.from(
    entries,
    (entry, at) => frequencyWeight(counts.counts[entry] ?? 1) * (weights[columns[at] ?? 0] ?? 0),
  );
  for (let paper = 0; paper < paperCount; paper++)
    normalize(values.subarray(starts[paper], starts[paper + 1]));
  return {
    terms,
    rows: { rowCount: paperCount, columnCount: terms.length, starts, columns, values },
  };
}

/**
 * The entries of each paper's row: its telling terms, which at most `most` papers use. Papers that are all alike have
 * none, yet they are about something: they keep the terms that are too common.
 */
function chooseEntries(
  { terms, starts, columns }: TermCounts,
  most: number,
): { starts: Uint32Array; entries: Uint32Array } {
  const isTelling = tellingTerms(terms, most);
  const isCommon = Uint8Array.from(terms, ({ paperCount }) => (paperCount > most ? 1 : 0));
  const rowStarts = new Uint32Array(starts.length);
  const entries = new Uint32Array(columns.length);
  let length = 0;
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (const isWanted of [isTelling, isCommon]) {
      const end = starts[paper + 1] ?? 0;
      for (let entry = starts[paper] ?? 0; entry < end; entry++)
        if (isWanted[columns[entry] ?? 0] === 1) entries[length++] = entry;
      if (length > (rowStarts[paper] ?? 0)) break;
    }
    rowStarts[paper + 1] = length;
  }
  return { starts: rowStarts, entries: entries.slice(0, length) };
}

/** Marks, with 1, the terms of at most `most` papers; of too many those that the most papers use. */
function tellingTerms(terms: readonly Term[], most: number): Uint8Array {
  const telling = terms
    .map((_, term) => term)
    .filter((term) => paperCountOf(term) <= most)
    // Terms are in the order of their keys, and so are those of equally many papers.
    .sort((a, b) => paperCountOf(b) - paperCountOf(a) || a - b);
  const marks = new Uint8Array(terms.length);
  for (const term of telling.slice(0, MAX_VOCABULARY)) marks[term] = 1;
  return marks;

  function paperCountOf(term: number): number {
    return terms[term]?.paperCount ?? 0;
  }
}
