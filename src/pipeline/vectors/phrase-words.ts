import { NumberList } from '../../math/number-list.ts';
import { glueOf, HYPHENATED, RUN_START, surfaceOf } from '../../model/packed-token.ts';
import { stem } from '../../model/stem.ts';
import { wordKind } from '../../model/stop-words.ts';
import type { Token, TokenRun } from '../../model/tokens.ts';
import type { TokenTable } from '../stage-values.ts';

/** Words of a term, a hyphenated pair counting as one: "open-domain question answering" has three. */
export const MAX_TERM_WORDS = 4;
export const MAX_TERM_TOKENS = 5;

/** Flags of a word: no phrase reaches over the gap before it. */
export const BEGINS = 1;
export const HYPHEN_BEFORE = 2;
export const HYPHEN_AFTER = 4;
export const CONTENT = 8;
/** A word of the trade; one that is neither this nor of content links. */
export const TRADE = 16;
/** Can be a term by itself. */
export const ALONE = 32;
export const IN_TITLE = 64;

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
  /** Of `CONTENT`, `TRADE` and `ALONE`; null for a stop word. */
  readonly flags: number | null;
}

/** The words that terms can consist of; `stopwords` are those of the author. */
export function readPhraseWords(table: TokenTable, stopwords: readonly string[]): PhraseWords {
  const stemTexts: string[] = [];
  const useOf = wordUses(stopwords, stemTexts);
  const uses = table.words.map(useOf);
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
  const addExpansion = (run: TokenRun, more: number): void => {
    // The long form stands in for the acronym, in a run of its own: its neighbours are not its words.
    isOpen = false;
    for (const { word, glue } of run)
      add(useOf(word), UNWRITTEN, more | (glue === '-' ? HYPHEN_BEFORE : 0));
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
function wordUses(stopwords: readonly string[], stemTexts: string[]): (word: string) => WordUse {
  const extra = new Set(stopwords.map((word) => word.toLowerCase()));
  const stemNumbers = new Map<string, number>();
  return (word) => {
    const kind = wordKind(word, extra);
    if (kind === 'stop') return { stem: 0, flags: null };
    const text = stem(word);
    const number = stemNumbers.get(text) ?? stemTexts.push(text) - 1;
    stemNumbers.set(text, number);
    const alone = kind === 'content' && word.length > 1 ? ALONE : 0;
    return { stem: number, flags: alone | { content: CONTENT, trade: TRADE, link: 0 }[kind] };
  };
}

/** For each surface form the long form that it stands for, where it is an acronym, in the plural or not. */
function expansions({ acronyms, surfaces, words, wordOf }: TokenTable): (TokenRun | null)[] {
  return surfaces.map((surface, index) => {
    if (!/^\p{Lu}.*\p{Lu}/u.test(surface)) return null;
    const word = words[wordOf[index] ?? 0] ?? '';
    // "LMs" are more than one LM; no LMS, whatever that may be.
    const isPlural = /\p{Lu}s$/u.test(surface);
    const acronym = acronyms.get(isPlural ? word.slice(0, -1) : word) ?? acronyms.get(word);
    const isMeant = acronym !== undefined && (!isPlural || !acronym.short.endsWith('S'));
    if (isMeant && canBeTerm(acronym.run)) return acronym.run;
    return null;
  });
}

function canBeTerm(run: readonly Token[]): boolean {
  const spaceCount = run.slice(1).filter(({ glue }) => glue !== '-').length;
  return run.length <= MAX_TERM_TOKENS && spaceCount < MAX_TERM_WORDS;
}
