import { LANGUAGES } from '../../../model/languages/known-languages.ts';
import { languageOfTag } from '../../../model/languages/language-tags.ts';
import type { LanguageTag } from '../../../model/languages/language.ts';
import { weighText } from '../../../model/detect-language.ts';
import { sectionLanguages } from '../../../model/section-languages.ts';
import { wordKind } from '../../../model/stop-words.ts';
import { tokenize } from '../../../model/tokens.ts';
import type { PaperFields } from './read-record.ts';

const ALL_LANGUAGES = Object.keys(LANGUAGES) as LanguageTag[];

/**
 * Whether title or abstract hold a word that says what the paper is about. Without one no term comes of it, and
 * it has no place on the map.
 *
 * @param language BCP 47 tag of texts that do not show theirs
 */
export function hasTellingWord(
  { title, abstract, language: given = null }: TellingFields,
  stopwords: ReadonlySet<string>,
  language = 'en',
): boolean {
  if (hasTellingTitle(title, stopwords)) return true;
  const [ofTitle, ofAbstract] = sectionLanguages(
    { title: weighText(title), abstract: weighText(abstract) },
    { given: given === null ? null : languageOfTag(given), map: languageOfTag(language) },
  );
  return (
    hasWord(title, (word) => isTelling(word, ofTitle, stopwords)) ||
    hasWord(abstract, (word) => isTelling(word, ofAbstract, stopwords))
  );
}

/**
 * Whether a title holds a word that tells in whatever language. Mostly one does: only else is it worth looking at all
 * of the fields.
 */
export function hasTellingTitle(title: string, stopwords: ReadonlySet<string>): boolean {
  return hasWord(title, (word) => ALL_LANGUAGES.every((tag) => isTelling(word, tag, stopwords)));
}

function isTelling(word: string, tag: LanguageTag, stopwords: ReadonlySet<string>): boolean {
  return word.length > 1 && wordKind(word, tag, stopwords) === 'content';
}

function hasWord(text: string, tells: (word: string) => boolean): boolean {
  return tokenize(text).some((run) => run.some(({ word }) => tells(word)));
}

type TellingFields = Pick<PaperFields, 'title' | 'abstract'> &
  Partial<Pick<PaperFields, 'language'>>;
