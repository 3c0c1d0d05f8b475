// The front door of natural loads database clients; the stemmer alone is a few kilobytes.
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const known = new Map<string, string>();

/** Porter's stem of a lower-case English word (Porter, 1980); words in other scripts come back as they are. */
export function stem(word: string): string {
  let result = known.get(word);
  if (result === undefined) {
    result = /^[a-z]+$/.test(word) && word.length > 3 ? porter.stem(word) : word;
    known.set(word, result);
  }
  return result;
}
