import type { DenseMatrix } from '../../math/dense-matrix.ts';
import { asSparse, entriesOf, packRows } from '../../math/sparse-matrix.ts';
import { plainWordRows } from '../../model/plain-words.ts';
import type { ReducedSpace, TermMatrix, TokenTable } from '../stage-values.ts';
import { pairLikeness } from './likeness.ts';

/** Up to this many papers all pairs are compared. */
export const MOST_FOR_ALL_PAIRS = 400;

/** The corpus as the earlier stages left it. */
export interface Space {
  readonly table: TokenTable;
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
}

/**
 * Likeness of all pairs of placed papers, by row of the reduced space: the mean cosine of their terms and of their
 * words as they stand. In a small corpus that tells more than the reduced space. Of vectors that the author brought it is
 * their cosine: those are to say what is alike.
 */
export function wordLikeness({ table, matrix, reduced }: Space): DenseMatrix {
  const { paperIndexes } = reduced;
  if (reduced.isOwn) return pairLikeness([asSparse(reduced.rows)]);
  const terms = packRows(
    paperIndexes.map((paper) => entriesOf(matrix.rows, paper)),
    matrix.rows.columnCount,
  );
  return pairLikeness([terms, plainWordRows(table, paperIndexes)]);
}
