import { rowOf, stackRows } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import type { FittedModel } from '../fitted-model.ts';
import { tokenizeBy, type PaperTexts } from '../reading/tokenize-by.ts';
import { reduceRows } from '../weighing/reduce-rows.ts';
import { termWeigher } from '../weighing/weigh-known-terms.ts';
import type { WordRules } from '../word-rules.ts';
import {
  paperPlacer,
  type PlacedPaper,
  type PlacingModel,
  type RowSearch,
} from './place-papers.ts';

/** What is needed of a model to transform papers. */
export type TransformModel = PlacingModel &
  Pick<
    FittedModel,
    'language' | 'stopwords' | 'corpusSize' | 'terms' | 'acronyms' | 'compounds' | 'loadings'
  >;

/** A term of a paper. */
export interface WeighedTerm {
  /** Its place in the vocabulary of the model. */
  readonly column: number;
  readonly text: string;
  readonly weight: number;
}

/** Gives papers what a model says of them. */
export type Transform = (papers: readonly PaperTexts[]) => TransformedPaper[];

/** What a model says of a paper. */
export interface TransformedPaper {
  /** Terms of the paper that the model knows, heaviest first, with their TF-IDF weights in the paper's unit row. */
  readonly terms: readonly WeighedTerm[];
  /** Unit row in the reduced space; zeros for a paper without a known term. */
  readonly vector: Float64Array;
  /** Null for a paper without a known term. */
  readonly place: PlacedPaper | null;
}

/**
 * Makes what gives any paper its terms, vector, theme, position and neighbours from a model alone. What one paper gets
 * depends on no other, so any division of papers into lists gives the same.
 */
export function transformBy(
  model: TransformModel,
  { rules, search }: { readonly rules: WordRules; readonly search: RowSearch },
): Transform {
  const { terms, corpusSize, stopwords } = model;
  const weigh = termWeigher({ terms, corpusSize, stopwords }, rules);
  const place = paperPlacer(model, search);
  return (papers) => {
    // A table of its own for each: in one table with others, words would be read by what others say.
    const weighed = papers.map((paper) =>
      weigh(tokenizeBy(rules, { papers: [paper] }, { language: model.language, known: model })),
    );
    const rows = stackRows(
      weighed.map((row) => reduceRows(row, model.loadings)),
      model.loadings.columnCount,
    );
    const places = place(rows);
    return weighed.map((row, index) => {
      const entries = entriesOf(row, 0);
      return {
        terms: entries
          .sort((a, b) => b.value - a.value || a.column - b.column)
          .map(({ column, value }) => ({
            column,
            text: terms[column]?.surface ?? '',
            weight: value,
          })),
        vector: rowOf(rows, index),
        place: entries.length === 0 ? null : (places[index] ?? null),
      };
    });
  };
}
