import { evidenceFinder, type Evidence } from './language-evidence.ts';
import type { Language, Languages, LanguageTag } from './languages/language.ts';

/**
 * What a word is good for: of content; of the trade of writing papers, which may end a longer term ("language model")
 * or begin one (a head: "modèle de langue"), but is none alone; to link two words of a term; or to stop it.
 */
export type WordKind = 'content' | 'trade' | 'head' | 'stop' | 'link';

/** Languages in other scripts than Latin. */
const NOT_LATIN: ReadonlySet<LanguageTag> = new Set<LanguageTag>(['ja', 'ko', 'ru', 'zh']);

/** Languages whose Latin words are read as English, for which its rules must be at hand. */
export function quotesEnglish(language: LanguageTag): boolean {
  return NOT_LATIN.has(language);
}

/** All that is known of words by the languages at hand: a build has all of them, a page those of its map. */
export class WordRules {
  /** What a lower-case word says of the language of its text; of those at hand. */
  readonly evidenceOf: (word: string) => Evidence;
  readonly #languages: Languages;
  readonly #stems = new Map<LanguageTag, Map<string, string>>();

  constructor(languages: Languages) {
    this.#languages = languages;
    this.evidenceOf = evidenceFinder(languages);
  }

  /** What the forms of a lower-case word of a language have in common, as far as we know its inflections. */
  stem(word: string, language: LanguageTag): string {
    let stems = this.#stems.get(language);
    if (stems === undefined) this.#stems.set(language, (stems = new Map<string, string>()));
    let result = stems.get(word);
    if (result === undefined) stems.set(word, (result = this.#rulesFor(word, language).stem(word)));
    return result;
  }

  /** What a lower-case word of a language is good for; `extra` are the corpus's own stop words, lower case. */
  kindOf(word: string, language: LanguageTag, extra: ReadonlySet<string>): WordKind {
    const known = this.#rulesFor(word, language);
    if (extra.has(word)) return 'stop';
    if (known.linkWords.has(word)) return 'link';
    if (known.functionWords.has(word) || known.quotedWords.has(word)) return 'stop';
    if (known.tradeNouns.has(word)) return known.headsLead ? 'head' : 'trade';
    const isEmpty =
      known.tradeWords.has(word) || word.endsWith("'") || known.isEmptyWord?.(word) === true;
    return isEmpty ? 'stop' : 'content';
  }

  /** What is known of a lower-case word of a language; a Latin word in a language of another script is English. */
  #rulesFor(word: string, language: LanguageTag): Language {
    const own = quotesEnglish(language) && /^[a-z]/.test(word) ? 'en' : language;
    return this.#languages[own] ?? this.#languages.und;
  }
}
