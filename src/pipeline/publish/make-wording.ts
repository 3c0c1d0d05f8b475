import { entriesOf } from '../../math/sparse-matrix.ts';
import type { ModelWording } from '../../model/page/page-model.ts';
import type { ReducedSpace, TermMatrix, ThemeLabels, TokenTable } from '../stage-values.ts';

/** Terms of a paper that may be named as shared with another one. */
const MOST_TERMS = 32;

/** What a page says of papers that it places: how terms are read, and which of them papers use most. */
export function makeWording(
  { table, matrix, reduced }: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  { termTexts, isReadable }: Pick<ThemeLabels, 'termTexts' | 'isReadable'>,
  { isSmoothed }: Pick<ModelWording, 'isSmoothed'>,
): ModelWording {
  const strengthOf = (column: number, value: number): number =>
    isReadable[column] === true ? value * (matrix.terms[column]?.wordCount ?? 0) : 0;
  const paperTerms = reduced.paperIndexes.map((paper) =>
    entriesOf(matrix.rows, paper)
      .map(({ column, value }) => ({ column, strength: strengthOf(column, value) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength || a.column - b.column)
      .slice(0, MOST_TERMS)
      .map(({ column }) => column)
      .sort((a, b) => a - b),
  );
  return { languages: table.languages, isSmoothed, termTexts, isReadable, paperTerms };
}
