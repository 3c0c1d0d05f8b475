import { clientRows, shortAuthors, type ClientSource } from './client-map.ts';
import { encodeColumn } from './columns.ts';

/** Rows in one file of cards: some twenty kilobytes packed, a fifth of a second on a slow line. */
export const cardsPerFile = 256;

/** What cards show beyond the points, for the rows of one file. */
export interface EncodedCards {
  readonly slugs: readonly string[];
  readonly titles: readonly string[];
  readonly authors: readonly string[];
}

/** How many files of cards so many rows need. */
export function cardFileCount(rowCount: number): number {
  return Math.ceil(rowCount / cardsPerFile);
}

/** The file of cards that a row stands in. */
export function cardFileOf(row: number): number {
  return Math.floor(row / cardsPerFile);
}

/** All files of cards, in the order of rows. */
export function encodeCards(atlas: ClientSource): readonly EncodedCards[] {
  const rows = clientRows(atlas);
  return Array.from({ length: cardFileCount(rows.length) }, (_, file) => {
    const papers = rows
      .slice(file * cardsPerFile, (file + 1) * cardsPerFile)
      .flatMap((index) => atlas.papers[index] ?? []);
    return {
      slugs: papers.map(({ slug }) => slug),
      titles: papers.map(({ title }) => title),
      authors: papers.map(({ authors }) => shortAuthors(authors)),
    };
  });
}

/** A paper's id: the last part of its slug. */
export function idOfSlug(slug: string): string {
  return slug.slice(slug.lastIndexOf('-') + 1);
}

/** Sixteen bits of an id, to find its row without the whole of it: the last three of its characters, in base 36. */
export function idMark(id: string): number {
  const mark = Number.parseInt(id.slice(-3), 36);
  return Number.isNaN(mark) ? 0 : mark;
}

/** The marks of all rows as bytes: fetched only where an address names a paper. */
export function encodeIdMarks(atlas: ClientSource): Uint8Array<ArrayBuffer> {
  const slugs = clientRows(atlas).map((index) => atlas.papers[index]?.slug ?? '');
  return encodeColumn(slugs.map((slug) => idMark(idOfSlug(slug))));
}
