import type { LanguageTag } from '../languages/language.ts';
import { glueOf, packToken, surfaceOf } from '../packed-token.ts';
import type { TokenTable } from '../token-table.ts';
import type { WordKind, WordRules } from '../word-rules.ts';
import type { Passage, SectionLanguages } from './find-section-languages.ts';

/** Words, surface forms and tokens before they have languages; the tokens are written over. */
interface PlainTable extends Pick<TokenTable, 'tokens' | 'sectionStarts'> {
  readonly words: readonly string[];
  readonly surfaces: readonly string[];
  readonly wordOf: readonly number[];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Gives every word the language of the passages that use it most; of equals the first in the order of languages. A word
 * that is good for something else in the language of a passage ("die" of German in a corpus of English) is another
 * word there, with a number of its own.
 */
export function assignLanguages(
  table: PlainTable,
  { languages, languageOfSection, passages }: SectionLanguages,
  rules: Pick<WordRules, 'kindOf'>,
): Omit<TokenTable, 'acronyms' | 'compounds'> {
  const { tokens, sectionStarts } = table;
  if (languages.length === 1) {
    const wordOf = Uint32Array.from(table.wordOf);
    const languageOf = new Uint8Array(table.words.length);
    return { ...table, wordOf, languages, languageOf, languageOfSection };
  }

  const languageOf = [...mainLanguages(table, languages.length, passages)];
  const words = [...table.words];
  const surfaces = [...table.surfaces];
  const wordOf = [...table.wordOf];
  const isElsewhere = differences(table.words, { languages, languageOf, rules });
  const twinOfWord = new Map<string, number>();
  const twinOfSurface = new Map<number, number>();
  for (const { start, end, language } of passages) {
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      const word = wordOf[surfaceOf(token)] ?? 0;
      if (isElsewhere(word, language))
        tokens[at] = packToken(twin(surfaceOf(token), word, language), glueOf(token));
    }
  }
  return {
    ...{ words, surfaces, tokens, sectionStarts, languages, languageOfSection },
    wordOf: Uint32Array.from(wordOf),
    languageOf: Uint8Array.from(languageOf),
  };

  /** The surface form that stands for another one in passages of a language. */
  function twin(surface: number, word: number, language: number): number {
    const key = surface * languages.length + language;
    const known = twinOfSurface.get(key);
    if (known !== undefined) return known;
    const wordKey = `${String(language)} ${words[word] ?? ''}`;
    const twinWord = twinOfWord.get(wordKey) ?? words.push(words[word] ?? '') - 1;
    twinOfWord.set(wordKey, twinWord);
    languageOf[twinWord] = language;
    const added = surfaces.push(surfaces[surface] ?? '') - 1;
    wordOf.push(twinWord);
    twinOfSurface.set(key, added);
    return added;
  }
}

/** For each word the language whose passages use it most. */
function mainLanguages(
  { words, wordOf, tokens }: PlainTable,
  languageCount: number,
  passages: readonly Passage[],
): Uint8Array {
  const counts = new Uint32Array(words.length * languageCount);
  for (const { start, end, language } of passages) {
    for (let at = start; at < end; at++) {
      const cell = (wordOf[surfaceOf(tokens[at] ?? 0)] ?? 0) * languageCount + language;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return Uint8Array.from(words, (_, word) => {
    const start = word * languageCount;
    let best = 0;
    for (let language = 1; language < languageCount; language++) {
      if ((counts[start + language] ?? 0) > (counts[start + best] ?? 0)) best = language;
    }
    return best;
  });
}

/** Whether a word is good for something else in a language than in its own; asked once a word and language. */
function differences(
  words: readonly string[],
  {
    languages,
    languageOf,
    rules,
  }: {
    readonly languages: readonly LanguageTag[];
    readonly languageOf: readonly number[];
    readonly rules: Pick<WordRules, 'kindOf'>;
  },
): (word: number, language: number) => boolean {
  const UNKNOWN = 0;
  const SAME = 1;
  const OTHER = 2;
  const answers = new Uint8Array(words.length * languages.length).fill(UNKNOWN);
  const kindOf = (word: number, language: number): WordKind =>
    rules.kindOf(words[word] ?? '', languages[language] ?? 'en', NO_WORDS);
  return (word, language) => {
    const own = languageOf[word] ?? 0;
    // A twin is at home where it stands.
    if (own === language || word >= words.length) return false;
    const cell = word * languages.length + language;
    if (answers[cell] === UNKNOWN)
      answers[cell] = kindOf(word, language) === kindOf(word, own) ? SAME : OTHER;
    return answers[cell] === OTHER;
  };
}
