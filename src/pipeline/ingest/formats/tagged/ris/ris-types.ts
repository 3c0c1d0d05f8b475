import type { PaperType } from '../../../../../domain/paper.ts';

/**
 * Kinds of papers by the words of `TY`, those of the tables of RIS and some that programs write out. What has no
 * counterpart (a case in law, a film, a map) is left out.
 */
const words: readonly (readonly [PaperType, readonly string[]])[] = [
  ['article', ['UNPB', 'PREPRINT']],
  ['article-journal', ['JOUR', 'JFULL', 'EJOUR', 'ABST', 'INPR', 'ARTICLE', 'JOURNAL ARTICLE']],
  ['article-magazine', ['MGZN', 'MAGAZINE ARTICLE']],
  ['article-newspaper', ['NEWS', 'NEWSPAPER ARTICLE']],
  ['paper-conference', ['CONF', 'CPAPER', 'CONFERENCE PAPER', 'CONFERENCE PROCEEDINGS']],
  ['chapter', ['CHAP', 'ECHAP', 'BOOK SECTION', 'BOOK CHAPTER']],
  ['book', ['BOOK', 'EBOOK', 'EDBOOK', 'CLSWK', 'SER', 'EDITED BOOK']],
  ['thesis', ['THES', 'THESIS']],
  ['report', ['RPRT', 'GOVDOC', 'REPORT']],
  ['dataset', ['DATA', 'DBASE', 'AGGR', 'DATASET']],
  ['software', ['COMP', 'COMPUTER PROGRAM']],
  ['patent', ['PAT', 'PATENT']],
  ['speech', ['SLIDE']],
  ['standard', ['STAND', 'STANDARD']],
  ['webpage', ['ELEC', 'BLOG', 'WEB PAGE']],
  ['entry-encyclopedia', ['ENCYC', 'DICT', 'ENCYCLOPEDIA']],
  ['document', ['GEN', 'MANSCPT', 'PAMP', 'GENERIC']],
];

const typeOfWord: ReadonlyMap<string, PaperType> = new Map(
  words.flatMap(([type, list]) => list.map((word) => [word, type] as const)),
);

/** The kind of paper that a value of `TY` stands for; null where there is no counterpart. */
export function risType(word: string): PaperType | null {
  return typeOfWord.get(word.toUpperCase()) ?? null;
}
