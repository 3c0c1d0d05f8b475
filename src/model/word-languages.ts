import type { LanguageTag } from './languages/language.ts';

/** What is needed of a token table to know in which language a word is; see `TokenTable` in `pipeline/stage-values.ts`. */
export interface WordLanguages {
  readonly words: readonly string[];
  /** Languages of the corpus, at least one. */
  readonly languages: readonly LanguageTag[];
  /** For each word the place of its language among them. */
  readonly languageOf: Uint8Array;
}

/**
 * Gives for a lower-case word the language that it mostly has in the corpus, and for one that the corpus lacks the
 * language of the map, which is the first.
 */
export function languageFinder({
  words,
  languages,
  languageOf,
}: WordLanguages): (word: string) => LanguageTag {
  const [first = 'en'] = languages;
  if (languages.length === 1) return () => first;
  const found = new Map<string, LanguageTag>();
  words.forEach((word, index) => {
    // Where a word has several numbers, the first is that of its main language.
    if (!found.has(word)) found.set(word, languages[languageOf[index] ?? 0] ?? first);
  });
  return (word) => found.get(word) ?? first;
}
