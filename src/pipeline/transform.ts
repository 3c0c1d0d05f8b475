import { entriesOf } from '../math/sparse-matrix.ts';
import { rowOf, stackRows } from '../math/dense-matrix.ts';
import type { FittedModel } from '../model/fitted-model.ts';
import { paperPlacer, type PlacedPaper } from './placing/place-papers.ts';
import { tokenizePapers, type PaperTexts } from './text/tokenize-papers.ts';
import { reduceRows } from './vectors/reduce-rows.ts';
import { termWeigher } from './vectors/weigh-known-terms.ts';

/** What a model says of a paper. */
export interface TransformedPaper {
  /** Terms of the paper that the model knows, heaviest first, with their TF-IDF weights in the paper's unit row. */
  readonly terms: readonly { readonly text: string; readonly weight: number }[];
  /** Unit row in the reduced space; zeros for a paper without a known term. */
  readonly vector: Float64Array;
  /** Null for a paper without a known term. */
  readonly place: PlacedPaper | null;
}

/**
 * Makes what gives any paper its terms, vector, theme, position and neighbours from a model alone. What one paper gets
 * depends on no other, so any division of papers into lists gives the same.
 */
export function makeTransform(
  model: FittedModel,
): (papers: readonly PaperTexts[]) => TransformedPaper[] {
  const { terms, corpusSize, stopwords } = model;
  const weigh = termWeigher({ terms, corpusSize, stopwords });
  const place = paperPlacer(model);
  return (papers) => {
    // A table of its own for each: in one table with others, words would be read by what others say.
    const weighed = papers.map((paper) =>
      weigh(tokenizePapers({ papers: [paper] }, { language: model.language, known: model })),
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
          .map(({ column, value }) => ({ text: terms[column]?.surface ?? '', weight: value })),
        vector: rowOf(rows, index),
        place: entries.length === 0 ? null : (places[index] ?? null),
      };
    });
  };
}
