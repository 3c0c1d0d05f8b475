import {
  ALONE,
  CONTENT,
  HEAD,
  HYPHEN_AFTER,
  HYPHEN_BEFORE,
  MAX_TERM_WORDS,
  TRADE,
} from './phrase-words.ts';

/** Times that an occurrence in the title counts. */
export const TITLE_WEIGHT = 2;

/** Whether the words from `at` on make a term; there must be no gap between them. */
export function isTerm(flags: Uint32Array, at: number, size: number): boolean {
  const first = flags[at] ?? 0;
  const last = flags[at + size - 1] ?? 0;
  if (size === 1) return (first & ALONE) !== 0;
  // "domain question" is no term of "open-domain question answering".
  if ((first & HYPHEN_BEFORE) !== 0 || (last & HYPHEN_AFTER) !== 0) return false;
  if ((last & (CONTENT | TRADE)) === 0) return false;
  const isCompound = (first & TRADE) !== 0 && isHyphenatedContent(flags[at + 1] ?? 0);
  if ((first & (CONTENT | HEAD)) === 0 && !isCompound) return false;
  let wordCount = 1;
  for (let i = at + 1; i < at + size; i++) {
    if (((flags[i] ?? 0) & HYPHEN_BEFORE) === 0) wordCount++;
  }
  return wordCount <= MAX_TERM_WORDS;
}

/** "open-domain": the hyphen makes the word of the trade part of a compound. */
function isHyphenatedContent(flags: number): boolean {
  return (flags & HYPHEN_BEFORE) !== 0 && (flags & CONTENT) !== 0;
}
