import type { ModelAcronym } from './fitted-model.ts';
import type { LanguageTag } from './languages/language.ts';

/** An acronym of the corpus; its long form stands in for it. */
export type Acronym = ModelAcronym;

/** The words of all papers as numbers, and the acronyms that the corpus explains itself. */
export interface TokenTable {
  /** Distinct words, lower case; a word that two languages use for different things stands here once for each. */
  readonly words: readonly string[];
  /** Languages of the corpus, that of the map first. */
  readonly languages: readonly LanguageTag[];
  /** Language of each word, by its place among them. */
  readonly languageOf: Uint8Array;
  /** Language of each title and abstract, by its place among them, in the order of `sectionStarts`. */
  readonly languageOfSection: Uint8Array;
  /** Distinct words as the papers write them, once for each of the `words`. */
  readonly surfaces: readonly string[];
  /** Word of each surface form. */
  readonly wordOf: Uint32Array;
  /** All tokens, packed as in `packed-token.ts`. */
  readonly tokens: Uint32Array;
  /**
   * The title of paper p has the tokens from `sectionStarts[2p]` to `sectionStarts[2p + 1]`, its abstract and
   * keywords those from there to `sectionStarts[2p + 2]`.
   */
  readonly sectionStarts: Uint32Array;
  /** By lower-case short form. */
  readonly acronyms: ReadonlyMap<string, Acronym>;
  /** Words that stand for a hyphenated pair somewhere, because the corpus also writes the pair as one: `pretraining`. */
  readonly compounds: ReadonlySet<string>;
}

/** One entry of the vocabulary. */
export interface Term {
  /** Stems joined by a space; what makes two occurrences one term. */
  readonly key: string;
  /** As the corpus most often writes it. */
  readonly surface: string;
  readonly wordCount: number;
  /** Papers that use it. */
  readonly paperCount: number;
  /** Language of its words, where that is not English. */
  readonly language?: LanguageTag;
}
