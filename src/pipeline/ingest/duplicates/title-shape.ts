import { wordKind } from '../../../model/stop-words.ts';
import { tokenize } from '../../../model/tokens.ts';
import { foldTitle } from '../paper-identity.ts';

/** A title as likeness sees it; what few titles are asked for is found when it is. */
export class TitleShape {
  /** Folded words without articles. */
  readonly words: readonly string[];
  /** The words without spaces: `pre-training` is `pretraining`. */
  readonly letters: string;
  readonly #folded: string;
  #notice: string | undefined;

  constructor(title: string) {
    this.#folded = foldTitle(plainTitle(title)).replace(
      /^(?:retracted|withdrawn)(?: article)? /u,
      '',
    );
    const all = this.#folded.split(' ');
    const named = all.filter((word) => !articles.has(word));
    this.words = named.length === 0 ? all : named;
    this.letters = this.words.join('');
  }

  /** The same for all titles that differ by slips of typing alone. */
  get slipKey(): string {
    return this.words.map((word) => (mayHaveSlip(word) ? (word[0] ?? '') : word)).join(' ');
  }

  /** All numbers of the title, in order, in digits, words or Roman. */
  get numbers(): string {
    return this.words.flatMap(numbersIn).join(' ');
  }

  /** `correction`, `retraction`, `reply` or `comment` of the title of a remark about another paper, else empty. */
  get notice(): string {
    this.#notice ??= notices.find(([, pattern]) => pattern.test(this.#folded))?.[0] ?? '';
    return this.#notice;
  }

  /** True of a title such as “Preface” that many papers have. */
  get isGeneric(): boolean {
    return this.words.every((word) => genericWords.has(word) || /^[\p{N}\p{P}\p{S}]*$/u.test(word));
  }
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const genericWords: ReadonlySet<string> = new Set(
  (
    'preface foreword introduction introductory editorial editorials overview abstract abstracts contents content table ' +
    'index front back matter frontmatter masthead cover conclusion conclusions discussion summary acknowledgements ' +
    'acknowledgments appendix bibliography references news letter letters editor editors to from of in on this issue ' +
    'special section volume message chair chairs program programme general welcome committee organizers organisers ' +
    'proceedings obituary announcement announcements erratum errata correction corrections corrigendum corrigenda ' +
    'addendum retraction retracted book books review reviews note notes untitled title comment comments commentary ' +
    'reply response rejoinder guest invited keynote talk memoriam perspective perspectives viewpoint notice about ' +
    'author authors contributors list reviewers and for by s'
  ).split(' '),
);
const notices: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'correction',
    /^(?:author |publisher )?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a))(?: |$)| (?:erratum|corrigendum|correction|addendum)$/u,
  ],
  ['retraction', /^retraction(?: |$)| retraction$/u],
  [
    'reply',
    /^(?:author(?:s| s)? |editor(?:s| s)? |in )?(?:reply|response|rejoinder)(?: |$)| (?:reply|rejoinder)$/u,
  ],
  ['comment', /^(?:comments?|commentary|discussion) (?:on|of) | (?:comment|commentary)$/u],
];
const roman = /^(?:x{1,2}|x{0,2}(?:ix|iv|v?i{1,3}|v))$/u;
const numberWords: ReadonlySet<string> = new Set(
  (
    'one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth ' +
    'tenth zero once twice'
  ).split(' '),
);
const spelling = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{5,60}$/u;
/** Shorter titles are alike only where they are the same. */
const leastLength = 25;
/** Share of the letters that may differ in titles that are nearly the same. */
const greatestDifference = 0.06;

/**
 * How near two titles are: `same` but for case, accents, punctuation, articles and spaces; with `slips` of typing or
 * British spelling in one or two words; with `edits` of a few other letters, which may well change what it says. Null for
 * titles that differ, if only in a number.
 */
export function compareTitles(
  left: TitleShape,
  right: TitleShape,
): 'same' | 'slips' | 'edits' | null {
  if (left.letters === right.letters)
    return digitsOf(left.words) === digitsOf(right.words) ? 'same' : null;
  const length = Math.max(left.letters.length, right.letters.length);
  if (left.words.length !== right.words.length || left.numbers !== right.numbers) return null;
  if (length + left.words.length - 1 < leastLength || left.notice !== right.notice) return null;
  const differing = left.words.flatMap((word, at) => {
    const other = right.words[at] ?? '';
    return word === other ? [] : [[word, other] as const];
  });
  if (differing.length > 2 || !differing.every(([word, other]) => mayBeOne(word, other)))
    return null;
  const edits = differing.map(([word, other]) => editsBetween(word, other));
  if (edits.reduce((sum, { count }) => sum + count, 0) > greatestDifference * length) return null;
  return edits.every(({ isSlip }) => isSlip) ? 'slips' : 'edits';
}

/** How many words of a title say what the paper is about. */
export function countTellingWords(title: string): number {
  const words = tokenize(title).flatMap((run) => run.map(({ word }) => word));
  return words.filter((word) => word.length > 1 && wordKind(word, 'en', noWords) === 'content')
    .length;
}

const noWords: ReadonlySet<string> = new Set();

/** Without the signs of TeX; its commands tell titles apart and stay. */
function plainTitle(title: string): string {
  if (!/[$\\{}^_~&]/u.test(title)) return title;
  return title
    .replaceAll(/&(?:amp;)?/giu, ' and ')
    .replaceAll(/[$\\{}^_]/gu, '')
    .replaceAll('~', ' ');
}

function mayHaveSlip(word: string): boolean {
  return spelling.test(word) && !numberWords.has(word) && !roman.test(word);
}

/** The words agree in what `slipKey` keeps of them. */
function mayBeOne(word: string, other: string): boolean {
  return mayHaveSlip(word) && mayHaveSlip(other) && other.startsWith(word[0] ?? '');
}

/** Not `i`, `v` and `x` alone: they are letters as often as numbers, and short words are compared as they are. */
function numbersIn(word: string): readonly string[] {
  if (numberWords.has(word) || (word.length > 1 && roman.test(word))) return [word];
  return word.match(/\p{N}+/gu) ?? [];
}

function digitsOf(words: readonly string[]): string {
  return (words.join(' ').match(/\p{N}+/gu) ?? []).join(' ');
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters to change, and whether it looks like a slip: one letter left out, doubled, swapped, or hit beside its key. */
function editsBetween(left: string, right: string): { count: number; isSlip: boolean } {
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  const room = Math.min(left.length, right.length) - start;
  while (end < room && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [from, to] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const count = Math.max(from.length, to.length);
  if (from.length + to.length === 1) return { count, isSlip: true };
  if (from.length === 2 && from === `${to[1] ?? ''}${to[0] ?? ''}`) return { count, isSlip: true };
  return { count, isSlip: from.length === 1 && to.length === 1 && areConfused(from, to) };
}

function areConfused(left: string, right: string): boolean {
  if (left + right === 'sz' || left + right === 'zs') return true;
  return keyRows.some(
    (row) =>
      row.includes(left) &&
      row.includes(right) &&
      Math.abs(row.indexOf(left) - row.indexOf(right)) === 1,
  );
}
