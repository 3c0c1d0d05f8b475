import { ByteWriter } from './byte-writer.ts';
import type { RowFacts } from './gather-uses.ts';

/**
 * What ranking needs of all papers, in columns: the number of papers, the first year; different words of each title, a byte;
 * the length of each abstract in steps of half an octave, a byte; years as steps from the first, plus one, two bytes, 0 for none.
 */
export function encodeRows(
  rows: readonly RowFacts[],
  titleWords: ReadonlySet<number>,
): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  const years = rows.map(({ year }) => year).filter((year) => year > 0);
  const firstYear = years.reduce((least, year) => Math.min(least, year), years[0] ?? 0);
  file.number(rows.length);
  file.number(firstYear);
  for (const { titleTerms } of rows) file.byte(Math.min(255, titleLength(titleTerms, titleWords)));
  for (const { abstractLength } of rows) file.byte(Math.round(2 * Math.log2(1 + abstractLength)));
  const steps = rows.map(({ year }) => (year > 0 ? Math.min(year - firstYear + 1, 65_535) : 0));
  for (const step of steps) file.byte(step & 255);
  for (const step of steps) file.byte(step >> 8);
  return file.finish();
}

/** Different words of a title but the small ones; all of them where there are no others. */
function titleLength(terms: readonly number[], titleWords: ReadonlySet<number>): number {
  const telling = new Set(terms.filter((term) => !titleWords.has(term)));
  return telling.size > 0 ? telling.size : new Set(terms).size;
}
