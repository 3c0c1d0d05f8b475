import { LANGUAGES, languageOfTag } from '../../../model/languages/known-languages.ts';
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
  const isTelling = (word: string, tag: LanguageTag): boolean =>
    word.length > 1 && wordKind(word, tag, stopwords) === 'content';
  const hasWord = (text: string, tells: (word: string) => boolean): boolean =>
    tokenize(text).some((run) => run.some(({ word }) => tells(word)));

  // Mostly some word of the title tells in whatever language: only else is it worth finding out in which.
  if (hasWord(title, (word) => ALL_LANGUAGES.every((tag) => isTelling(word, tag)))) return true;
  const [ofTitle, ofAbstract] = sectionLanguages(
    { title: weighText(title), abstract: weighText(abstract) },
    { given: given === null ? null : languageOfTag(given), map: languageOfTag(language) },
  );
  return (
    hasWord(title, (word) => isTelling(word, ofTitle)) ||
    hasWord(abstract, (word) => isTelling(word, ofAbstract))
  );
}

type TellingFields = Pick<PaperFields, 'title' | 'abstract'> &
  Partial<Pick<PaperFields, 'language'>>;
