import type { RankedTerm } from './rank-terms.ts';
import { npmi, type TermPapers } from './term-papers.ts';
import { foldWords, isWithin, type LanguageFinder } from './term-texts.ts';
import { scriptOf } from './writing-script.ts';

/** How many of the strongest readable terms a theme may be named by. */
const POOL_SIZE = 60;
/** How many terms are looked at for each one shown. */
const LOOKED_AT = 5;
/** A shorter term is a fragment of a longer one that accounts for this share of its papers. */
const FRAGMENT_SHARE = 0.6;
/** Share of a theme's papers that a shown term must come from. */
const LEAST_COVERAGE = 0.03;
/** How much being used together weighs against the logarithm of the contrast. */
const COHERENCE_WEIGHT = 8;
/** So many terms are shown where there are so many; further ones only while they are used with those before. */
const FEWEST_SHOWN = 5;
const LEAST_COHERENCE = 0.2;
/** Papers in common that are half believed: two that share two words may have them by chance. */
const FEW = 1;
/** Shown terms that may lie within or around one shown term: "machine translation", "neural machine translation". */
const MOST_OVERLAPS = 1;

/**
 * The readable terms worth showing of a theme, strongest first: fragments of longer terms are left out, and so are words
 * of a script that few of its papers are written in.
 */
export function poolTerms(
  top: readonly RankedTerm[],
  group: { size: number; isReadable: readonly boolean[] },
): RankedTerm[] {
  const readable = inMainScript(top).filter(
    ({ column, insideCount }) =>
      group.isReadable[column] === true && insideCount >= LEAST_COVERAGE * group.size,
  );
  const pool = readable.slice(0, POOL_SIZE);
  return pool.filter(
    (item) =>
      !pool.some(
        (other) =>
          isWithin(item.term.key, other.term.key) &&
          other.insideCount >= FRAGMENT_SHARE * item.insideCount,
      ),
  );
}

/**
 * Chooses terms that are both typical of a theme and used together: `first`, the term that gives it its name, then each
 * time the one with the largest sum of ln(contrast) and weighted mean NPMI with those already chosen. People find
 * such lists coherent (Lau, Newman and Baldwin, EACL 2014).
 */
export function chooseTerms(
  pool: readonly RankedTerm[],
  papers: TermPapers,
  options: { first: RankedTerm | null; most: number; languageOf?: LanguageFinder },
): RankedTerm[] {
  const chosen: RankedTerm[] = [];
  const uses = new Uint8Array(papers.paperCount);
  const strongest = pool.slice(0, LOOKED_AT * options.most);
  if (options.first !== null && !strongest.includes(options.first)) strongest.push(options.first);
  let rest = strongest.map((item) => ({
    ...{ item, npmiSum: 0 },
    folded: foldWords(item.term.surface, options.languageOf),
  }));
  while (chosen.length < options.most) {
    let best = chosen.length === 0 ? rest.find(({ item }) => item === options.first) : undefined;
    let bestScore = best === undefined ? -Infinity : Infinity;
    for (const candidate of rest) {
      const coherence = candidate.npmiSum / Math.max(1, chosen.length);
      if (chosen.length >= FEWEST_SHOWN && coherence < LEAST_COHERENCE) continue;
      const score = Math.log(candidate.item.contrast) + COHERENCE_WEIGHT * coherence;
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best === undefined) return chosen;
    const { item: added, folded } = best;
    chosen.push(added);
    rest = rest.filter((other) => other.folded !== folded && hasRoom([...chosen, other.item]));

    const addedPapers = papers.of(added.column);
    for (const paper of addedPapers) uses[paper] = 1;
    for (const candidate of rest) {
      const own = papers.of(candidate.item.column);
      let both = 0;
      // By index: an iterator here is most of the time that choosing takes.
      for (let at = 0; at < own.length; at++) both += uses[own[at] ?? 0] ?? 0;
      candidate.npmiSum +=
        npmi(own.length, addedPapers.length, both, papers.paperCount) *
        (both === 0 ? 1 : both / (both + FEW));
    }
    for (const paper of addedPapers) uses[paper] = 0;
  }
  return chosen;
}

/** Whether no term of a list lies within or around more of the others than it may. */
function hasRoom(terms: readonly RankedTerm[]): boolean {
  return terms.every(
    ({ term: { key } }) =>
      terms.filter(({ term }) => isWithin(term.key, key) || isWithin(key, term.key)).length <=
      MOST_OVERLAPS,
  );
}

/**
 * Leaves out terms of scripts whose commonest term has less than half the papers of the commonest of all: some
 * Chinese abstracts in an English theme share words with nobody else, and would fill its list.
 */
function inMainScript(top: readonly RankedTerm[]): readonly RankedTerm[] {
  const most = new Map<string, number>();
  for (const { term, insideCount } of top) {
    const script = scriptOf(term.surface);
    most.set(script, Math.max(most.get(script) ?? 0, insideCount));
  }
  const limit = Math.max(0, ...most.values()) / 2;
  return top.filter(({ term }) => (most.get(scriptOf(term.surface)) ?? 0) >= limit);
}
