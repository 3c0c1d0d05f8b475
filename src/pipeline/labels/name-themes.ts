import type { RankedTerm } from './rank-terms.ts';
import { fold, isWithin, surfaceOf, type AcronymIndex } from './term-texts.ts';

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
}

/** A name and the term it was made of, null for an author's. */
export interface GroupName {
  readonly text: string;
  readonly term: RankedTerm | null;
}

/**
 * A name for every theme: the label its author gave, else its most typical phrase, no two alike or nearly
 * so.
 */
export function nameThemes(
  themes: readonly NamelessGroup[],
  context: { acronyms: AcronymIndex; isEvent: (name: string) => boolean },
): GroupName[] {
  const taken = new Set(themes.flatMap(({ given }) => (given === null ? [] : fold(given))));
  return themes.map((theme) => {
    if (theme.given !== null) return { text: theme.given, term: null };
    const name = firstFree(candidates(theme, context), taken, (folded) =>
      [...taken].some((other) => isTooLike(folded, other) || isTooLike(other, folded)),
    );
    taken.add(fold(name.text));
    return name;
  });
}

/** "Decoding methods" is too like "Decoding", whereas "machine translation" and "neural machine translation" are two. */
function isTooLike(part: string, whole: string): boolean {
  return isWithin(part, whole) && !(part.includes(' ') && whole.endsWith(` ${part}`));
}

/**
 * A name for every sub-theme, unlike those of all themes and of all other sub-themes. It may add a word to the name of its
 * theme ("Neural machine translation" in "Machine translation"), but not be a part of any theme's.
 */
export function nameSubthemes(
  subthemes: readonly NamelessGroup[],
  themeNames: readonly string[],
  context: { acronyms: AcronymIndex; isEvent: (name: string) => boolean },
): GroupName[] {
  const themes = themeNames.map(fold);
  const taken = new Set(themes);
  const names = new Array<GroupName>(subthemes.length);
  // The largest choose first.
  const order = subthemes
    .map((_, index) => index)
    .sort((a, b) => (subthemes[b]?.size ?? 0) - (subthemes[a]?.size ?? 0) || a - b);
  for (const index of order) {
    const subtheme = subthemes[index];
    if (subtheme === undefined) continue;
    const name = firstFree(candidates(subtheme, context), taken, (folded) =>
      themes.some((theme) => isWithin(folded, theme)),
    );
    taken.add(fold(name.text));
    names[index] = name;
  }
  return names;
}

function candidates(
  { pool, size }: NamelessGroup,
  context: { acronyms: AcronymIndex; isEvent: (name: string) => boolean },
): GroupName[] {
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
    .map(({ text, term }) => ({ text, term }));
}

/** Words by which papers speak of their data and of how they are judged: names that end in one say nothing of a theme. */
const POOR_ENDING =
  /(?:^|[\s-])(?:accuracy|article|attempt|author|baseline|benchmark|classes|comparison|corpora|corpus|data|dataset|error|F1|label|language|measure|metric|organizer|parameter|participant|people|percentage|point|precision|prediction|question|recall|resource|sample|score|sentence|sequence|strategy|submission|subtask|task|stage|subject|team|test|text|tool|type|vector|word)s?$/iu;

const UNIT = /^(?:mm ?hg|[mkµ]g|[mµ]l|[mnpµ]mol)\b/iu;

/**
 * "Zero-shot" says how something is, not what it is ("fine-tuning" does); "DST" says nothing to those who do not know it.
 */
function saysLittle(text: string): boolean {
  const isLoneCompound = /^[^\s-]+(?:-[^\s-]+)+$/u.test(text) && !text.endsWith('ing');
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(text);
  return isLoneCompound || isAcronym || POOR_ENDING.test(text) || UNIT.test(text);
}

/** The first name not taken, else two names joined, else a name with a number: never a duplicate. */
function firstFree(
  names: readonly GroupName[],
  taken: ReadonlySet<string>,
  isRefused: (folded: string) => boolean,
): GroupName {
  const free = names.find(({ text }) => !taken.has(fold(text)) && !isRefused(fold(text)));
  if (free !== undefined) return free;
  const { text: base, term } = names[0] ?? { text: 'Papers', term: null };
  for (const second of names.slice(1)) {
    const text = `${base} and ${second.text.charAt(0).toLowerCase()}${second.text.slice(1)}`;
    if (!taken.has(fold(text))) return { text, term };
  }
  if (!taken.has(fold(base))) return { text: base, term };
  let number = 2;
  while (taken.has(fold(`${base} ${String(number)}`))) number++;
  return { text: `${base} ${String(number)}`, term };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
