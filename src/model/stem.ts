import { rulesFor } from './languages/known-languages.ts';
import type { LanguageTag } from './languages/language.ts';

const known = new Map<LanguageTag, Map<string, string>>();

/** What the forms of a lower-case word of a language have in common, as far as we know its inflections. */
export function stem(word: string, language: LanguageTag): string {
  let stems = known.get(language);
  if (stems === undefined) known.set(language, (stems = new Map<string, string>()));
  let result = stems.get(word);
  if (result === undefined) stems.set(word, (result = rulesFor(word, language).stem(word)));
  return result;
}
