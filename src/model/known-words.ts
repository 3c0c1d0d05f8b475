import { LANGUAGES } from './languages/known-languages.ts';
import { WordRules } from './word-rules.ts';

/** The rules of all languages, for the build and its commands. */
export const KNOWN_WORDS = new WordRules(LANGUAGES);
