import type { CuratedTheme } from '../../domain/theme.ts';
import type { Grouping, Term } from '../stage-values.ts';
import {
  isNameLike,
  surfaceOf,
  withoutSubsumed,
  type AcronymIndex,
  type RankedTerm,
} from './rank-terms.ts';

/** How much better a phrase reads as a name than a single word. */
const PHRASE_BONUS = [0, 1, 2, 2, 2, 2];
/** Share of a theme's papers that a name should come from; one from fewer loses in proportion. */
const FULL_COVERAGE = 0.4;
/** Longer names have no room on a map. */
const LONGEST_NAME = 48;

/**
 * A name for every cluster: the label its author gave, else its most typical phrase, no two alike. A second
 * term is added where the first is shared with another theme's name.
 */
export function nameThemes(
  ranked: readonly (readonly RankedTerm[])[],
  grouping: Pick<Grouping, 'guidedCount' | 'curatedIndexes'>,
  context: {
    curated: readonly CuratedTheme[];
    acronyms: AcronymIndex;
    /** Papers of each cluster. */
    sizes: readonly number[];
  },
): string[] {
  const taken = new Set<string>();
  const names = ranked.map((_, cluster) => {
    const index = cluster < grouping.guidedCount ? grouping.curatedIndexes[cluster] : undefined;
    const label = index === undefined ? null : (context.curated[index]?.label ?? null);
    if (label !== null) taken.add(fold(label));
    return label;
  });
  return names.map((given, cluster) => {
    if (given !== null) return given;
    const name = firstFree(
      candidates(ranked[cluster] ?? [], context.acronyms, context.sizes[cluster] ?? 0),
      taken,
    );
    taken.add(fold(name));
    return name;
  });
}

function candidates(ranked: readonly RankedTerm[], acronyms: AcronymIndex, size: number): string[] {
  return withoutSubsumed(ranked.filter(({ term }) => isNameLike(term) && !isLoneCompound(term)))
    .filter(({ term }) => surfaceOf(term, acronyms).length <= LONGEST_NAME)
    .map((item, rank) => ({
      text: sentenceCase(surfaceOf(item.term, acronyms)),
      strength:
        item.contrast *
        (PHRASE_BONUS[item.term.wordCount] ?? 1) *
        Math.min(1, item.insideCount / (FULL_COVERAGE * size)),
      rank,
    }))
    .sort((a, b) => b.strength - a.strength || a.rank - b.rank)
    .map(({ text }) => text);
}

/** "Long-context" and "zero-shot" say how something is, not what it is; "fine-tuning" does. */
function isLoneCompound(term: Term): boolean {
  return /^[^\s-]+-[^\s-]+$/u.test(term.surface) && !term.surface.endsWith('ing');
}

/** The first name not taken, else two names joined, else a name with a number: never a duplicate. */
function firstFree(names: readonly string[], taken: ReadonlySet<string>): string {
  const free = names.find((name) => !taken.has(fold(name)) && !isNearlyTaken(name, taken));
  if (free !== undefined) return free;
  const base = names[0] ?? 'Papers';
  for (const second of names.slice(1)) {
    const joined = `${base} and ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
    if (!taken.has(fold(joined))) return joined;
  }
  if (!taken.has(fold(base))) return base;
  let number = 2;
  while (taken.has(fold(`${base} ${String(number)}`))) number++;
  return `${base} ${String(number)}`;
}

/** "Decoding methods" is too like "Decoding" to tell two themes apart. */
function isNearlyTaken(name: string, taken: ReadonlySet<string>): boolean {
  const folded = fold(name);
  return [...taken].some(
    (other) => ` ${other} `.includes(` ${folded} `) || ` ${folded} `.includes(` ${other} `),
  );
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace(/s$/u, '');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
