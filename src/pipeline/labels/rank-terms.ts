import type { ThemeTerm } from '../../domain/atlas.ts';
import { readsAsName } from './part-of-speech.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import type { Acronym, Grouping, ReducedSpace, Term, TermMatrix } from '../stage-values.ts';

/** A term as evidence for one theme. */
export interface RankedTerm {
  readonly column: number;
  readonly term: Term;
  readonly insideCount: number;
  readonly outsideCount: number;
  /** p(in) · ln(p(in) / p(out)), the larger the more typical. */
  readonly contrast: number;
}

/** Papers that must use a term before a theme may show it. */
const LEAST_INSIDE = 2;
/** A shorter term is a fragment of a longer one that accounts for this share of its papers. */
const FRAGMENT_SHARE = 0.6;
const SHOWN_COUNT = 10;
/** Papers outside that every term is taken to have: three papers of eleven prove little. */
const OUTSIDE_PRIOR = 2;

/**
 * The terms of every cluster by how much more its papers use them than the others: p(in) · ln(p(in) / p(out)),
 * where p is the share of papers that use the term, smoothed by half a paper inside and two outside. Terms of fewer than two
 * papers of the cluster are left out, where it has so many; so are terms that no more than the others use.
 */
export function rankTerms(
  matrix: TermMatrix,
  reduced: ReducedSpace,
  grouping: Pick<Grouping, 'clusterCount' | 'clusterOf'>,
): RankedTerm[][] {
  const inside = Array.from({ length: grouping.clusterCount }, () => new Map<number, number>());
  const sizes = new Array<number>(grouping.clusterCount).fill(0);
  reduced.paperIndexes.forEach((paper, row) => {
    const cluster = grouping.clusterOf[row] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    const counts = inside[cluster];
    for (const { column } of entriesOf(matrix.rows, paper)) {
      counts?.set(column, (counts.get(column) ?? 0) + 1);
    }
  });
  const total = reduced.paperIndexes.length;
  return inside.map((counts, cluster) => {
    const size = sizes[cluster] ?? 0;
    const least = Math.min(LEAST_INSIDE, size);
    const ranked: RankedTerm[] = [];
    for (const [column, insideCount] of counts) {
      const term = matrix.terms[column];
      if (term === undefined || insideCount < least) continue;
      const outsideCount = term.paperCount - insideCount;
      const pIn = (insideCount + 0.5) / (size + 1);
      const pOut = (outsideCount + OUTSIDE_PRIOR) / (total - size + 2 * OUTSIDE_PRIOR);
      const contrast = pIn * Math.log(pIn / pOut);
      if (contrast > 0 || grouping.clusterCount === 1) {
        ranked.push({ column, term, insideCount, outsideCount, contrast });
      }
    }
    return ranked.sort(
      (a, b) =>
        b.contrast - a.contrast ||
        b.insideCount - a.insideCount ||
        b.term.wordCount - a.term.wordCount ||
        (a.term.key < b.term.key ? -1 : 1),
    );
  });
}

/** Whether people would read a term as the name of something, rather than as a scrap of a sentence. */
export function isNameLike(term: Term): boolean {
  return readsAsName(term.surface.toLowerCase().split(/[\s-]+/u));
}

/** Drops terms that say little beside another of the list: fragments, and longer forms of a stronger term. */
export function withoutSubsumed(ranked: readonly RankedTerm[]): RankedTerm[] {
  const pool = ranked.slice(0, 80);
  return pool.filter(
    (item, rank) =>
      !pool.some((other, otherRank) => {
        if (other === item) return false;
        if (isWithin(item.term.key, other.term.key)) {
          return other.insideCount >= FRAGMENT_SHARE * item.insideCount;
        }
        return (
          isWithin(other.term.key, item.term.key) &&
          otherRank < rank &&
          item.insideCount < FRAGMENT_SHARE * other.insideCount
        );
      }),
  );
}

/** The strongest terms of a theme as people read them. */
export function shownTerms(ranked: readonly RankedTerm[], acronyms: AcronymIndex): ThemeTerm[] {
  return withoutSubsumed(ranked.filter(({ term }) => isNameLike(term)))
    .slice(0, SHOWN_COUNT)
    .map(({ term, insideCount, outsideCount }) => ({
      text: surfaceOf(term, acronyms),
      insideCount,
      outsideCount,
    }));
}

/** Acronyms of the corpus by the term key of their long form and of their short form. */
export type AcronymIndex = ReadonlyMap<string, Acronym>;

/** A term's surface form; an acronym whose long form is too long to be a term is spelled out. */
export function surfaceOf(term: Term, acronyms: AcronymIndex): string {
  const acronym = acronyms.get(term.key);
  return acronym?.short === term.surface.replace(/s$/u, '')
    ? `${acronym.long} (${acronym.short})`
    : term.surface;
}

function isWithin(part: string, whole: string): boolean {
  return part.length < whole.length && ` ${whole} `.includes(` ${part} `);
}
