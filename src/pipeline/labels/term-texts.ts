import type { LanguageTag } from '../../model/languages/language.ts';
import { stem } from '../../model/stem.ts';
import type { Acronym, Term } from '../stage-values.ts';

/** Acronyms of the corpus by the term key of their short form. */
export type AcronymIndex = ReadonlyMap<string, Acronym>;

/** A term's surface form; an acronym whose long form is too long to be a term is spelled out. */
export function surfaceOf(term: Term, acronyms: AcronymIndex): string {
  const acronym = acronyms.get(term.key);
  return acronym?.short === term.surface.replace(/s$/u, '')
    ? `${acronym.long} (${acronym.short})`
    : term.surface;
}

/** Gives the language of a lower-case word. */
export type LanguageFinder = (word: string) => LanguageTag;

const english: LanguageFinder = () => 'en';

/**
 * A text reduced to what tells two names apart: its words' stems. Stemmed twice, since "biases" gives "bias"
 * and that gives "bia".
 */
export function fold(text: string, languageOf = english): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const language = languageOf(word);
      return stem(stem(word === 'corpora' ? 'corpus' : word, language), language);
    })
    .join(' ');
}

/** The same with the words in order, so that "question generation" and "generating questions" are alike. */
export function foldWords(text: string, languageOf = english): string {
  return fold(text, languageOf).split(' ').sort().join(' ');
}

/** Whether one folded text is a run of whole words of the other. */
export function isWithin(part: string, whole: string): boolean {
  return part.length < whole.length && ` ${whole} `.includes(` ${part} `);
}

/** Whether a folded name is one of others or nearly so. */
export function isLikeAny(name: string, others: Iterable<string>): boolean {
  for (const other of others) {
    if (name === other || isTooLike(name, other) || isTooLike(other, name)) return true;
  }
  return false;
}

/** "Decoding methods" is too like "Decoding", whereas "machine translation" and "neural machine translation" are two. */
function isTooLike(part: string, whole: string): boolean {
  return isWithin(part, whole) && !(part.includes(' ') && whole.endsWith(` ${part}`));
}
