import type { ThemeQuote } from '../../domain/atlas.ts';
import type { LanguageTag } from '../../model/languages/language.ts';
import { stem } from '../../model/stem.ts';
import { tokenize } from '../../model/tokens.ts';
import { splitSentences } from '../../model/split-sentences.ts';
import { standsAlone } from './sentences.ts';
import { scriptOf } from './writing-script.ts';

/** What a theme may be quoted from. */
export interface QuotableTheme {
  readonly label: string;
  /** Papers that surely belong to it, best fit first. */
  readonly paperIndexes: readonly number[];
  /** How typical a term is of the theme, by the term's key. */
  readonly contrastOf: (key: string) => number;
  /** Language of the abstract of a paper. */
  readonly languageOf: (paperIndex: number) => LanguageTag;
}

const MOST_QUOTES = 2;
/** Papers looked at: those after them fit the theme less well. */
const MOST_PAPERS = 40;
const LONGEST_TERM = 3;
/** Words from which on a sentence loses by being longer. */
const GOOD_LENGTH = 20;
/** A sentence in the past tells what one study did, one in the present what is so. */
const REPORT = /\b(?:was|were|had|did|showed|significantly)\b/iu;
const REPORT_WEIGHT = 0.5;
/** Share of its typical terms that a second quote may have in common with the first. */
const MOST_SHARED = 0.6;

interface Candidate extends ThemeQuote {
  readonly keys: ReadonlySet<string>;
  readonly score: number;
}

/**
 * Up to two sentences from different papers of a theme that say what it is about: those with the most typical terms,
 * of papers near its centre (extractive summary by centroid: Radev, Jing, Styś and Tam, 2004). A second one must
 * say something else than the first.
 */
export function quoteSentences(
  theme: QuotableTheme,
  abstractOf: (paperIndex: number) => string,
): ThemeQuote[] {
  const script = scriptOf(theme.label);
  const papers = theme.paperIndexes.slice(0, MOST_PAPERS);
  const candidates = papers.flatMap((paperIndex, rank) =>
    splitSentences(abstractOf(paperIndex))
      .filter((text) => standsAlone(text) && scriptOf(text) === script)
      .map((text): Candidate => {
        const { keys, sum, wordCount } = weigh(
          text,
          theme.languageOf(paperIndex),
          theme.contrastOf,
        );
        const nearness = 1 - (0.5 * rank) / papers.length;
        const brevity = Math.min(1, GOOD_LENGTH / Math.max(1, wordCount));
        const tense = REPORT.test(text) ? REPORT_WEIGHT : 1;
        return { text, paperIndex, keys, score: sum * nearness * tense * Math.sqrt(brevity) };
      })
      .filter(({ score }) => score > 0),
  );
  // A stable sort: ties keep the order of fit and of the abstract.
  candidates.sort((a, b) => b.score - a.score);
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST_QUOTES) break;
    const isNew = chosen.every(
      (other) =>
        other.paperIndex !== candidate.paperIndex &&
        other.text !== candidate.text &&
        sharedShare(candidate.keys, other.keys) <= MOST_SHARED,
    );
    if (isNew) chosen.push(candidate);
  }
  return chosen.map(({ text, paperIndex }) => ({ text, paperIndex }));
}

/** The typical terms of a sentence, each counted once, and the sum of their contrasts. */
function weigh(
  sentence: string,
  language: LanguageTag,
  contrastOf: (key: string) => number,
): { keys: ReadonlySet<string>; sum: number; wordCount: number } {
  const keys = new Set<string>();
  let wordCount = 0;
  for (const run of tokenize(sentence)) {
    const stems = run.map(({ word }) => stem(word, language));
    wordCount += stems.length;
    stems.forEach((_, start) => {
      for (let length = 1; length <= LONGEST_TERM && start + length <= stems.length; length++) {
        keys.add(stems.slice(start, start + length).join(' '));
      }
    });
  }
  const typical = [...keys].filter((key) => contrastOf(key) > 0);
  const sum = typical.reduce((total, key) => total + contrastOf(key), 0);
  return { keys: new Set(typical), sum, wordCount };
}

function sharedShare(keys: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...keys].filter((key) => others.has(key)).length;
  return shared / Math.max(1, Math.min(keys.size, others.size));
}
