import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language, LanguageTag } from './language.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { und } from './und.ts';
import { zh } from './zh.ts';

/**
 * What is known of each language, in the order of their tags: for the build, which may meet any of them. A page that
 * wants one should import the file of that one instead (`await import('./fr.ts')`), which brings its lists and its
 * stemmer and no other language.
 */
export const LANGUAGES: Readonly<Record<LanguageTag, Language>> = {
  ...{ de, en, es, fr, it, ja, ko, nl, pt, ru, und, zh },
};

const byName = new Map<string, LanguageTag>(
  (Object.keys(LANGUAGES) as LanguageTag[]).map((tag) => [tag, tag]),
);

/** The language of a BCP 47 tag, whatever its region or script: `pt-BR` is `pt`; `und` for one that we do not know. */
export function languageOfTag(tag: string): LanguageTag {
  return byName.get(tag.split('-', 1)[0]?.toLowerCase() ?? '') ?? 'und';
}

/** Languages in other scripts than Latin. */
const NOT_LATIN: ReadonlySet<LanguageTag> = new Set<LanguageTag>(['ja', 'ko', 'ru', 'zh']);

/** What is known of a lower-case word of a language; a Latin word in a language of another script is English. */
export function rulesFor(word: string, language: LanguageTag): Language {
  return LANGUAGES[NOT_LATIN.has(language) && /^[a-z]/.test(word) ? 'en' : language];
}
