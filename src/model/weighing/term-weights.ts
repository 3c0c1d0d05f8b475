import type { Term } from '../token-table.ts';

/**
 * Weight of a term by its number of words: a phrase also counts through each of its words, and the longest are
 * there to name themes rather than to find them.
 */
const WORD_COUNT_WEIGHT = [0, 1, 0.6, 0.4, 0.05, 0.05];
/** Share of the papers above which a term says nothing about any of them. */
const MAX_PAPER_SHARE = 0.4;

/** What a term weighs in any paper of a corpus: smoothed idf, ln((1 + n) / (1 + df)) + 1, less for phrases. */
export function termWeight(
  { wordCount, paperCount }: Pick<Term, 'wordCount' | 'paperCount'>,
  corpusSize: number,
): number {
  const idf = Math.log((1 + corpusSize) / (1 + paperCount)) + 1;
  return idf * (WORD_COUNT_WEIGHT[wordCount] ?? 0);
}

/** How much a term that a paper uses so often weighs more than one that it uses once: 1 + ln tf. */
export function frequencyWeight(count: number): number {
  return 1 + Math.log(count);
}

/** Papers that must use a term before it counts: more of them in a larger corpus. */
export function leastPaperCount(corpusSize: number): number {
  if (corpusSize < 10) return 1;
  if (corpusSize < 500) return 2;
  if (corpusSize < 5000) return 3;
  return corpusSize < 30_000 ? 5 : 10;
}

/** Papers that may use a term before it is too common to tell them apart. */
export function mostPaperCount(corpusSize: number): number {
  if (corpusSize < 10) return corpusSize;
  return Math.max(leastPaperCount(corpusSize), MAX_PAPER_SHARE * corpusSize);
}
