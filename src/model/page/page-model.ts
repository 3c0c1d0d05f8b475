import type { LanguageTag } from '../languages/language.ts';
import type { TransformModel } from '../placing/transform-by.ts';

/** What a page says of papers beyond where they lie; by column and by row of the model. */
export interface ModelWording {
  /** Languages that texts of the corpus are in, that of the map first. */
  readonly languages: readonly LanguageTag[];
  /** Whether themes were found in smoothed rows. */
  readonly isSmoothed: boolean;
  /** How people read each term. */
  readonly termTexts: readonly string[];
  /** Whether a term reads as the name of something. */
  readonly isReadable: readonly boolean[];
  /** Of each paper the columns of the terms that are to be named, rising. */
  readonly paperTerms: readonly (readonly number[])[];
}

/** What is read before all else: how large everything is, and which languages to load. */
export interface PageModelHead {
  readonly format: 'paperland-page-model/1';
  readonly language: string;
  readonly languages: readonly LanguageTag[];
  readonly paperCount: number;
  readonly corpusSize: number;
  readonly termCount: number;
  readonly themeCount: number;
  readonly dimensionCount: number;
  /** Whether themes were found in smoothed rows. */
  readonly isSmoothed: boolean;
  readonly reach: number;
  /** Size of one step of the weighed loadings. */
  readonly loadingStep: number;
}

/** The head as a site sends it. */
export interface SentHead extends PageModelHead {
  /** Packed bytes of what is read before the first answer. */
  readonly bytes: number;
}

/** The points of the map, which the page has already. */
export type ModelPoints = Pick<TransformModel, 'x' | 'y' | 'themeOf'>;

/** The model as a page holds it, without the points. Rows and themes are those of the client map. */
export interface PageModel extends Omit<TransformModel, keyof ModelPoints> {
  readonly isSmoothed: boolean;
  /** Whether a term reads as the name of something, by column. */
  readonly isReadable: readonly boolean[];
}

/** One step of a row: a cosine is wrong by some ten-thousandths. */
export const ROW_STEP = 1 / 127;

/** Dimensions of rows and loadings that one file holds. */
export const DIMENSIONS_PER_FILE = 25;

/** The files of all dimensions: `rows-0.bin`, `rows-1.bin` … */
export function dimensionFiles(name: 'rows' | 'loadings', dimensionCount: number): string[] {
  const count = Math.ceil(dimensionCount / DIMENSIONS_PER_FILE);
  return Array.from({ length: count }, (_, file) => `${name}-${String(file)}.bin`);
}
