import { shortName, type Author } from '../../domain/author.ts';
import type { RowOrders } from '../../domain/row-orders.ts';
import { plainText } from '../inline-text.ts';

/** Where each paper stands by title and by first author, so that the browser can sort a table without all titles. */
export function rowOrders(
  papers: readonly { readonly title: string; readonly authors: readonly Author[] }[],
): RowOrders {
  return {
    format: 'paperland-orders/1',
    titles: ranks(papers.map(({ title }) => sortingKey(plainText(title)))),
    authors: ranks(
      papers.map(({ authors: [first] }) =>
        first === undefined ? '' : sortingKey(plainText(shortName(first))),
      ),
    ),
  };
}

/** Lower case, without accents and without signs before the first letter or digit: the order of an index at the end of a book. */
function sortingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The place of each key among all, by code unit; equal keys in the order of rows, empty ones last. */
function ranks(keys: readonly string[]): readonly number[] {
  const rows = [...keys.keys()].sort((a, b) => {
    const [one, other] = [keys[a] ?? '', keys[b] ?? ''];
    if (one === other) return a - b;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -1 : 1;
  });
  const places = new Array<number>(keys.length).fill(0);
  for (const [place, row] of rows.entries()) places[row] = place;
  return places;
}
