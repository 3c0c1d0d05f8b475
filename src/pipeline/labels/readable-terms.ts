import { LANGUAGES } from '../../model/languages/known-languages.ts';
import type { Term } from '../stage-values.ts';
import { tagOf } from './part-of-speech.ts';

/** A term is a fragment of a longer one that accounts for this share of its papers. */
const FRAGMENT_SHARE = 0.5;
/** Papers that must use the longer term before it proves that: two may be two editions of one. */
const LEAST_PROOF = 3;
/** Share of a word's phrases that it must end to be taken for a noun, where no lexicon knows it as one. */
const LEAST_HEAD_SHARE = 0.1;
/** Endings by which an unknown English word is no noun, and those by which it is none unless it ends phrases. */
const NO_NOUN_ENDING = /(?:[a-z]{2}ed|ly|ous|able|ible)$/u;
const ADJECTIVE_ENDING = /(?:ive|al|ic|less|ful|ary)$/u;
/** Terms of so many words are as long as the vocabulary has, so that what follows them is not known. */
const LONGEST = 4;

/**
 * For each term whether people would read it as the name of something rather than as a scrap of a sentence: it ends
 * in a noun, begins with no verb, and is not cut out of a longer term ("large language" of "large language models"). Of
 * other languages than English we have no lexicon; what can be told of a noun there, the language itself tells.
 */
export function readableTerms(terms: readonly Term[]): boolean[] {
  const heads = countHeads(terms);
  const isCut = findFragments(terms);
  return terms.map((term, column) => {
    if (isCut[column] === true) return false;
    const { language = 'en' } = term;
    if (language === 'en') return readsAsName(wordsOf(term), heads);
    return LANGUAGES[language].readsAsName?.(term.surface.split(/[\s-]+/u)) ?? true;
  });
}

/** How often a word ends a phrase, and how often it stands before another word of one; in papers. */
interface HeadCounts {
  readonly last: ReadonlyMap<string, number>;
  readonly inner: ReadonlyMap<string, number>;
}

/**
 * The corpus itself tells nouns from adjectives: "multimodal" stands before other words and ends no phrase,
 * whereas "embedding" does both.
 */
function countHeads(terms: readonly Term[]): HeadCounts {
  const last = new Map<string, number>();
  const inner = new Map<string, number>();
  for (const term of terms) {
    if (term.wordCount !== 2) continue;
    const words = wordsOf(term);
    words.forEach((word, index) => {
      const counts = index === words.length - 1 ? last : inner;
      counts.set(word, (counts.get(word) ?? 0) + term.paperCount);
    });
  }
  return { last, inner };
}

function readsAsName(words: readonly string[], heads: HeadCounts): boolean {
  const last = words.at(-1) ?? '';
  if (!isNoun(last, heads)) return false;
  return words
    .slice(0, -1)
    .every((word) => /^(?:NN|JJ|VBN|VBG|FW|IN|TO|CD)/u.test(tagOf(word) ?? 'NN'));
}

function isNoun(word: string, heads: HeadCounts): boolean {
  const tag = tagOf(word);
  if (tag !== undefined && /^(?:NN|FW)/u.test(tag)) return true;
  const isGerund = tag === 'VBG' || (tag === undefined && word.endsWith('ing'));
  if ((tag !== undefined && !isGerund) || (tag === undefined && NO_NOUN_ENDING.test(word)))
    return false;
  const last = heads.last.get(word) ?? 0;
  const inner = heads.inner.get(word) ?? 0;
  if (last + inner > 0) return last >= LEAST_HEAD_SHARE * (last + inner);
  return !isGerund && !ADJECTIVE_ENDING.test(word);
}

/**
 * Whether each term begins or ends in the middle of a longer one: mostly the same word follows it or stands before it. For
 * the longest terms the same is asked of their beginnings and ends ("emergence of large language" is cut).
 */
function findFragments(terms: readonly Term[]): boolean[] {
  const counts = new Map(terms.map(({ key, paperCount }) => [key, paperCount]));
  const followed = new Set<string>();
  const preceded = new Set<string>();
  for (const { key, paperCount } of terms) {
    const start = key.slice(0, Math.max(0, key.lastIndexOf(' ')));
    const end = key.slice(key.indexOf(' ') + 1);
    if (start === '' || paperCount < LEAST_PROOF) continue;
    if (paperCount >= FRAGMENT_SHARE * (counts.get(start) ?? Infinity)) followed.add(start);
    if (paperCount >= FRAGMENT_SHARE * (counts.get(end) ?? Infinity)) preceded.add(end);
  }
  return terms.map(({ key }) => {
    if (followed.has(key) || preceded.has(key)) return true;
    const words = key.split(' ');
    return (
      words.length >= LONGEST &&
      words.some(
        (_, at) =>
          followed.has(words.slice(at).join(' ')) || preceded.has(words.slice(0, at + 1).join(' ')),
      )
    );
  });
}

function wordsOf(term: Term): string[] {
  return term.surface.toLowerCase().split(/[\s-]+/u);
}
