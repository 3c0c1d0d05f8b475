import { foldText } from '../../../model/slug-words.ts';

/** Shorter abstracts say too little to tell papers apart. */
const leastWords = 20;
/** Words read of a long abstract. */
const mostWords = 400;

/** The runs of three words of an abstract, null where it is too short to compare. Of scripts without spaces each character is a word. */
export function tripletsOf(abstract: string): ReadonlySet<string> | null {
  // A word has rarely more than 20 letters: enough to cut from.
  const words = foldText(abstract.slice(0, 20 * mostWords))
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu)
    ?.slice(0, mostWords);
  if (words === undefined || words.length < leastWords) return null;
  return new Set(
    words.slice(2).map((word, at) => `${words[at] ?? ''} ${words[at + 1] ?? ''} ${word}`),
  );
}

/** Share of the shorter abstract's runs of three words that the longer one has too, 0–1. */
export function abstractLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [shorter, longer] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const triplet of shorter) if (longer.has(triplet)) shared++;
  return shared / shorter.size;
}
