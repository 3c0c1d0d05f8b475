import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import type { Term, TermMatrix } from '../stage-values.ts';

/** A term as evidence for one group of papers. */
export interface RankedTerm {
  readonly column: number;
  readonly term: Term;
  /** Papers of the group that use it. */
  readonly insideCount: number;
  /** Papers outside the group that use it. */
  readonly outsideCount: number;
  /** p(in) · ln(p(in) / p(out)), the larger the more typical. */
  readonly contrast: number;
}

/** The terms of one group of papers. */
export interface Ranking {
  /** The strongest, strongest first. */
  readonly top: readonly RankedTerm[];
  /** The contrast of every term that favours the group, by column. */
  readonly contrasts: ReadonlyMap<number, number>;
}

/** Papers that must use a term before a theme may show it: a name never comes from a single paper. */
const LEAST_INSIDE = 2;
/** Papers outside that every term is taken to have: three papers of eleven prove little. */
const OUTSIDE_PRIOR = 2;
const TOP_COUNT = 200;
/** How far a sub-theme is set off against the rest of its theme rather than against the rest of the corpus, 0–1. */
const SIBLING_WEIGHT = 0.5;

/**
 * The terms of every theme by how much more its papers use them than the others: p(in) · ln(p(in) / p(out)),
 * where p is the share of papers that use the term, smoothed by half a paper inside and two outside. Terms of
 * fewer than two papers of the theme are left out, where it has so many; so are terms that no more than the
 * others use, unless there is one theme only.
 */
export function rankTerms(matrix: TermMatrix, themes: readonly (readonly number[])[]): Ranking[] {
  const total = sum(themes.map((papers) => papers.length));
  const counts = new Uint32Array(matrix.terms.length);
  return themes.map((papers) => {
    const columns = countTerms(matrix.rows, papers, counts);
    const ranking = rankColumns(matrix.terms, columns, {
      counts,
      size: papers.length,
      isOnly: themes.length === 1,
      shareOutside: (column) =>
        ((matrix.terms[column]?.paperCount ?? 0) - (counts[column] ?? 0) + OUTSIDE_PRIOR) /
        (total - papers.length + 2 * OUTSIDE_PRIOR),
    });
    for (const column of columns) counts[column] = 0;
    return ranking;
  });
}

/**
 * The same for the parts of each theme. What is outside of a part is half the rest of its theme and half the rest
 * of the corpus: the first finds what sets it off from its siblings, the second keeps words that all of science uses out.
 */
export function rankSubterms(
  matrix: TermMatrix,
  themes: readonly { papers: readonly number[]; parts: readonly (readonly number[])[] }[],
): Ranking[][] {
  const total = sum(themes.map(({ papers }) => papers.length));
  const inTheme = new Uint32Array(matrix.terms.length);
  const counts = new Uint32Array(matrix.terms.length);
  return themes.map((theme) => {
    if (theme.parts.length === 0) return [];
    const themeColumns = countTerms(matrix.rows, theme.papers, inTheme);
    const rankings = theme.parts.map((papers) => {
      const columns = countTerms(matrix.rows, papers, counts);
      const siblingCount = theme.papers.length - papers.length;
      const othersCount = total - theme.papers.length;
      const ranking = rankColumns(matrix.terms, columns, {
        counts,
        size: papers.length,
        isOnly: false,
        shareOutside: (column) => {
          const here = inTheme[column] ?? 0;
          const siblings =
            (here - (counts[column] ?? 0) + OUTSIDE_PRIOR) / (siblingCount + 2 * OUTSIDE_PRIOR);
          const others =
            ((matrix.terms[column]?.paperCount ?? 0) - here + OUTSIDE_PRIOR) /
            (othersCount + 2 * OUTSIDE_PRIOR);
          return SIBLING_WEIGHT * siblings + (1 - SIBLING_WEIGHT) * others;
        },
      });
      for (const column of columns) counts[column] = 0;
      return ranking;
    });
    for (const column of themeColumns) inTheme[column] = 0;
    return rankings;
  });
}

/** Adds the papers that use each term to `counts`, and gives the columns of the terms used. */
function countTerms(rows: SparseMatrix, papers: readonly number[], counts: Uint32Array): number[] {
  const columns: number[] = [];
  for (const paper of papers) {
    const end = rows.starts[paper + 1] ?? 0;
    for (let at = rows.starts[paper] ?? 0; at < end; at++) {
      const column = rows.columns[at] ?? 0;
      if (counts[column] === 0) columns.push(column);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return columns;
}

function rankColumns(
  terms: readonly Term[],
  columns: readonly number[],
  group: {
    counts: Uint32Array;
    size: number;
    isOnly: boolean;
    shareOutside: (column: number) => number;
  },
): Ranking {
  const least = Math.min(LEAST_INSIDE, group.size);
  const contrasts = new Map<number, number>();
  for (const column of columns) {
    const insideCount = group.counts[column] ?? 0;
    if (insideCount < least) continue;
    const pIn = (insideCount + 0.5) / (group.size + 1);
    const contrast = pIn * Math.log(pIn / group.shareOutside(column));
    if (contrast > 0 || group.isOnly) contrasts.set(column, contrast);
  }
  const limit = nthLargest(contrasts.values(), TOP_COUNT);
  const top: RankedTerm[] = [];
  for (const [column, contrast] of contrasts) {
    const term = terms[column];
    if (term === undefined || contrast < limit) continue;
    const insideCount = group.counts[column] ?? 0;
    top.push({ column, term, insideCount, outsideCount: term.paperCount - insideCount, contrast });
  }
  top.sort(
    (a, b) =>
      b.contrast - a.contrast ||
      b.insideCount - a.insideCount ||
      b.term.wordCount - a.term.wordCount ||
      (a.term.key < b.term.key ? -1 : 1),
  );
  return { top: top.slice(0, TOP_COUNT), contrasts };
}

/** The n-th largest value, so that only a handful of terms is made into objects and sorted. */
function nthLargest(values: Iterable<number>, n: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length - n] ?? -Infinity;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
