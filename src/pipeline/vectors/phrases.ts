import { PairNumbers } from './pair-numbers.ts';
import { BEGINS, type PhraseWords } from '../../model/weighing/phrase-words.ts';

/** The frequent phrases of one size that stand in the papers. */
export interface Phrases {
  /** Words of a phrase, a hyphenated pair counting as two. */
  readonly size: number;
  /** All numbers of phrases are below this. */
  readonly limit: number;
  /** Number of the phrase that begins at each word, or `NO_PHRASE`: rare, or cut by the end of its run. */
  readonly numbers: Int32Array;
  /** Words at which a phrase begins, rising. */
  readonly places: Uint32Array;
}

export const NO_PHRASE = -1;

/** The stems that at least `leastPaperCount` papers use, as phrases of one word. */
export function singleWords(words: PhraseWords, leastPaperCount: number): Phrases {
  const numbers = new Int32Array(words.stems);
  const places = new Uint32Array(numbers.length);
  for (let at = 0; at < places.length; at++) places[at] = at;
  const single = { size: 1, limit: words.stemTexts.length, numbers, places };
  return withoutRare(single, words, leastPaperCount);
}

/**
 * The phrases that have one word more, or null where none is frequent: a phrase can be so only if both of its
 * shorter parts are (Apriori, Agrawal and Srikant, 1994). The shorter ones are overwritten.
 */
export function longerPhrases(
  { size, numbers, places }: Phrases,
  words: PhraseWords,
  leastPaperCount: number,
): Phrases | null {
  const pairs = new PairNumbers();
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    // The phrase at the next word has not been overwritten yet. If it begins a run, this one ends there.
    const right = numbers[at + 1] ?? NO_PHRASE;
    const isCut = right === NO_PHRASE || ((words.flags[at + 1] ?? 0) & BEGINS) !== 0;
    numbers[at] = isCut ? NO_PHRASE : pairs.numberOf(numbers[at] ?? 0, right);
  }
  const longer = { size: size + 1, limit: pairs.size, numbers, places };
  const frequent = withoutRare(longer, words, leastPaperCount);
  return frequent.places.length === 0 ? null : frequent;
}

/** Forgets, in place, the phrases that fewer papers use. */
function withoutRare(phrases: Phrases, words: PhraseWords, leastPaperCount: number): Phrases {
  const { numbers, places } = phrases;
  const paperCounts = countPapers(phrases, words);
  let length = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    const number = numbers[at] ?? NO_PHRASE;
    if (number !== NO_PHRASE && (paperCounts[number] ?? 0) >= leastPaperCount)
      places[length++] = at;
    else numbers[at] = NO_PHRASE;
  }
  return { ...phrases, places: places.subarray(0, length) };
}

/** Papers that have each phrase at one of the places. */
export function countPapers(
  { limit, numbers, places }: Pick<Phrases, 'limit' | 'numbers' | 'places'>,
  { paperStarts }: PhraseWords,
): Uint32Array {
  const counts = new Uint32Array(limit);
  const lastPaper = new Int32Array(limit).fill(-1);
  let paper = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] ?? 0;
    while (at >= (paperStarts[paper + 1] ?? 0)) paper++;
    const number = numbers[at] ?? NO_PHRASE;
    if (number === NO_PHRASE || lastPaper[number] === paper) continue;
    lastPaper[number] = paper;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}
