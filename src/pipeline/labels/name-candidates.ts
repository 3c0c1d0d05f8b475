import { LANGUAGES } from '../../model/languages/known-languages.ts';
import type { RankedTerm } from './rank-terms.ts';
import { surfaceOf, type AcronymIndex, type LanguageFinder } from './term-texts.ts';

/** How much better a phrase of so many words reads as a name than a single word. */
const PHRASE_BONUS = [0, 1, 3, 3, 2, 1];
/** Share of a theme's papers that a name should come from; one from fewer loses in proportion. */
const FULL_COVERAGE = 0.3;
/** Share of a term's papers that a theme should hold to be named by it; with fewer it loses in proportion. */
const FULL_PRECISION = 0.5;
/** What is left of the strength of a name that says little by itself, phrase or not. */
const POOR_NAME = 0.2;
/** Longer names have no room on a map. */
const LONGEST_NAME = 48;
/** A group of papers that wants a name. */
export interface NamelessGroup {
  /** Readable terms, strongest first. */
  readonly pool: readonly RankedTerm[];
  readonly size: number;
  /** The name its author gave, else null. */
  readonly given: string | null;
  /** The name that it has had so far; null, as by default, for a group that is new. */
  readonly kept?: string | null;
  /** All terms that are typical of it, readable or not, strongest first: evidence for the name it has. By default the pool. */
  readonly evidence?: readonly RankedTerm[];
  /** Folded names that it should not take while others are free, such as former ones of other themes. */
  readonly avoided?: ReadonlySet<string>;
}

/** What names are made by. */
export interface NamingContext {
  readonly acronyms: AcronymIndex;
  /** Whether a name is that of a venue or contest. */
  readonly isEvent: (name: string) => boolean;
  /** Whether names that groups have stay without question: nothing that they name has changed. */
  readonly isSettled?: boolean;
  /** Language of a word of the corpus; by default English. */
  readonly languageOf?: LanguageFinder;
}

/** A name that a term makes, and how well it would serve. */
export interface Candidate extends GroupName {
  readonly term: RankedTerm;
  readonly strength: number;
}

/** A name and the term it was made of, null for an author's. */
export interface GroupName {
  readonly text: string;
  readonly term: RankedTerm | null;
}

/** The names that terms make, the strongest first. */
export function candidates(
  pool: readonly RankedTerm[],
  size: number,
  context: NamingContext,
): Candidate[] {
  return pool
    .map((item, rank) => {
      const text = surfaceOf(item.term, context.acronyms);
      const isPoor = saysLittle(text) || context.isEvent(text);
      const strength =
        item.contrast *
        Math.min(1, item.insideCount / (FULL_COVERAGE * size)) *
        Math.min(1, item.insideCount / item.term.paperCount / FULL_PRECISION) *
        (isPoor ? POOR_NAME : (PHRASE_BONUS[item.term.wordCount] ?? 1));
      return { text: sentenceCase(text), term: item, strength, rank };
    })
    .filter(({ text }) => text.length <= LONGEST_NAME)
    .sort((a, b) => b.strength - a.strength || a.rank - b.rank)
    .map(({ text, term, strength }) => ({ text, term, strength }));
}

/** Words by which papers speak of their data and of how they are judged: names that end in one say nothing of a theme. */
const POOR_ENDING =
  /(?:^|[\s-])(?:accuracy|article|attempt|author|baseline|benchmark|classes|comparison|corpora|corpus|data|dataset|error|F1|label|language|measure|metric|organizer|parameter|participant|people|percentage|point|precision|prediction|question|recall|resource|sample|score|sentence|sequence|shot|strategy|submission|subtask|task|stage|subject|team|test|text|tool|type|vector|word)s?$/iu;

const UNIT = /^(?:mm ?hg|[mkµ]g|[mµ]l|[mnpµ]mol)\b/iu;

/**
 * "Zero-shot" says how something is, not what it is ("fine-tuning" does); "DST" says nothing to those who do not know it.
 */
function saysLittle(text: string): boolean {
  const isLoneCompound = /^[^\s-]+(?:-[^\s-]+)+$/u.test(text) && !text.endsWith('ing');
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(text);
  return isLoneCompound || isAcronym || POOR_ENDING.test(text) || UNIT.test(text);
}

/** How two names begin that are joined because either alone is taken. */
export function beginJoined(first: GroupName): string {
  return first.text + LANGUAGES[first.term?.term.language ?? 'en'].joint;
}

/** Two names as one. */
export function joinNames(first: GroupName, second: GroupName): string {
  const { keepsCapitals } = LANGUAGES[second.term?.term.language ?? 'en'];
  const rest =
    keepsCapitals === true
      ? second.text
      : second.text.charAt(0).toLowerCase() + second.text.slice(1);
  return beginJoined(first) + rest;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
