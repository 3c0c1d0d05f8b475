import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/**
 * Normalized pointwise mutual information of two things from the numbers of papers that have them (Bouma, 2009):
 * 1 where one never comes without the other, 0 where they are independent, −1 where they never meet.
 */
export function npmi(counts: { one: number; other: number; both: number; all: number }): number {
  const { one, other, both, all } = counts;
  if (both === 0) return -1;
  if (both === all) return 1;
  return Math.log((both * all) / (one * other)) / -Math.log(both / all);
}

/**
 * How well the terms of themes belong together (Lau, Newman and Baldwin, 2014): the mean over themes of the mean NPMI of
 * all pairs of their terms, by how many papers use them, −1 to 1. Themes of fewer than two terms are left out; null
 * where all are. Several columns that read the same count as one term.
 *
 * @param rows one row a paper; an entry says that the paper uses the term of its column
 * @param themes for each theme its terms, each as the columns that stand for it
 */
export function coherence(
  rows: SparseMatrix,
  themes: readonly (readonly (readonly number[])[])[],
): number | null {
  const told = themes.filter((terms) => terms.length >= 2);
  if (told.length === 0) return null;
  const papersOf = papersOfColumns(rows, told.flat(2));
  let sum = 0;
  for (const terms of told) {
    const papers = terms.map(
      (columns) => new Set(columns.flatMap((column) => papersOf.get(column) ?? [])),
    );
    sum += meanPairwise(papers, rows.rowCount);
  }
  return sum / told.length;
}

function meanPairwise(papers: readonly ReadonlySet<number>[], all: number): number {
  let sum = 0;
  let pairCount = 0;
  papers.forEach((one, index) => {
    for (const other of papers.slice(index + 1)) {
      let both = 0;
      for (const paper of one) if (other.has(paper)) both++;
      sum += npmi({ one: one.size, other: other.size, both, all });
      pairCount++;
    }
  });
  return sum / pairCount;
}

/** Rows that have an entry in each of some columns. */
function papersOfColumns(rows: SparseMatrix, wanted: readonly number[]): Map<number, number[]> {
  const papersOf = new Map(wanted.map((column) => [column, [] as number[]]));
  const isWanted = new Uint8Array(rows.columnCount);
  for (const column of wanted) isWanted[column] = 1;
  for (let paper = 0; paper < rows.rowCount; paper++) {
    for (let at = rows.starts[paper] ?? 0; at < (rows.starts[paper + 1] ?? 0); at++) {
      const column = rows.columns[at] ?? 0;
      if (isWanted[column] === 1) papersOf.get(column)?.push(paper);
    }
  }
  return papersOf;
}
