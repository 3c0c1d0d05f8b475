import { NumberList } from '../../math/number-list.ts';
import type { LanguageTag } from '../languages/language.ts';
import { glueOf, HYPHENATED, RUN_START, surfaceOf } from '../packed-token.ts';
import type { Acronym, TokenTable } from '../token-table.ts';
import type { Token } from '../tokens.ts';
import type { WordRules } from '../word-rules.ts';

/** Words of a term, a hyphenated pair counting as one: "open-domain question answering" has three. */
export const MAX_TERM_WORDS = 4;
export const MAX_TERM_TOKENS = 5;

/** Flags of a word: no phrase reaches over the gap before it. */
export const BEGINS = 1;
export const HYPHEN_BEFORE = 2;
export const HYPHEN_AFTER = 4;
export const CONTENT = 8;
/** A word of the trade that may end a term; one that is none of these nor of content links. */
export const TRADE = 16;
/** Can be a term by itself. */
export const ALONE = 32;
export const IN_TITLE = 64;
/** A word of the trade that may begin a term. */
export const HEAD = 128;

/** Token of a word that the paper did not write: it belongs to the long form of an acronym. */
export const UNWRITTEN = 0xffff_ffff;

/** All words that terms can consist of, paper by paper: a stop word leaves a gap, an acronym is spelt out. */
export interface PhraseWords {
  /** Paper p has the words from `paperStarts[p]` to `paperStarts[p + 1]`. */
  readonly paperStarts: Uint32Array;
  /** Stem of each word, by number of `stemTexts`. */
  readonly stems: Uint32Array;
  readonly stemTexts: readonly string[];
  /** Packed token of each word, or `UNWRITTEN`. */
  readonly tokens: Uint32Array;
  readonly flags: Uint32Array;
}

/** What a word is good for in a term. */
interface WordUse {
  readonly stem: number;
  /** Of `CONTENT`, `TRADE`, `HEAD` and `ALONE`; null for a stop word. */
  readonly flags: number | null;
}

/** The words that terms can consist of; `stopwords` are those of the author. */
export function readPhraseWords(
  table: TokenTable,
  stopwords: readonly string[],
  rules: WordRules,
): PhraseWords {
  const stemTexts: string[] = [];
  const useOf = wordUses(stopwords, stemTexts, rules);
  const uses = table.words.map((word, index) =>
    useOf(word, table.languages[table.languageOf[index] ?? 0] ?? 'en'),
  );
  const expansionOf = expansions(table);
  const paperStarts = new Uint32Array((table.sectionStarts.length + 1) / 2);
  const [stems, tokens, flags] = [new NumberList(), new NumberList(), new NumberList()];

  let isOpen = false;
  const add = (use: WordUse | undefined, token: number, more: number): void => {
    const hyphen = (more & HYPHEN_BEFORE) !== 0;
    if (isOpen && hyphen) flags.set(flags.length - 1, flags.at(flags.length - 1) | HYPHEN_AFTER);
    const wasOpen = isOpen;
    isOpen = use !== undefined && use.flags !== null;
    if (use === undefined || use.flags === null) return;
    stems.push(use.stem);
    tokens.push(token);
    flags.push(use.flags | more | (wasOpen ? 0 : BEGINS));
  };
  const addExpansion = ({ run, language }: Acronym, more: number): void => {
    // The long form stands in for the acronym, in a run of its own: its neighbours are not its words.
    isOpen = false;
    for (const { word, glue } of run)
      add(useOf(word, language), UNWRITTEN, more | (glue === '-' ? HYPHEN_BEFORE : 0));
    isOpen = false;
  };

  for (let section = 0; section + 1 < table.sectionStarts.length; section++) {
    const more = section % 2 === 0 ? IN_TITLE : 0;
    const end = table.sectionStarts[section + 1] ?? 0;
    for (let at = table.sectionStarts[section] ?? 0; at < end; at++) {
      const token = table.tokens[at] ?? 0;
      const glue = glueOf(token);
      if (glue === RUN_START) isOpen = false;
      const expansion = expansionOf[surfaceOf(token)];
      if (expansion !== null && expansion !== undefined) addExpansion(expansion, more);
      else {
        const use = uses[table.wordOf[surfaceOf(token)] ?? 0];
        add(use, token, more | (glue === HYPHENATED ? HYPHEN_BEFORE : 0));
      }
    }
    if (section % 2 === 1) paperStarts[(section + 1) / 2] = stems.length;
  }
  return {
    paperStarts,
    stems: stems.toArray(),
    stemTexts,
    tokens: tokens.toArray(),
    flags: flags.toArray(),
  };
}

/** Gives the use of any word; adds its stem to `stemTexts`. */
function wordUses(
  stopwords: readonly string[],
  stemTexts: string[],
  rules: WordRules,
): (word: string, language: LanguageTag) => WordUse {
  const extra = new Set(stopwords.map((word) => word.toLowerCase()));
  const stemNumbers = new Map<string, number>();
  return (word, language) => {
    const kind = rules.kindOf(word, language, extra);
    if (kind === 'stop') return { stem: 0, flags: null };
    const text = rules.stem(word, language);
    const number = stemNumbers.get(text) ?? stemTexts.push(text) - 1;
    stemNumbers.set(text, number);
    const alone = kind === 'content' && word.length > 1 ? ALONE : 0;
    return {
      stem: number,
      flags: alone | { content: CONTENT, trade: TRADE, head: HEAD, link: 0 }[kind],
    };
  };
}

/** For each surface form the acronym that it is, in the plural or not, where its long form is to stand for it. */
function expansions({ acronyms, surfaces, words, wordOf }: TokenTable): (Acronym | null)[] {
  return surfaces.map((surface, index) => {
    if (!/^\p{Lu}.*\p{Lu}/u.test(surface)) return null;
    const word = words[wordOf[index] ?? 0] ?? '';
    // "LMs" are more than one LM; no LMS, whatever that may be.
    const isPlural = /\p{Lu}s$/u.test(surface);
    const acronym = acronyms.get(isPlural ? word.slice(0, -1) : word) ?? acronyms.get(word);
    const isMeant = acronym !== undefined && (!isPlural || !acronym.short.endsWith('S'));
    if (isMeant && canBeTerm(acronym.run)) return acronym;
    return null;
  });
}

/** Whether a long form is short enough; an elided article counts as part of its noun. */
function canBeTerm(run: readonly Token[]): boolean {
  const words = run.filter(({ word }) => !word.endsWith("'"));
  const spaceCount = words.slice(1).filter(({ glue }) => glue !== '-').length;
  return words.length <= MAX_TERM_TOKENS && spaceCount < MAX_TERM_WORDS;
}
