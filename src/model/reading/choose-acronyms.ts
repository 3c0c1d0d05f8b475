import type { AcronymDefinition } from '../acronyms.ts';
import type { LanguageTag } from '../languages/language.ts';
import type { Acronym } from '../token-table.ts';
import type { TokenRun } from '../tokens.ts';
import type { WordRules } from '../word-rules.ts';

/** Definitions that agree but for the forms of words. */
interface Reading {
  count: number;
  readonly language: LanguageTag;
  /** How often each spelling of short and long form, with a tab between, was met. */
  readonly spellings: Map<string, number>;
}

/**
 * For each acronym, by lower-case short form, the long form that two thirds of the definitions give; none
 * where they do not agree. `wordsOf` gives the words of a long form; the language of a definition is that of its text.
 */
export function chooseAcronyms(
  definitions: readonly (AcronymDefinition & { readonly language: LanguageTag })[],
  wordsOf: (long: string) => TokenRun,
  rules: Pick<WordRules, 'stem'>,
): Map<string, Acronym> {
  const readingsOf = new Map<string, Map<string, Reading>>();
  for (const { short, long, language } of definitions) {
    const key = wordsOf(long)
      .map(({ word }) => rules.stem(word, language))
      .join(' ');
    const readings = readingsOf.get(short.toLowerCase()) ?? new Map<string, Reading>();
    readingsOf.set(short.toLowerCase(), readings);
    const reading = readings.get(key) ?? {
      count: 0,
      language,
      spellings: new Map<string, number>(),
    };
    readings.set(key, reading);
    reading.count++;
    const spelling = `${short}\t${long}`;
    reading.spellings.set(spelling, (reading.spellings.get(spelling) ?? 0) + 1);
  }
  const chosen = new Map<string, Acronym>();
  for (const [lower, readings] of readingsOf) {
    const total = [...readings.values()].reduce((sum, { count }) => sum + count, 0);
    const best = [...readings.values()].find(({ count }) => count * 3 >= total * 2);
    if (best === undefined) continue;
    const spellings = [...best.spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const [short = '', long = ''] = spellings[0]?.[0].split('\t') ?? [];
    chosen.set(lower, { short, long, run: wordsOf(long), language: best.language });
  }
  return chosen;
}
