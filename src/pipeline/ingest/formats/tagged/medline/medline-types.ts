import type { PaperType } from '../../../../../domain/paper.ts';

/** Words of `PT` that say more than "an article", the most telling first. */
const telling: readonly (readonly [string, PaperType])[] = [
  ['preprint', 'article'],
  ['dataset', 'dataset'],
  ['academic dissertation', 'thesis'],
  ['technical report', 'report'],
  ['patent', 'patent'],
  ['newspaper article', 'article-newspaper'],
  ['book review', 'review'],
  ['encyclopedia', 'entry-encyclopedia'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['journal article', 'article-journal'],
];

/** The kind of paper that all values of `PT` together stand for; null where none has a counterpart. */
export function medlineType(words: readonly string[]): PaperType | null {
  const given = new Set(words.map((word) => word.toLowerCase()));
  return telling.find(([word]) => given.has(word))?.[1] ?? null;
}
