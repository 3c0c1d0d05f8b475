import { rulesFor } from './languages/known-languages.ts';
import type { LanguageTag } from './languages/language.ts';

/**
 * What a word is good for: of content; of the trade of writing papers, which may end a longer term ("language model")
 * or begin one (a head: "modèle de langue"), but is none alone; to link two words of a term; or to stop it.
 */
export type WordKind = 'content' | 'trade' | 'head' | 'stop' | 'link';

/** What a lower-case word of a language is good for; `extra` are the corpus's own stop words, lower case. */
export function wordKind(
  word: string,
  language: LanguageTag,
  extra: ReadonlySet<string>,
): WordKind {
  const known = rulesFor(word, language);
  if (extra.has(word)) return 'stop';
  if (known.linkWords.has(word)) return 'link';
  if (known.functionWords.has(word) || known.quotedWords.has(word)) return 'stop';
  if (known.tradeNouns.has(word)) return known.headsLead ? 'head' : 'trade';
  const isEmpty =
    known.tradeWords.has(word) || word.endsWith("'") || known.isEmptyWord?.(word) === true;
  return isEmpty ? 'stop' : 'content';
}
