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
 * What is known of each language, in the order of their tags: for the build, which may meet any of them. A page
 * imports the files of those that it needs (`await import('./fr.ts')`), which bring their lists and stemmers.
 */
export const LANGUAGES: Readonly<Record<LanguageTag, Language>> = {
  ...{ de, en, es, fr, it, ja, ko, nl, pt, ru, und, zh },
};
