import { ByteReader } from './byte-reader.ts';

/** An opened file of terms. */
export interface TermFile {
  /** Ascending by code units. */
  readonly terms: readonly string[];
  /** Papers that use each term. */
  readonly useCounts: readonly number[];
  readonly uses: (index: number) => TermUses;
}

/** Papers that use a term, ascending by row, and how; see `packCounts`. */
export interface TermUses {
  readonly rows: Uint32Array;
  readonly counts: Uint8Array;
}

/** Opens a file of terms; the uses of a term are read when they are asked for. `site/search/encode-terms.ts` has the form. */
export function decodeTerms(bytes: Uint8Array): TermFile {
  const reader = new ByteReader(bytes);
  const terms: string[] = [];
  const useCounts: number[] = [];
  const starts = [0];
  let previous = '';
  for (let count = reader.number(); count > 0; count--) {
    const shared = reader.number();
    previous = previous.slice(0, shared) + reader.text(reader.number());
    terms.push(previous);
    useCounts.push(reader.number());
    starts.push((starts.at(-1) ?? 0) + reader.number());
  }
  const usesStart = reader.position;
  return {
    terms,
    useCounts,
    uses: (index) => {
      const useReader = new ByteReader(bytes, usesStart + (starts[index] ?? 0));
      const rows = new Uint32Array(useCounts[index] ?? 0);
      let row = 0;
      for (let use = 0; use < rows.length; use++) {
        row += useReader.number();
        rows[use] = row;
      }
      return { rows, counts: useReader.bytes(rows.length) };
    },
  };
}

/** Opens a file of places: the positions of a term's words, one list a use, in the order of its uses. */
export function decodePlaces(
  bytes: Uint8Array,
  { useCounts }: Pick<TermFile, 'useCounts'>,
): (index: number) => readonly (readonly number[])[] {
  const reader = new ByteReader(bytes);
  const starts = [0];
  for (let term = 0; term < useCounts.length; term++)
    starts.push((starts.at(-1) ?? 0) + reader.number());
  const listsStart = reader.position;
  return (index) => {
    const placeReader = new ByteReader(bytes, listsStart + (starts[index] ?? 0));
    return Array.from({ length: useCounts[index] ?? 0 }, () => {
      let place = 0;
      return Array.from({ length: placeReader.number() }, () => (place += placeReader.number()));
    });
  };
}
