import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/** The papers that use each term, rising: the columns of a term matrix as lists of rows. */
export interface TermPapers {
  readonly paperCount: number;
  /** Indexes into the papers; not to be written to. */
  readonly of: (column: number) => Uint32Array;
}

/** Turns rows into columns in one pass (Gustavson, 1978), for the terms asked about only. */
export function findTermPapers(rows: SparseMatrix, isAsked: Uint8Array): TermPapers {
  const starts = new Uint32Array(rows.columnCount + 1);
  for (const column of rows.columns) {
    if (isAsked[column] === 1) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  }
  for (let column = 0; column < rows.columnCount; column++) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  }
  const ends = starts.slice(0, -1);
  const papers = new Uint32Array(starts[rows.columnCount] ?? 0);
  for (let paper = 0; paper < rows.rowCount; paper++) {
    const end = rows.starts[paper + 1] ?? 0;
    for (let at = rows.starts[paper] ?? 0; at < end; at++) {
      const column = rows.columns[at] ?? 0;
      if (isAsked[column] !== 1) continue;
      papers[ends[column] ?? 0] = paper;
      ends[column] = (ends[column] ?? 0) + 1;
    }
  }
  return {
    paperCount: rows.rowCount,
    of: (column) => papers.subarray(starts[column] ?? 0, starts[column + 1] ?? 0),
  };
}

/**
 * Normalized pointwise mutual information of two terms, −1 to 1, by how many papers use the one, the other and both
 * (Bouma, 2009): 1 where they are always together, 0 where by chance, −1 where never.
 */
export function npmi(one: number, other: number, both: number, paperCount: number): number {
  if (both === 0) return -1;
  if (both === paperCount) return 1;
  return Math.log((both * paperCount) / (one * other)) / -Math.log(both / paperCount);
}
