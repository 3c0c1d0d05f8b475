import { packRows, type SparseMatrix } from '../math/sparse-matrix.ts';
import { surfaceOf } from './packed-token.ts';
import { wordKind } from './stop-words.ts';
import type { WordLanguages } from './word-languages.ts';

/** What is needed of a token table to count words; see `TokenTable` in `pipeline/stage-values.ts`. */
export interface WordTable extends WordLanguages {
  readonly wordOf: Uint32Array;
  readonly tokens: Uint32Array;
  readonly sectionStarts: Uint32Array;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * TF-IDF of the words as they stand: neither stems nor phrases, titles no heavier than abstracts. Frequencies are
 * sublinear, words count that at least 2 papers use and at most half of them, stop words of their language do not; rows
 * have unit length, and the column of a word is its number in the table.
 *
 * @param papers paper index of each row
 */
export function plainWordRows(table: WordTable, papers: readonly number[]): SparseMatrix {
  const isCounted = Uint8Array.from(table.words, (word, index) => {
    const language = table.languages[table.languageOf[index] ?? 0] ?? 'en';
    const kind = wordKind(word, language, NO_WORDS);
    return kind === 'stop' || kind === 'link' ? 0 : 1;
  });
  const counts = papers.map((paper) => countWords(table, paper, isCounted));
  const paperCounts = new Uint32Array(table.words.length);
  for (const words of counts) {
    for (const word of words.keys()) paperCounts[word] = (paperCounts[word] ?? 0) + 1;
  }
  const rows = counts.map((words) => {
    const entries: { column: number; value: number }[] = [];
    for (const [column, count] of words) {
      const paperCount = paperCounts[column] ?? 0;
      if (paperCount < 2 || paperCount > papers.length / 2) continue;
      const rarity = Math.log((1 + papers.length) / (1 + paperCount)) + 1;
      entries.push({ column, value: (1 + Math.log(count)) * rarity });
    }
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return entries
      .map(({ column, value }) => ({ column, value: value / length }))
      .sort((a, b) => a.column - b.column);
  });
  return packRows(rows, table.words.length);
}

/** How often a paper uses each word that counts, by its number in the table. */
function countWords(table: WordTable, paper: number, isCounted: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  const end = table.sectionStarts[2 * paper + 2] ?? 0;
  for (let at = table.sectionStarts[2 * paper] ?? 0; at < end; at++) {
    const word = table.wordOf[surfaceOf(table.tokens[at] ?? 0)] ?? 0;
    if (isCounted[word] === 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
