import type { PaperType } from '../../../../../domain/paper.ts';

/** Words of `DT` that say more than "an article", the most telling first. */
const telling: readonly (readonly [string, PaperType])[] = [
  ['preprint', 'article'],
  ['data set', 'dataset'],
  ['dissertation/thesis', 'thesis'],
  ['book chapter', 'chapter'],
  ['book', 'book'],
  ['book review', 'review'],
  ['proceedings paper', 'paper-conference'],
  ['meeting abstract', 'paper-conference'],
  ['patent', 'patent'],
];

/** Kinds by the letter of `PT`: journal, book, series, patent. */
const ofLetter: ReadonlyMap<string, PaperType> = new Map([
  ['J', 'article-journal'],
  ['B', 'book'],
  ['P', 'patent'],
]);

/** The kind of paper that `DT` (several words with semicolons between) and `PT` stand for; null where neither says it. */
export function wosType(documentType: string, letter: string): PaperType | null {
  const given = new Set(documentType.split(';').map((word) => word.trim().toLowerCase()));
  return telling.find(([word]) => given.has(word))?.[1] ?? ofLetter.get(letter) ?? null;
}
