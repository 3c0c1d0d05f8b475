import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Before every word of the lexicon, which has one a line and its tags on lines of their own. */
const BEFORE_WORD = '\n    "';

let tags: ReadonlyMap<string, string> | undefined;

/**
 * The likeliest Penn Treebank tag of an English word in lower case, from natural’s lexicon (Brill, 1992); undefined
 * where it is unknown. The lexicon is read only in builds that name themes.
 */
export function tagOf(word: string): string | undefined {
  return (tags ??= readTags(readFileSync(lexiconFile(), 'latin1'))).get(word);
}

/** Where the lexicon lies. */
export function lexiconFile(): string {
  return createRequire(import.meta.url).resolve(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  );
}

/**
 * The first tag of every word that does not begin with a capital. Of four megabytes of JSON: to look for the words in its
 * text is much sooner done than to parse it, and a test holds that it finds the same.
 */
export function readTags(lexicon: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = lexicon.indexOf(BEFORE_WORD);
  while (at !== -1) {
    const start = at + BEFORE_WORD.length;
    const end = lexicon.indexOf('"', start);
    // The empty word stands there too, without a tag.
    if (end > start && !isCapital(lexicon.charCodeAt(start))) {
      const tag = lexicon.indexOf('"', end + 1) + 1;
      found.set(lexicon.slice(start, end), lexicon.slice(tag, lexicon.indexOf('"', tag)));
    }
    at = lexicon.indexOf(BEFORE_WORD, end);
  }
  return found;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
