import { judge } from './judge-language.ts';
import { isEvidenceFor, LanguageEvidence } from './language-evidence.ts';
import type { LanguageTag } from './languages/language.ts';

/** Where a text goes over from one language into another. */
export interface LanguageChange {
  /** Place of the first word of the second language. */
  readonly at: number;
  readonly before: LanguageTag;
  readonly after: LanguageTag;
}

/** Words of a text that may change, and of either part. */
const LEAST_WORDS = 30;
const LEAST_PART_WORDS = 10;
/** Words that are looked at first, at either end. */
const MOST_LOOKED_AT = 60;
/** Function words that two languages explain and one does not. */
const LEAST_GAIN = 4;
/** How many times more words of its own language than of the other a part has. */
const LEAST_RATIO = 3;

/**
 * Finds the place where an abstract goes over into its translation: of the beginnings of runs the one with most words of
 * the first language before it and of the second behind. Null where both ends are in one language, or do not tell, as in
 * nearly every text; then little is looked at.
 *
 * @param words what each word says
 * @param isRunStart whether a run of words begins at a place: a language changes at a stop, not within a sentence
 */
export function findLanguageChange(
  words: Uint32Array,
  isRunStart: (place: number) => boolean,
): LanguageChange | null {
  if (words.length < LEAST_WORDS) return null;
  const endLength = Math.min(MOST_LOOKED_AT, Math.floor(words.length / 3));
  const before = languageOf(words.subarray(0, endLength));
  const after = languageOf(words.subarray(-endLength));
  if (before === null || after === null || before === after) return null;
  const at = bestPlace(words, { before, after }, isRunStart);
  if (at === null) return null;
  const isPlain =
    isAllIn(words.subarray(0, at), before, after) && isAllIn(words.subarray(at), after, before);
  return isPlain ? { at, before, after } : null;
}

/** The place that parts the words of two languages best, of equals the last; null where none parts them well. */
function bestPlace(
  words: Uint32Array,
  { before, after }: { readonly before: LanguageTag; readonly after: LanguageTag },
  isRunStart: (place: number) => boolean,
): number | null {
  // Words of the first language so far, less those of the second: most where the text changes.
  let lead = 0;
  let most = 0;
  let best: number | null = null;
  words.forEach((word, place) => {
    const isInside = place >= LEAST_PART_WORDS && place <= words.length - LEAST_PART_WORDS;
    if (isInside && lead >= most && isRunStart(place)) [most, best] = [lead, place];
    lead += Number(isEvidenceFor(word, before)) - Number(isEvidenceFor(word, after));
  });
  return most >= LEAST_GAIN && most - lead >= LEAST_GAIN ? best : null;
}

/** Whether a part of a text is in a language and has few words of the other. */
function isAllIn(words: Uint32Array, language: LanguageTag, other: LanguageTag): boolean {
  if (languageOf(words) !== language) return false;
  const [own, foreign] = [countOf(words, language), countOf(words, other)];
  return own >= LEAST_RATIO * foreign;
}

function countOf(words: Uint32Array, language: LanguageTag): number {
  return words.reduce((sum, word) => sum + Number(isEvidenceFor(word, language)), 0);
}

function languageOf(words: Uint32Array): LanguageTag | null {
  const evidence = new LanguageEvidence();
  for (const word of words) evidence.add(word);
  return judge(evidence).language;
}
