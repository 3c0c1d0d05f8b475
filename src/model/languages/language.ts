/** The languages whose small words and inflections we know, and `und` for all others. */
export type LanguageTag =
  'de' | 'en' | 'es' | 'fr' | 'it' | 'ja' | 'ko' | 'nl' | 'pt' | 'ru' | 'und' | 'zh';

/** What is known of one language. All words are lower case; words that end in an apostrophe are elided: `l'`. */
export interface Language {
  /** Words that are never a term and never at an end of one; by them a text in the language is recognized. */
  readonly functionWords: ReadonlySet<string>;
  /** Function words of other languages that it quotes, where they are no words of its own. */
  readonly quotedWords: ReadonlySet<string>;
  /** Function words that may stand inside a term: "mixture of experts". */
  readonly linkWords: ReadonlySet<string>;
  /** Nouns of the trade of writing papers: no term alone, but the head of a longer one ("language model"). */
  readonly tradeNouns: ReadonlySet<string>;
  /** All other words of the trade: they say how a paper speaks, not what about. */
  readonly tradeWords: ReadonlySet<string>;
  /** Whether the head of a phrase comes first ("modèle de langue") rather than last. */
  readonly headsLead: boolean;
  /** What joins two names: " and ". */
  readonly joint: string;
  /** What the forms of a word have in common; never empty. */
  readonly stem: (word: string) => string;
  /** Words that mean nothing for another reason than being in a list; by default none. */
  readonly isEmptyWord?: (word: string) => boolean;
  /** Whether a term, word by word as the papers write it, reads as the name of something; by default any does. */
  readonly readsAsName?: (words: readonly string[]) => boolean;
  /** Whether a form of a term is one that no dictionary would have; by default none. */
  readonly isOblique?: (words: readonly string[]) => boolean;
  /** Whether titles write common words in capitals that running text does not; by default they do. */
  readonly keepsCapitals?: boolean;
}

/** What is known of the languages at hand; one that is not at hand is read as an unknown one. */
export type Languages = Readonly<Partial<Record<LanguageTag, Language>>> & {
  readonly und: Language;
};

/** The words of a text that has nothing but words and white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/**
 * Small English words, where they are no words of content in a language that quotes them: titles and names stand in English
 * beside their translation.
 */
export const QUOTED_ENGLISH = wordSet(`
the and of for with from by to is that this which we our be can via an as at in on or are its it has have how into their
these those through toward towards using what where whether while without
`);
