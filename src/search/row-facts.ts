import { ByteReader } from './byte-reader.ts';

/** What ranking and filters need of all papers, by row. */
export interface RowFacts {
  readonly count: number;
  /** Different words of each title, without the small ones. */
  readonly titleLengths: Uint8Array;
  /** Words of each abstract, rounded. */
  readonly abstractLengths: Float32Array;
  /** 0 where none is known. */
  readonly years: Uint16Array;
  readonly meanTitleLength: number;
  /** Of the papers that have an abstract. */
  readonly meanAbstractLength: number;
}

/** Opens the file of rows; `site/search/encode-rows.ts` has the form. */
export function decodeRows(bytes: Uint8Array): RowFacts {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const firstYear = reader.number();
  const titleLengths = reader.bytes(count);
  const abstractLengths = Float32Array.from(reader.bytes(count), (step) => 2 ** (step / 2) - 1);
  const low = reader.bytes(count);
  const high = reader.bytes(count);
  const years = Uint16Array.from(low, (byte, row) => {
    const step = byte + 256 * (high[row] ?? 0);
    return step === 0 ? 0 : firstYear + step - 1;
  });
  return {
    ...{ count, titleLengths, abstractLengths, years },
    meanTitleLength: meanOf(titleLengths),
    meanAbstractLength: meanOf(abstractLengths),
  };
}

/** Of those above zero; 1 where there are none. */
function meanOf(lengths: Uint8Array | Float32Array): number {
  let sum = 0;
  let count = 0;
  for (const length of lengths) {
    sum += length;
    if (length > 0) count += 1;
  }
  return count === 0 ? 1 : sum / count;
}
