import type { Author } from '../../../domain/author.ts';
import { foldText } from '../../../model/slug-words.ts';

/**
 * The authors of a record, each by one folded word: of a person the last of the family name, so that `van Durme`, `Durme`
 * and `Van Durme` agree; of a group its whole name. Each with the name to show.
 */
export function familyNames(authors: readonly Author[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const author of authors) {
    const shown = 'literal' in author ? author.literal : author.family;
    const words = wordsOf(shown);
    const word = 'literal' in author ? words.join(' ') : (words.findLast(isName) ?? '');
    // A family name that is but an initial was taken apart the wrong way round.
    const given = 'literal' in author ? '' : wordsOf(author.given ?? '').findLast(isName);
    const name = word === '' ? (given ?? '') : word;
    if (name !== '') names.set(name, shown);
  }
  return names;
}

/** The names that two lists share, where these are half of the shorter list at least; else null. */
export function sharedNames(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): readonly string[] | null {
  const shared = [...left].filter(([name]) => right.has(name)).map(([, shown]) => shown);
  return shared.length > 0 && 2 * shared.length >= Math.min(left.size, right.size) ? shared : null;
}

function wordsOf(name: string): readonly string[] {
  return foldText(name).split(/[^\p{L}\p{M}\p{N}]+/u);
}

function isName(word: string): boolean {
  // One letter is an initial; one character of other scripts can be a name.
  return word.length > 1 || /[^a-z]/u.test(word);
}
