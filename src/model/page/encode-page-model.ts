import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { FittedModel } from '../fitted-model.ts';
import { termWeight } from '../weighing/term-weights.ts';
import { encodeMatrix } from './number-columns.ts';
import { dimensionFiles, ROW_STEP, type ModelWording, type PageModelHead } from './page-model.ts';
import { encodePaperTerms, termsFileName } from './paper-terms.ts';
import { scaleRows } from './scale-rows.ts';
import { encodeWords } from './words-file.ts';

/**
 * One step of a weighed loading: at the largest what the terms of a paper sum up to is wrong by some hundredths of its length.
 * Where there are fewer terms finer steps cost little, and a sum of few is nearer to what it should be.
 */
const LARGEST_STEP = 0.01;
const SMALLEST_STEP = 0.001;
const TERMS_PER_STEP = 1_000_000;

/** The map as the page has it. */
export interface PageOrder {
  /** Row of the model of each row of the client map. */
  readonly rows: readonly number[];
  /** Theme of the model of each theme of the client map. */
  readonly themes: readonly number[];
}

/**
 * The files of a model for the page, by name, not yet packed. All files but the terms of papers are fetched together, whatever
 * a reader pastes, so that what is fetched tells nobody what it was.
 */
export function encodePageModel(
  model: FittedModel,
  wording: ModelWording,
  order: PageOrder,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const { dimensionCount, ...head } = headOf(model, wording);
  const rows = encodeMatrix(rowsInOrder(model.rows, order.rows), ROW_STEP);
  const loadings = encodeMatrix(weighedLoadings(model), head.loadingStep);
  const terms = encodePaperTerms(order.rows.map((row) => wording.paperTerms[row] ?? []));
  return new Map<string, Uint8Array<ArrayBuffer>>([
    ['head.json', jsonBytes({ ...head, dimensionCount })],
    ['words.bin', jsonBytes(encodeWords(model, wording))],
    ['themes.bin', encodeCentroids(rowsInOrder(model.centroids, order.themes))],
    ...named(dimensionFiles('rows', dimensionCount), rows),
    ...named(dimensionFiles('loadings', dimensionCount), loadings),
    ...terms.map((bytes, file) => [termsFileName(file), bytes] as const),
  ]);
}

function headOf(model: FittedModel, { languages, isSmoothed }: ModelWording): PageModelHead {
  return {
    format: 'paperland-page-model/1',
    language: model.language,
    languages,
    paperCount: model.rows.rowCount,
    corpusSize: model.corpusSize,
    termCount: model.terms.length,
    themeCount: model.centroids.rowCount,
    dimensionCount: model.rows.columnCount,
    isSmoothed,
    reach: model.reach,
    loadingStep: Math.min(
      LARGEST_STEP,
      Math.max(SMALLEST_STEP, model.terms.length / TERMS_PER_STEP),
    ),
  };
}

/**
 * Loadings times the weights of their terms, which is what a paper that uses a term once gets of it: rounded so, what hardly
 * counts (a long phrase) costs hardly a byte.
 */
function weighedLoadings({ loadings, terms, corpusSize }: FittedModel): DenseMatrix {
  return scaleRows(loadings, terms, (term) => termWeight(term, corpusSize));
}

function rowsInOrder(matrix: DenseMatrix, order: readonly number[]): DenseMatrix {
  const sorted = makeMatrix(order.length, matrix.columnCount);
  order.forEach((from, row) => {
    rowOf(sorted, row).set(rowOf(matrix, from));
  });
  return sorted;
}

/** There are few centroids, and every paper is held against them: four bytes a number, low ones first. */
function encodeCentroids({ data }: DenseMatrix): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * data.length);
  const view = new DataView(bytes.buffer);
  data.forEach((value, at) => {
    view.setFloat32(4 * at, value, true);
  });
  return bytes;
}

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function named(
  names: readonly string[],
  files: readonly Uint8Array<ArrayBuffer>[],
): (readonly [string, Uint8Array<ArrayBuffer>])[] {
  return names.flatMap((name, at) => {
    const file = files[at];
    return file === undefined ? [] : [[name, file] as const];
  });
}
