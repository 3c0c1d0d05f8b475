import { KNOWN_WORDS } from './known-words.ts';
import type { LanguageTag } from './languages/language.ts';

/** What the forms of a lower-case word of any language have in common; see `WordRules`. */
export function stem(word: string, language: LanguageTag): string {
  return KNOWN_WORDS.stem(word, language);
}
