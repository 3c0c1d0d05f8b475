import type { Languages, LanguageTag } from './languages/language.ts';

/** Scripts as far as they tell languages apart. */
export type Script = 'Latin' | 'Cyrillic' | 'Han' | 'Kana' | 'Hangul' | 'other';

/** Languages that are told apart by their function words. */
export const LATIN_LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'] as const;

/** What one word says of the language of its text, packed by what `evidenceFinder` gives. */
export type Evidence = number;

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  // Words of kanji that end in kana are Japanese.
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Latin', /\p{Script=Latin}/u],
];
/** Letters of other languages than Russian, and letters of Russian that its nearest relatives do not have. */
const NOT_RUSSIAN = /[іїєґўјљњћџђѓќѕ]/u;
const RUSSIAN = /[ыэё]/u;

/** Letters of other languages in Latin script than those that we know: Danish, Polish, Turkish and the like. */
const NOT_KNOWN = /[æøåąćęłńśźżčďěňřšťůžőűășțşğıđāēģīķļņūėįų]/u;

// One count each, by its place in `LanguageEvidence`; a word counts for several.
const SCRIPT_AT: Readonly<Record<Script, number>> = {
  ...{ Latin: 0, Cyrillic: 1, Han: 2, Kana: 3, Hangul: 4, other: 5 },
};
const NOT_RUSSIAN_AT = 6;
const RUSSIAN_AT = 7;
const NOT_KNOWN_AT = 8;
const FIRST_LANGUAGE_AT = 9;
const COUNT = FIRST_LANGUAGE_AT + LATIN_LANGUAGES.length;

/** Endings by which neighbours that share most small words are told apart; English has none of them. */
const ENDINGS: readonly (readonly [(typeof LATIN_LANGUAGES)[number], RegExp])[] = [
  ['es', /(?:ción|ciones|mientos?|ñ[aeo]s?)$/u],
  ['pt', /(?:[ãõ][aeo]s?|[aeó]is|[áí]vel|[ln]h[ao]s?|agem|agens)$/u],
  ['it', /(?:zion[ei]|tà|gli[ao]|ment[oi])$/u],
];

/**
 * Gives what a lower-case word says: one bit for its script, and one for each language at hand of which it is a function
 * word or, in a few, has an ending of its own.
 */
export function evidenceFinder(languages: Languages): (word: string) => Evidence {
  const languagesOf = new Map<string, number>();
  LATIN_LANGUAGES.forEach((tag, index) => {
    const { functionWords = [], linkWords = [] } = languages[tag] ?? {};
    for (const word of new Set([...functionWords, ...linkWords]))
      languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << (FIRST_LANGUAGE_AT + index)));
  });
  const endings = ENDINGS.filter(([tag]) => languages[tag] !== undefined);
  return (word) => evidenceOf(word, languagesOf, endings);
}

function evidenceOf(
  word: string,
  languagesOf: ReadonlyMap<string, number>,
  endings: typeof ENDINGS,
): Evidence {
  const script = /^[a-z]/.test(word)
    ? 'Latin'
    : (SCRIPTS.find(([, letter]) => letter.test(word))?.[0] ?? 'other');
  let bits = 1 << SCRIPT_AT[script];
  if (script === 'Latin') {
    if (NOT_KNOWN.test(word)) bits |= 1 << NOT_KNOWN_AT;
    return bits | (languagesOf.get(word) ?? endingOf(word, endings));
  }
  if (script === 'Cyrillic' && NOT_RUSSIAN.test(word)) bits |= 1 << NOT_RUSSIAN_AT;
  if (script === 'Cyrillic' && RUSSIAN.test(word)) bits |= 1 << RUSSIAN_AT;
  return bits;
}

function endingOf(word: string, endings: typeof ENDINGS): number {
  const tag = endings.find(([, ending]) => ending.test(word))?.[0];
  return tag === undefined ? 0 : 1 << (FIRST_LANGUAGE_AT + LATIN_LANGUAGES.indexOf(tag));
}

/** Whether a word speaks for a language: by its script, or in Latin script as a function word. */
export function isEvidenceFor(evidence: Evidence, tag: LanguageTag): boolean {
  return (evidence & (MASKS[tag] ?? 0)) !== 0;
}

const MASKS: Readonly<Partial<Record<LanguageTag, number>>> = {
  ...Object.fromEntries(
    LATIN_LANGUAGES.map((tag, index) => [tag, 1 << (FIRST_LANGUAGE_AT + index)]),
  ),
  ru: 1 << SCRIPT_AT.Cyrillic,
  zh: 1 << SCRIPT_AT.Han,
  ja: (1 << SCRIPT_AT.Han) | (1 << SCRIPT_AT.Kana),
  ko: 1 << SCRIPT_AT.Hangul,
};

/** How many words of a text say what. */
export class LanguageEvidence {
  readonly #counts = new Uint32Array(COUNT);

  /** Counts one word. */
  add(evidence: Evidence): void {
    for (let bits = evidence; bits !== 0; bits &= bits - 1) {
      const at = 31 - Math.clz32(bits & -bits);
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    }
  }

  /** Counts all words of another text. */
  addAll(other: LanguageEvidence): void {
    other.#counts.forEach((count, at) => (this.#counts[at] = (this.#counts[at] ?? 0) + count));
  }

  /** Forgets all words. */
  clear(): void {
    this.#counts.fill(0);
  }

  /** Words in a script. */
  inScript(script: Script): number {
    return this.#counts[SCRIPT_AT[script]] ?? 0;
  }

  /** Words in any script. */
  get wordCount(): number {
    let sum = 0;
    for (let at = 0; at < NOT_RUSSIAN_AT; at++) sum += this.#counts[at] ?? 0;
    return sum;
  }

  /** Function words of a language in Latin script; 0 for any other. */
  ofLanguage(tag: LanguageTag): number {
    const index = (LATIN_LANGUAGES as readonly LanguageTag[]).indexOf(tag);
    return index < 0 ? 0 : (this.#counts[FIRST_LANGUAGE_AT + index] ?? 0);
  }

  /** Words in Latin script with letters that no language has of those that we know. */
  get withUnknownLetters(): number {
    return this.#counts[NOT_KNOWN_AT] ?? 0;
  }

  /** Words that Russian does not spell so, and words that hardly any other language does. */
  get russian(): { readonly against: number; readonly for: number } {
    return { against: this.#counts[NOT_RUSSIAN_AT] ?? 0, for: this.#counts[RUSSIAN_AT] ?? 0 };
  }
}
