import { makeMatrix, unitRows, type DenseMatrix } from '../../math/dense-matrix.ts';
import { termWeight } from '../weighing/term-weights.ts';
import { decodeMatrix } from './number-columns.ts';
import { dimensionFiles, ROW_STEP, type PageModel, type PageModelHead } from './page-model.ts';
import { scaleRows } from './scale-rows.ts';
import { decodeWords, type EncodedWords } from './words-file.ts';

/** Gives the bytes of a file of the model, unpacked. */
export type ReadModelFile = (name: string) => Promise<Uint8Array>;

/** Reads the head, which is small. */
export async function readPageModelHead(read: ReadModelFile): Promise<PageModelHead> {
  // Ours: written by the build that wrote the page.
  return parseJson(await read('head.json')) as PageModelHead;
}

/** Reads all of a model that does not depend on what is asked of it. */
export async function readPageModel(read: ReadModelFile, head: PageModelHead): Promise<PageModel> {
  const { dimensionCount, paperCount, themeCount, termCount, corpusSize } = head;
  const readAll = (names: readonly string[]) => Promise.all(names.map(read));
  const [words, themes, rowFiles, loadingFiles] = await Promise.all([
    read('words.bin'),
    read('themes.bin'),
    readAll(dimensionFiles('rows', dimensionCount)),
    readAll(dimensionFiles('loadings', dimensionCount)),
  ]);
  const texts = decodeWords(parseJson(words) as EncodedWords);
  const rows = { rowCount: paperCount, columnCount: dimensionCount, step: ROW_STEP };
  const weighed = { rowCount: termCount, columnCount: dimensionCount, step: head.loadingStep };
  return {
    ...texts,
    language: head.language,
    corpusSize,
    isSmoothed: head.isSmoothed,
    reach: head.reach,
    rows: unitRows(decodeMatrix(rowFiles, rows)),
    loadings: scaleRows(decodeMatrix(loadingFiles, weighed), texts.terms, (term) => {
      const weight = termWeight(term, corpusSize);
      return weight === 0 ? 0 : 1 / weight;
    }),
    centroids: decodeCentroids(themes, themeCount, dimensionCount),
  };
}

function decodeCentroids(
  bytes: Uint8Array,
  themeCount: number,
  dimensionCount: number,
): DenseMatrix {
  const centroids = makeMatrix(themeCount, dimensionCount);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  centroids.data.forEach((_, at) => (centroids.data[at] = view.getFloat32(4 * at, true)));
  return centroids;
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
