import { addScaled, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import type { LanguageTag } from '../../model/languages/language.ts';
import { stem } from '../../model/stem.ts';
import { tokenize } from '../../model/tokens.ts';
import type { ReducedSpace, Term, TermMatrix } from '../stage-values.ts';

/**
 * Where the seed terms of a curated theme point: the mean of the rows, each weighted by how much its paper
 * uses the terms, of unit length. A seed term that the vocabulary lacks counts through its single words. Its language
 * is the first, of the most terms, in which the vocabulary has it. Null where no paper uses any of them.
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
  const languages = languagesOf(matrix.terms);
  for (const seed of seedTerms) {
    const words = tokenize(seed).flatMap((run) => run.map(({ word }) => word));
    const readings = languages.map((language) => words.map((word) => stem(word, language)));
    const whole = readings
      .map((stems) => columnOf.get(stems.join(' ')) ?? columnOf.get(stems.join('')))
      .find((column) => column !== undefined);
    if (whole !== undefined) {
      columns.set(whole, 1);
      continue;
    }
    words.forEach((_, at) => {
      const column = readings
        .map((stems) => columnOf.get(stems[at] ?? ''))
        .find((found) => found !== undefined);
      if (column !== undefined)
        columns.set(column, Math.max(columns.get(column) ?? 0, 1 / words.length));
    });
  }
  return columns;
}

/** The languages of terms, that of the most terms first, of equals by their tags. */
function languagesOf(terms: readonly Term[]): LanguageTag[] {
  const counts = new Map<LanguageTag, number>();
  for (const { language = 'en' } of terms) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}
