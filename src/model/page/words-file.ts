import type { FittedModel, ModelAcronym, ModelTerm } from '../fitted-model.ts';
import type { LanguageTag } from '../languages/language.ts';
import type { Token } from '../tokens.ts';
import type { ModelWording } from './page-model.ts';

/** All that is text in a model, lists of terms as columns. */
export interface EncodedWords {
  readonly keys: readonly string[];
  /** Empty where it is what the texts of the single words make; see `usualText`. */
  readonly texts: readonly string[];
  readonly paperCounts: readonly number[];
  /** A `1` for each term that reads as the name of something, else `0`. */
  readonly readable: string;
  readonly stopwords: readonly string[];
  readonly compounds: readonly string[];
  readonly acronyms: readonly {
    readonly short: string;
    readonly long: string;
    readonly language: LanguageTag;
    readonly run: readonly (readonly [word: string, surface: string, glue: Token['glue']])[];
  }[];
}

/** What a page reads and names papers by. */
export type PageWords = Pick<FittedModel, 'terms' | 'acronyms' | 'compounds' | 'stopwords'> &
  Pick<ModelWording, 'isReadable'>;

/** The texts of a model as one value of JSON. */
export function encodeWords(
  {
    terms,
    acronyms,
    compounds,
    stopwords,
  }: Pick<FittedModel, 'terms' | 'acronyms' | 'compounds' | 'stopwords'>,
  { termTexts, isReadable }: Pick<ModelWording, 'termTexts' | 'isReadable'>,
): EncodedWords {
  const keys = terms.map(({ key }) => key);
  const textOfWord = new Map(keys.map((key, column) => [key, termTexts[column] ?? key]));
  return {
    keys,
    texts: keys.map((key, column) => {
      const text = termTexts[column] ?? key;
      return text === usualText(key, textOfWord) ? '' : text;
    }),
    paperCounts: terms.map(({ paperCount }) => paperCount),
    readable: keys.map((_, column) => (isReadable[column] === true ? '1' : '0')).join(''),
    stopwords,
    compounds: [...compounds].sort(),
    acronyms: [...acronyms].map(([, { short, long, language, run }]) => ({
      ...{ short, long, language },
      run: run.map(({ word, surface, glue }) => [word, surface, glue] as const),
    })),
  };
}

/** Undoes `encodeWords`. */
export function decodeWords(encoded: EncodedWords): PageWords {
  const { keys, texts, paperCounts, readable, stopwords, compounds } = encoded;
  // Single words first: the texts of phrases are made of theirs.
  const textOfWord = new Map(
    keys.flatMap((key, column) => (key.includes(' ') ? [] : [[key, texts[column] || key]])),
  );
  const acronyms = encoded.acronyms.map(({ run, ...rest }): [string, ModelAcronym] => [
    rest.short.toLowerCase(),
    { ...rest, run: run.map(([word, surface, glue]) => ({ word, surface, glue })) },
  ]);
  return {
    terms: keys.map((key, column): ModelTerm => ({
      key,
      surface: texts[column] || usualText(key, textOfWord),
      wordCount: key.split(' ').length,
      paperCount: paperCounts[column] ?? 0,
    })),
    isReadable: Array.from(readable, (bit) => bit === '1'),
    acronyms: new Map(acronyms),
    compounds: new Set(compounds),
    stopwords,
  };
}

/** What a term is mostly called: a phrase by the texts of its words, a word by its stem. */
function usualText(key: string, textOfWord: ReadonlyMap<string, string>): string {
  const words = key.split(' ');
  if (words.length === 1) return key;
  return words.map((word) => textOfWord.get(word) ?? word).join(' ');
}
