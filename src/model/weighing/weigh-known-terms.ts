import { packRows, type SparseEntry, type SparseMatrix } from '../../math/sparse-matrix.ts';
import { normalize } from '../../math/dense-matrix.ts';
import type { Term, TokenTable } from '../token-table.ts';
import type { WordRules } from '../word-rules.ts';
import { isTerm, TITLE_WEIGHT } from './is-term.ts';
import {
  BEGINS,
  IN_TITLE,
  MAX_TERM_TOKENS,
  readPhraseWords,
  type PhraseWords,
} from './phrase-words.ts';
import { frequencyWeight, mostPaperCount, termWeight } from './term-weights.ts';

/** A vocabulary that other papers are weighed by. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** Papers of the corpus that the terms come from. */
  readonly corpusSize: number;
  /** Words that the author of its map keeps out of all terms. */
  readonly stopwords: readonly string[];
}

/** Weighs papers by the vocabulary of another corpus. */
export type TermWeigher = (table: TokenTable) => SparseMatrix;

/**
 * Makes what gives papers the rows that `buildTermMatrix` would give them as papers of the vocabulary's corpus: unit
 * rows, one column a term, empty for a paper without any of the terms. Terms too common to tell papers apart count
 * for a paper that has no others.
 */
export function termWeigher(
  { terms, corpusSize, stopwords }: Vocabulary,
  rules: WordRules,
): TermWeigher {
  const columnOf = new Map(terms.map(({ key }, column) => [key, column]));
  const weights = Float64Array.from(terms, (term) => termWeight(term, corpusSize));
  const most = mostPaperCount(corpusSize);
  const isCommon = (column: number): boolean => (terms[column]?.paperCount ?? 0) > most;
  return (table) => {
    const words = readPhraseWords(table, stopwords, rules);
    const rows: SparseEntry[][] = [];
    for (let paper = 0; paper + 1 < words.paperStarts.length; paper++) {
      const counts = [...countKnown(words, paper, columnOf)];
      const telling = counts.filter(([column]) => !isCommon(column));
      const used = (telling.length > 0 ? telling : counts).sort(([a], [b]) => a - b);
      const values = Float64Array.from(
        used,
        ([column, count]) => frequencyWeight(count) * (weights[column] ?? 0),
      );
      normalize(values);
      rows.push(used.map(([column], at) => ({ column, value: values[at] ?? 0 })));
    }
    return packRows(rows, terms.length);
  };
}

/** How often a paper uses each term of the vocabulary, by column: occurrences in the title count twice. */
function countKnown(
  { paperStarts, stems, stemTexts, flags }: PhraseWords,
  paper: number,
  columnOf: ReadonlyMap<string, number>,
): Map<number, number> {
  const counts = new Map<number, number>();
  const end = paperStarts[paper + 1] ?? 0;
  for (let at = paperStarts[paper] ?? 0; at < end; at++) {
    const weight = ((flags[at] ?? 0) & IN_TITLE) === 0 ? 1 : TITLE_WEIGHT;
    let key = '';
    for (let size = 1; size <= MAX_TERM_TOKENS && at + size <= end; size++) {
      const last = at + size - 1;
      if (size > 1 && ((flags[last] ?? 0) & BEGINS) !== 0) break;
      key += `${size > 1 ? ' ' : ''}${stemTexts[stems[last] ?? 0] ?? ''}`;
      const column = isTerm(flags, at, size) ? columnOf.get(key) : undefined;
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + weight);
    }
  }
  return counts;
}
