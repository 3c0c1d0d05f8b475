/** Someone, or a group, that wrote a paper. */
export type Author = PersonName | GroupName;

/** A person's name in its parts; parts that a name does not have are left out. */
export interface PersonName {
  /** Without the particle: `Beethoven`. */
  readonly family: string;
  /** `Ludwig`, or initials as the source writes them. */
  readonly given?: string;
  /** Stands before the family name: `van`, `de la`. */
  readonly particle?: string;
  /** Stands behind all: `Jr.`, `III`. */
  readonly suffix?: string;
}

/** A name that is not to be taken apart: `World Health Organization`. */
export interface GroupName {
  readonly literal: string;
}

/** Names written without a space between family and given name. */
const wordsWithoutSpaces =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** A name as readers read it: `Ludwig van Beethoven`, `John Smith Jr.`, `张伟`. */
export function authorName(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, given = '', particle = '', suffix = '' } = author;
  if (wordsWithoutSpaces.test(family) && wordsWithoutSpaces.test(given)) return family + given;
  return [given, particle, family, suffix].filter((part) => part !== '').join(' ');
}

/** The name that a paper is known by in short: the family name with its particle, or the group's whole name. */
export function shortName(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, particle = '' } = author;
  return particle === '' ? family : `${particle} ${family}`;
}
