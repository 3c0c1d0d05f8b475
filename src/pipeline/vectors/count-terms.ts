import { stem } from '../../model/stem.ts';
import { wordKind, type WordKind } from '../../model/stop-words.ts';
import type { Token, TokenRun } from '../../model/tokens.ts';
import type { TokenTable } from '../stage-values.ts';

/** How often one paper uses a term, and how it writes it. */
export interface TermCount {
  readonly key: string;
  readonly wordCount: number;
  /** Occurrences in the abstract plus twice those in the title. */
  count: number;
}

/** Term counts of every paper and how the corpus writes each term. */
export interface TermCounts {
  readonly papers: readonly ReadonlyMap<string, TermCount>[];
  /** Term key → surface form → occurrences; those in titles count little, as titles write in capitals. */
  readonly surfaces: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Words of a term, a hyphenated pair counting as one: "open-domain question answering" has three. */
export const MAX_TERM_WORDS = 4;
const MAX_TERM_TOKENS = 5;
const TITLE_WEIGHT = 2;
const TITLE_SURFACE_WEIGHT = 0.01;

interface Word extends Token {
  readonly stem: string;
  readonly kind: WordKind;
}

/**
 * Counts terms of one to four words. A term has no stop word at its ends and inside only one that
 * links ("mixture of experts"); a word of the trade may stand inside or behind a content word of a longer
 * term, never alone. An acronym that the corpus explains counts as its long form.
 */
export function countTerms(table: TokenTable, stopwords: readonly string[]): TermCounts {
  const extra = new Set(stopwords.map((word) => word.toLowerCase()));
  const surfaces = new Map<string, Map<string, number>>();
  const toWord = (token: Token): Word => ({
    ...token,
    stem: stem(token.word),
    kind: wordKind(token.word, extra),
  });
  const expansions = new Map<string, Word[]>();
  for (const [short, acronym] of table.acronyms) {
    const words = acronym.run.map(toWord);
    if (words.length <= MAX_TERM_TOKENS && spaceCount(words) < MAX_TERM_WORDS)
      expansions.set(short, words);
  }

  const papers = table.papers.map((paper) => {
    const counts = new Map<string, TermCount>();
    const add = (words: readonly Word[], weight: number, surfaceWeight: number): void => {
      for (let from = 0; from < words.length; from++) {
        for (let size = 1; size <= MAX_TERM_TOKENS && from + size <= words.length; size++) {
          const part = words.slice(from, from + size);
          if (
            !isTerm(part) ||
            spaceCount(part) >= MAX_TERM_WORDS ||
            (size > 1 && cutsCompound(words, from, from + size))
          )
            continue;
          const key = part.map((word) => word.stem).join(' ');
          const entry = counts.get(key) ?? { key, wordCount: size, count: 0 };
          entry.count += weight;
          counts.set(key, entry);
          if (surfaceWeight === 0) continue;
          const forms = surfaces.get(key) ?? new Map<string, number>();
          surfaces.set(key, forms);
          const surface = joinSurface(part);
          forms.set(surface, (forms.get(surface) ?? 0) + surfaceWeight);
        }
      }
    };
    const addRun = (run: TokenRun, weight: number, surfaceWeight: number): void => {
      let words: Word[] = [];
      for (const token of run) {
        const expansion = acronymOf(token, expansions);
        if (expansion === undefined) {
          words.push(toWord(token));
          continue;
        }
        // The long form stands in for the acronym, in a run of its own: its neighbours are not its words.
        add(words, weight, surfaceWeight);
        add(expansion, weight, 0);
        words = [];
      }
      add(words, weight, surfaceWeight);
    };
    for (const run of paper.title) addRun(run, TITLE_WEIGHT, TITLE_SURFACE_WEIGHT);
    for (const run of paper.abstract) addRun(run, 1, 1);
    return counts;
  });
  return { papers, surfaces };
}

function acronymOf(token: Token, expansions: ReadonlyMap<string, Word[]>): Word[] | undefined {
  if (!/^\p{Lu}.*\p{Lu}/u.test(token.surface)) return undefined;
  return expansions.get(token.word) ?? expansions.get(token.word.replace(/s$/u, ''));
}

function spaceCount(words: readonly Word[]): number {
  return words.slice(1).filter((word) => word.glue !== '-').length;
}

/** "domain question" is no term of "open-domain question answering". */
function cutsCompound(words: readonly Word[], from: number, to: number): boolean {
  return words[from]?.glue === '-' || words[to]?.glue === '-';
}

function isTerm(words: readonly Word[]): boolean {
  const first = words[0]?.kind;
  const last = words.at(-1)?.kind;
  if (first === undefined || first === 'stop' || first === 'link') return false;
  if (last === 'stop' || last === 'link') return false;
  if (words.length === 1) return first === 'content' && (words[0]?.word.length ?? 0) > 1;
  if (words.slice(1, -1).some((word) => word.kind === 'stop')) return false;
  // "open-domain": the hyphen makes the word of the trade part of a compound.
  return first === 'content' || (words[1]?.glue === '-' && words[1].kind === 'content');
}

function joinSurface(words: readonly Word[]): string {
  return words
    .map((word, index) => (index === 0 ? word.surface : word.glue + word.surface))
    .join('');
}
