import { judge } from './judge-language.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { LanguageEvidence } from './language-evidence.ts';
import type { LanguageTag } from './languages/language.ts';
import { tokenize } from './tokens.ts';

/** The language of a text by its script and its function words; null where they do not tell. */
export function detectLanguage(text: string): LanguageTag | null {
  return judge(weighText(text)).language;
}

/** What all words of a text say of its language. */
export function weighText(text: string): LanguageEvidence {
  const evidence = new LanguageEvidence();
  for (const run of tokenize(text))
    for (const { word } of run) evidence.add(KNOWN_WORDS.evidenceOf(word));
  return evidence;
}
