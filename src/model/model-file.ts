import { makeMatrix, type DenseMatrix } from '../math/dense-matrix.ts';
import type { FittedModel, ModelAcronym, ModelTheme } from './fitted-model.ts';
import { largestOfRows, quantizeRows, scaledRowsOf, unitRowsOf } from './quantized-rows.ts';
import type { LanguageTag } from './languages/language.ts';
import type { Token } from './tokens.ts';

/** First line of a model file. Another number is another format. */
const MAGIC = 'paperland-model/1\n';
/** Positions have five decimals. */
const STEPS = 100_000;

/** The part of a model that is text and single numbers; lists of terms as columns. */
interface Head {
  readonly title: string;
  readonly digest: string;
  readonly language: string;
  readonly stopwords: readonly string[];
  readonly corpusSize: number;
  readonly dimensionCount: number;
  readonly isSmoothed: boolean;
  readonly reach: number;
  readonly keys: readonly string[];
  /** Empty where it is the key. */
  readonly surfaces: readonly string[];
  readonly wordCounts: readonly number[];
  readonly paperCounts: readonly number[];
  readonly acronyms: readonly {
    readonly short: string;
    readonly long: string;
    readonly language: LanguageTag;
    readonly run: readonly (readonly [word: string, surface: string, glue: Token['glue']])[];
  }[];
  readonly compounds: readonly string[];
  readonly paperIds: readonly string[];
  readonly themes: readonly ModelTheme[];
}

/**
 * A model as bytes: a line that names the format, the length of the head (32 bits, little-endian), the head as JSON, then columns
 * of numbers, each a power of two bytes wide, the widest first. Vectors are rounded to bytes, see `quantizeRows`, so what is
 * decoded is a little less exact than what was encoded; encoding that again gives the same bytes.
 */
export function encodeModel(model: FittedModel): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(headOf(model)));
  const columns: readonly ArrayBufferView[] = [
    Uint32Array.from(model.x, (value) => Math.round(value * STEPS)),
    Uint32Array.from(model.y, (value) => Math.round(value * STEPS)),
    Float32Array.from(model.centroids.data),
    largestOfRows(model.loadings),
    model.themeOf,
    quantizeRows(model.loadings),
    quantizeRows(model.rows),
    ...(model.smoothedRows === null ? [] : [quantizeRows(model.smoothedRows)]),
  ];
  const magic = new TextEncoder().encode(MAGIC);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return joinBytes([magic, length, head, ...columns]);
}

/** Opens a model; null for bytes that are none of this format. */
export function decodeModel(bytes: Uint8Array): FittedModel | null {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < MAGIC.length + 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + 4;
  const headEnd = start + view.getUint32(MAGIC.length, true);
  // The format vouches for what stands in a head; a cut or foreign one is no JSON, or has too few columns behind it.
  const head = parseHead(new TextDecoder().decode(bytes.subarray(start, headEnd)));
  if (head === null) return null;
  const reader = new ColumnReader(bytes.subarray(headEnd));
  const { dimensionCount, keys, paperIds, themes, isSmoothed } = head;
  const x = reader.floats(reader.uint32(paperIds.length));
  const y = reader.floats(reader.uint32(paperIds.length));
  const centroids = makeMatrix(themes.length, dimensionCount);
  centroids.data.set(reader.float32(themes.length * dimensionCount));
  const largest = reader.float32(keys.length);
  const themeOf = reader.uint16(paperIds.length);
  const loadings = scaledRowsOf(reader.int8(keys.length * dimensionCount), largest);
  const readRows = (): DenseMatrix =>
    unitRowsOf(reader.int8(paperIds.length * dimensionCount), dimensionCount);
  const rows = readRows();
  const smoothedRows = isSmoothed ? readRows() : null;
  if (!reader.isAtEnd()) return null;
  return { ...textsOf(head), loadings, rows, smoothedRows, x, y, themeOf, centroids };
}

function headOf(model: FittedModel): Head {
  const { title, digest, language, stopwords, corpusSize, reach, terms, paperIds, themes } = model;
  return {
    ...{ title, digest, language, stopwords, corpusSize },
    dimensionCount: model.rows.columnCount,
    isSmoothed: model.smoothedRows !== null,
    reach,
    keys: terms.map(({ key }) => key),
    surfaces: terms.map(({ key, surface }) => (surface === key ? '' : surface)),
    wordCounts: terms.map(({ wordCount }) => wordCount),
    paperCounts: terms.map(({ paperCount }) => paperCount),
    acronyms: [...model.acronyms.values()].map(({ short, long, language: own, run }) => ({
      short,
      long,
      language: own,
      run: run.map(({ word, surface, glue }) => [word, surface, glue] as const),
    })),
    compounds: [...model.compounds].sort(),
    paperIds,
    themes: themes.map(({ id, label }) => ({ id, label })),
  };
}

function textsOf(
  head: Head,
): Omit<FittedModel, 'loadings' | 'rows' | 'smoothedRows' | 'x' | 'y' | 'themeOf' | 'centroids'> {
  const { title, digest, language, stopwords, corpusSize, reach, paperIds, themes } = head;
  const acronyms = head.acronyms.map(
    ({ short, long, language: own, run }): [string, ModelAcronym] => [
      short.toLowerCase(),
      {
        short,
        long,
        language: own,
        run: run.map(([word, surface, glue]) => ({ word, surface, glue })),
      },
    ],
  );
  return {
    ...{ title, digest, language, stopwords, corpusSize, reach, paperIds, themes },
    terms: head.keys.map((key, index) => ({
      key,
      surface: head.surfaces[index] || key,
      wordCount: head.wordCounts[index] ?? 1,
      paperCount: head.paperCounts[index] ?? 0,
    })),
    acronyms: new Map(acronyms),
    compounds: new Set(head.compounds),
  };
}

function parseHead(text: string): Head | null {
  try {
    return JSON.parse(text) as Head;
  } catch {
    return null;
  }
}

/** Reads columns one behind the other; beyond the end it reads zeros, and the end is not met. */
class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  uint32(length: number): Uint32Array {
    return new Uint32Array(this.#take(length * 4));
  }

  float32(length: number): Float32Array {
    return new Float32Array(this.#take(length * 4));
  }

  uint16(length: number): Uint16Array {
    return new Uint16Array(this.#take(length * 2));
  }

  int8(length: number): Int8Array {
    return new Int8Array(this.#take(length));
  }

  floats(steps: Uint32Array): Float64Array {
    return Float64Array.from(steps, (step) => step / STEPS);
  }

  /** A copy, so that columns may begin anywhere. */
  #take(byteCount: number): ArrayBuffer {
    const copy = new Uint8Array(byteCount);
    copy.set(this.#bytes.subarray(this.#at, this.#at + byteCount));
    this.#at += byteCount;
    return copy.buffer;
  }
}

function joinBytes(parts: readonly ArrayBufferView[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    joined.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return joined;
}
