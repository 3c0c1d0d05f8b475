import type { QueryPhrase } from './parse-query.ts';

/** Where a word stands: positions by row. */
export type WordPlaces = ReadonlyMap<number, readonly number[]>;

/** Whether the words of a phrase stand in a row as they do in the phrase. */
export function hasPhrase(
  phrase: QueryPhrase,
  row: number,
  placesOf: (word: string) => WordPlaces,
): boolean {
  const [first, ...others] = phrase;
  if (first === undefined) return true;
  const rest = others.map(({ text, offset }) => ({
    distance: offset - first.offset,
    places: new Set(placesOf(text).get(row)),
  }));
  const starts = placesOf(first.text).get(row) ?? [];
  return starts.some((start) => rest.every(({ distance, places }) => places.has(start + distance)));
}
