import { KNOWN_WORDS } from './known-words.ts';
import type { LanguageTag } from './languages/language.ts';
import type { WordKind } from './word-rules.ts';

/** What a lower-case word of any language is good for; see `WordRules`. */
export function wordKind(
  word: string,
  language: LanguageTag,
  extra: ReadonlySet<string>,
): WordKind {
  return KNOWN_WORDS.kindOf(word, language, extra);
}
