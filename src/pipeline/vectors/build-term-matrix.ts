import { packRows, type SparseEntry } from '../../math/sparse-matrix.ts';
import type { Term, TermMatrix, TokenTable } from '../stage-values.ts';
import { countTerms, type TermCounts } from './count-terms.ts';

/**
 * Weight of a term by its number of words: a phrase also counts through each of its words, and the longest are
 * there to name themes rather than to find them.
 */
const WORD_COUNT_WEIGHT = [0, 1, 0.6, 0.4, 0.05, 0.05];
const MAX_VOCABULARY = 40_000;
/** Share of the papers above which a term says nothing about any of them. */
const MAX_PAPER_SHARE = 0.4;

/**
 * TF-IDF rows of unit length: weight = (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), where tf counts the
 * title twice, n is the number of papers and df the number that use the term (Salton and Buckley, 1988,
 * with smoothed idf). The vocabulary is in the order of its keys.
 */
export function buildTermMatrix(table: TokenTable, stopwords: readonly string[]): TermMatrix {
  const counts = countTerms(table, stopwords);
  const terms = chooseVocabulary(counts);
  const columnOf = new Map(terms.map((term, column) => [term.key, column]));
  const paperCount = table.papers.length;
  const idf = terms.map((term) => Math.log((1 + paperCount) / (1 + term.paperCount)) + 1);

  const rows = counts.papers.map((paper) => {
    const entries: SparseEntry[] = [];
    let squares = 0;
    for (const { key, count, wordCount } of paper.values()) {
      const column = columnOf.get(key);
      if (column === undefined) continue;
      const value =
        (1 + Math.log(count)) * (idf[column] ?? 0) * (WORD_COUNT_WEIGHT[wordCount] ?? 0);
      entries.push({ column, value });
    }
    entries.sort((a, b) => a.column - b.column);
    for (const { value } of entries) squares += value * value;
    const length = Math.sqrt(squares);
    return entries.map(({ column, value }) => ({ column, value: value / length }));
  });
  return { terms, rows: packRows(rows, terms.length) };
}

function chooseVocabulary(counts: TermCounts): Term[] {
  const paperCount = counts.papers.length;
  const paperCounts = new Map<string, { count: number; wordCount: number }>();
  for (const paper of counts.papers) {
    for (const { key, wordCount } of paper.values()) {
      const entry = paperCounts.get(key);
      if (entry === undefined) paperCounts.set(key, { count: 1, wordCount });
      else entry.count++;
    }
  }
  const least = leastPaperCount(paperCount);
  const most = paperCount < 10 ? paperCount : Math.max(least, MAX_PAPER_SHARE * paperCount);
  const frequent = [...paperCounts].filter(([, { count }]) => count >= least);
  const telling = frequent.filter(([, { count }]) => count <= most);
  // Papers that are all alike have no telling terms, yet they are about something.
  return (telling.length > 0 ? telling : frequent)
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .slice(0, MAX_VOCABULARY)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { count, wordCount }]) => ({
      key,
      surface: usualSurface(counts.surfaces.get(key), key),
      wordCount,
      paperCount: count,
    }));
}

/** Papers that must use a term before it counts: more of them in a larger corpus. */
function leastPaperCount(paperCount: number): number {
  if (paperCount < 10) return 1;
  if (paperCount < 500) return 2;
  if (paperCount < 5000) return 3;
  return paperCount < 30_000 ? 5 : 10;
}

function usualSurface(forms: ReadonlyMap<string, number> | undefined, key: string): string {
  let best = key;
  let most = 0;
  for (const [form, count] of forms ?? []) {
    if (count > most || (count === most && form < best)) {
      best = form;
      most = count;
    }
  }
  // Titles write in capitals; a form seen nowhere else is put in running text's small letters.
  if (most > 0 && most < 1)
    return best.replace(/\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => word.toLowerCase());
  return best;
}
