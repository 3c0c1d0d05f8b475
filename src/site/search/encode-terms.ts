import { ByteWriter } from './byte-writer.ts';
import type { TermUses } from './gather-uses.ts';
import { isKept } from './title-words.ts';

/** A file of terms and the file of places that goes with it, before they are packed. */
export interface EncodedTerms {
  readonly firstTerm: string;
  readonly terms: Uint8Array<ArrayBuffer>;
  readonly places: Uint8Array<ArrayBuffer>;
}

/** Bytes that a file of terms should have before it is packed: packed, about two thirds of that. */
const leastFileBytes = 20_000;
/** About how many files of terms a large map has. */
const mostFiles = 600;

/** One term, ready to be written. */
interface EncodedTerm {
  readonly text: string;
  readonly uses: Uint8Array;
  readonly useCount: number;
  readonly places: Uint8Array;
}

/**
 * Files of terms: ranges of the alphabet, of about one size each. A file holds its terms, each as what it does not share with
 * the one before, with the number of its uses and of the bytes that they take; then the uses: steps from row to row, then
 * the packed counts. A file of places holds for each term the number of bytes, then for each use how many places and
 * the steps between them.
 *
 * @param titleWords numbers of the terms of which only uses in titles are kept
 * @param leastBytes of a file before it is packed, but for the last
 */
export function encodeTerms(
  uses: TermUses,
  titleWords: ReadonlySet<number>,
  leastBytes = leastFileBytes,
): EncodedTerms[] {
  const byTerm = usesByTerm(uses);
  const order = uses.terms.map((_, number) => number);
  order.sort((a, b) => ((uses.terms[a] ?? '') < (uses.terms[b] ?? '') ? -1 : 1));
  const encoded = order
    .map((number) => {
      const list = byTerm.list.subarray(byTerm.starts[number], byTerm.starts[number + 1]);
      const kept = titleWords.has(number)
        ? list.filter((use) => isKept(uses, use, titleWords))
        : list;
      return encodeTerm(uses, number, kept);
    })
    .filter(({ useCount }) => useCount > 0);
  const total = encoded.reduce((sum, { uses: { length } }) => sum + length, 0);
  return cutIntoFiles(encoded, Math.max(leastBytes, total / mostFiles));
}

/** Uses of each term, ascending by row: a counting sort. */
function usesByTerm({ terms, termOf }: TermUses): { starts: Uint32Array; list: Uint32Array } {
  const starts = new Uint32Array(terms.length + 1);
  for (const term of termOf) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const list = new Uint32Array(termOf.length);
  termOf.forEach((term, use) => {
    const at = next[term] ?? 0;
    list[at] = use;
    next[term] = at + 1;
  });
  return { starts, list };
}

function encodeTerm(uses: TermUses, number: number, list: Uint32Array): EncodedTerm {
  const { rows, places } = writers;
  rows.clear();
  places.clear();
  let previousRow = 0;
  for (const use of list) {
    const row = uses.rowOf[use] ?? 0;
    rows.number(row - previousRow);
    previousRow = row;
    const start = uses.placeStarts[use] ?? 0;
    const end = uses.placeStarts[use + 1] ?? start;
    places.number(end - start);
    let previousPlace = 0;
    for (let at = start; at < end; at++) {
      const place = uses.places[at] ?? 0;
      places.number(place - previousPlace);
      previousPlace = place;
    }
  }
  for (const use of list) rows.byte(uses.counts[use] ?? 0);
  return {
    text: uses.terms[number] ?? '',
    uses: rows.finish(),
    useCount: list.length,
    places: places.finish(),
  };
}

/** Used for one term after the other: there are too many terms for writers of their own. */
const writers = { rows: new ByteWriter(), places: new ByteWriter() };

function cutIntoFiles(terms: readonly EncodedTerm[], fileBytes: number): EncodedTerms[] {
  const files: EncodedTerms[] = [];
  let first = 0;
  let size = 0;
  terms.forEach((term, index) => {
    const bytes = term.uses.length + term.text.length;
    if (size > 0 && size + bytes > fileBytes) {
      files.push(writeFile(terms.slice(first, index)));
      first = index;
      size = 0;
    }
    size += bytes;
  });
  if (first < terms.length) files.push(writeFile(terms.slice(first)));
  return files;
}

function writeFile(terms: readonly EncodedTerm[]): EncodedTerms {
  const file = new ByteWriter();
  const places = new ByteWriter();
  file.number(terms.length);
  let previous = '';
  for (const { text, useCount, uses } of terms) {
    const shared = sharedLength(previous, text);
    const rest = new TextEncoder().encode(text.slice(shared));
    file.number(shared);
    file.number(rest.length);
    file.append(rest);
    file.number(useCount);
    file.number(uses.length);
    previous = text;
  }
  for (const { uses } of terms) file.append(uses);
  for (const term of terms) places.number(term.places.length);
  for (const term of terms) places.append(term.places);
  return { firstTerm: terms[0]?.text ?? '', terms: file.finish(), places: places.finish() };
}

/** Characters that two terms begin with; a pair of surrogates is not cut. */
function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return /[\uD800-\uDBFF]$/.test(left.slice(0, length)) ? length - 1 : length;
}
