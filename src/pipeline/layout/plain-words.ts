import { packRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import { surfaceOf } from '../../model/packed-token.ts';
import { wordKind } from '../../model/stop-words.ts';
import type { TokenTable } from '../stage-values.ts';

/**
 * TF-IDF of the words as they stand: neither stems nor phrases, titles no heavier than abstracts. Frequencies are
 * sublinear, words count that at least 2 papers use and at most half of them, rows have unit length.
 *
 * @param papers paper index of each row
 */
export function plainWordRows(table: TokenTable, papers: readonly number[]): SparseMatrix {
  const counts = papers.map((paper) => countWords(table, paper));
  const paperCounts = new Map<number, number>();
  for (const words of counts) {
    for (const word of words.keys()) paperCounts.set(word, (paperCounts.get(word) ?? 0) + 1);
  }
  const rows = counts.map((words) => {
    const entries = [...words].flatMap(([column, count]) => {
      const paperCount = paperCounts.get(column) ?? 0;
      if (paperCount < 2 || paperCount > papers.length / 2) return [];
      const rarity = Math.log((1 + papers.length) / (1 + paperCount)) + 1;
      return [{ column, value: (1 + Math.log(count)) * rarity }];
    });
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return entries
      .map(({ column, value }) => ({ column, value: value / length }))
      .sort((a, b) => a.column - b.column);
  });
  return packRows(rows, table.words.length);
}

/** How often a paper uses each word, by its number in the table; no stop words. */
function countWords(table: TokenTable, paper: number): Map<number, number> {
  const counts = new Map<number, number>();
  const end = table.sectionStarts[2 * paper + 2] ?? 0;
  for (let at = table.sectionStarts[2 * paper] ?? 0; at < end; at++) {
    const word = table.wordOf[surfaceOf(table.tokens[at] ?? 0)] ?? 0;
    const kind = wordKind(table.words[word] ?? '', new Set());
    if (kind !== 'stop' && kind !== 'link') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
