import type { PageModel } from '../../model/page/page-model.ts';
import type { WeighedTerm } from '../../model/placing/transform-by.ts';
import { strongestColumns } from '../../model/weighing/strongest-columns.ts';
import { termWeight } from '../../model/weighing/term-weights.ts';

/** What is needed to name terms. */
export type NamingModel = Pick<PageModel, 'terms' | 'isReadable' | 'corpusSize'>;

/** The terms of a text that say most of it, as people read them; of a phrase and its words only the stronger. */
export function tellingTerms(
  terms: readonly WeighedTerm[],
  { terms: known, isReadable }: NamingModel,
  most: number,
): readonly string[] {
  const entries = terms
    .filter(({ column }) => isReadable[column] === true)
    .map(({ column, weight }) => ({ column, value: weight }));
  return strongestColumns(known, entries, most).map((column) => known[column]?.surface ?? '');
}

/**
 * The terms that make a text and a paper alike, strongest first, by the rule of the build (`likenessExplainer`): what a term
 * weighs in the text times what it weighs in the paper, for which what it weighs anywhere stands in.
 *
 * @param columns terms of the paper
 */
export function sharedTerms(
  own: readonly WeighedTerm[],
  columns: readonly number[],
  { model, most }: { readonly model: NamingModel; readonly most: number },
): readonly string[] {
  const theirs = new Set(columns);
  const entries = own
    .filter(({ column }) => theirs.has(column))
    .map(({ column, weight }) => {
      const term = model.terms[column] ?? { wordCount: 0, paperCount: 0 };
      return { column, value: weight * termWeight(term, model.corpusSize) };
    });
  return strongestColumns(model.terms, entries, most).map(
    (column) => model.terms[column]?.surface ?? '',
  );
}
