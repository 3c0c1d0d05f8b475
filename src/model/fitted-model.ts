import type { DenseMatrix } from '../math/dense-matrix.ts';
import type { LanguageTag } from './languages/language.ts';
import type { TokenRun } from './tokens.ts';

/** A term that papers are weighed by. */
export interface ModelTerm {
  /** Stems joined by a space. */
  readonly key: string;
  /** As the corpus writes it. */
  readonly surface: string;
  readonly wordCount: number;
  /** Papers of the corpus that use it. */
  readonly paperCount: number;
}

/** An acronym of the corpus; its long form stands in for it. */
export interface ModelAcronym {
  readonly short: string;
  readonly long: string;
  readonly run: TokenRun;
  /** Of the text that explains it. */
  readonly language: LanguageTag;
}

/** A theme that papers are put into. */
export interface ModelTheme {
  readonly id: string;
  readonly label: string;
}

/**
 * What the analysis of a corpus leaves: enough to give any other paper its terms, vector, theme, position and neighbours
 * without the corpus. Rows are those of the placed papers.
 */
export interface FittedModel {
  /** Of the map. */
  readonly title: string;
  /** Digest of the content that it was made from. */
  readonly digest: string;
  /** BCP 47 tag of texts that do not show theirs. */
  readonly language: string;
  readonly stopwords: readonly string[];
  /** Papers that the weights of the terms were counted in. */
  readonly corpusSize: number;
  readonly terms: readonly ModelTerm[];
  /** By lower-case short form. */
  readonly acronyms: ReadonlyMap<string, ModelAcronym>;
  /** Words that the corpus writes as one and as a hyphenated pair. */
  readonly compounds: ReadonlySet<string>;
  /** One row a term: where it points in the reduced space. */
  readonly loadings: DenseMatrix;
  /** Unit rows of the papers in the reduced space. */
  readonly rows: DenseMatrix;
  /** The same smoothed once over their neighbours; null for a corpus so small that its themes are found without. */
  readonly smoothedRows: DenseMatrix | null;
  readonly paperIds: readonly string[];
  /** Positions in the unit square, y upwards. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Theme of each paper. */
  readonly themeOf: Uint16Array;
  readonly themes: readonly ModelTheme[];
  /** Unit rows, one a theme: where its papers, smoothed, lie. */
  readonly centroids: DenseMatrix;
  /** Median distance on the map from a paper to its 15th nearest. */
  readonly reach: number;
}
