import { addScaled, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import { stem } from '../../model/stem.ts';
import { tokenize } from '../../model/tokens.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';

/**
 * Where the seed terms of a curated theme point: the mean of the rows, each weighted by how much its paper
 * uses the terms, of unit length. A seed term that the vocabulary lacks counts through its single words.
 * Null where no paper uses any of them.
 */
export function seedVector(
  seedTerms: readonly string[],
  space: { matrix: TermMatrix; reduced: ReducedSpace; rows: DenseMatrix },
): Float64Array | null {
  const columns = seedColumns(seedTerms, space.matrix);
  const vector = new Float64Array(space.rows.columnCount);
  space.reduced.paperIndexes.forEach((paper, row) => {
    let weight = 0;
    for (const { column, value } of entriesOf(space.matrix.rows, paper)) {
      weight += value * (columns.get(column) ?? 0);
    }
    if (weight > 0) addScaled(vector, rowOf(space.rows, row), weight);
  });
  return normalize(vector) > 0 ? vector : null;
}

/** The columns that seed terms mean, with how much of a term each is. */
export function seedColumns(seedTerms: readonly string[], matrix: TermMatrix): Map<number, number> {
  const columnOf = new Map(matrix.terms.map((term, column) => [term.key, column]));
  const columns = new Map<number, number>();
  for (const seed of seedTerms) {
    const stems = tokenize(seed).flatMap((run) => run.map((token) => stem(token.word)));
    const whole = columnOf.get(stems.join(' ')) ?? columnOf.get(stems.join(''));
    if (whole !== undefined) {
      columns.set(whole, 1);
      continue;
    }
    for (const word of stems) {
      const column = columnOf.get(word);
      if (column !== undefined)
        columns.set(column, Math.max(columns.get(column) ?? 0, 1 / stems.length));
    }
  }
  return columns;
}
