import { createRequire } from 'node:module';

let lexicon: Readonly<Record<string, readonly string[]>> | undefined;

/**
 * Penn Treebank tags of an English word, likeliest first, from natural's lexicon (Brill, 1992); none where it is
 * unknown.
 */
export function tagsOf(word: string): readonly string[] {
  // A required JSON is parsed once and only in builds that name themes: it weighs four megabytes.
  lexicon ??= createRequire(import.meta.url)(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  ) as Record<string, string[]>;
  return Object.hasOwn(lexicon, word) ? (lexicon[word] ?? []) : [];
}
