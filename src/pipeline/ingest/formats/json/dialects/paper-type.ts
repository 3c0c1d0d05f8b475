import type { PaperType } from '../../../../../domain/paper.ts';

/** Words of a source, each list with the kind of paper it stands for. */
export type TypeWords = Readonly<Partial<Record<PaperType, readonly string[]>>>;

/** A table from the words of a source, in lower case, to kinds of papers. */
export function tableOfTypes(words: TypeWords): ReadonlyMap<string, PaperType> {
  const entries = Object.entries(words) as [PaperType, readonly string[]][];
  return new Map(entries.flatMap(([type, list]) => list.map((word) => [word, type] as const)));
}

/** The kind of paper that a word stands for; undefined for a word without a counterpart. What is no text is left as it is. */
export function translateType(word: unknown, table: ReadonlyMap<string, PaperType>): unknown {
  return typeof word === 'string' ? table.get(word.toLowerCase()) : word;
}
