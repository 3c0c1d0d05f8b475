import { authorName, type Author } from '../../domain/author.ts';
import type { AuthorIndex } from '../../domain/author-index.ts';
import { plainText } from '../inline-text.ts';

/** Sorts the rows of papers by their authors. People of one name are one here: nothing in a record tells them apart. */
export function authorIndex(
  papers: readonly { readonly authors: readonly Author[] }[],
): AuthorIndex {
  const rowsOf = new Map<string, number[]>();
  for (const [row, { authors }] of papers.entries()) {
    for (const name of new Set(authors.map((author) => plainText(authorName(author))))) {
      const rows = rowsOf.get(name);
      if (rows === undefined) rowsOf.set(name, [row]);
      else rows.push(row);
    }
  }
  const sorted = [...rowsOf].sort(
    ([name, rows], [otherName, otherRows]) =>
      otherRows.length - rows.length || (name < otherName ? -1 : 1),
  );
  return {
    format: 'paperland-authors/1',
    names: sorted.map(([name]) => name),
    rows: sorted.map(([, rows]) => rows),
  };
}
