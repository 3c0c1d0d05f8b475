import { foldText } from '../model/slug-words.ts';
import type { Query } from './parse-query.ts';
import { wordForm } from './word-form.ts';

/** A stretch of a text, marked where a word of the query stands. */
export interface MarkedStretch {
  readonly text: string;
  readonly isMarked: boolean;
}

const stretch = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Splits a text at the words that a query asks for in it; the stretches together are the text. */
export function markWords(
  text: string,
  { words, names }: Pick<Query, 'words' | 'names'>,
): MarkedStretch[] {
  const asked = [...words, ...names.flatMap((name) => name.words)];
  const stretches: MarkedStretch[] = [];
  let end = 0;
  const take = (upTo: number, isMarked: boolean): void => {
    if (upTo > end) stretches.push({ text: text.slice(end, upTo), isMarked });
    end = upTo;
  };
  for (const match of text.matchAll(stretch)) {
    const folded = foldText(match[0]);
    const isMarked = asked.some((word) => isSame(folded, word));
    if (!isMarked) continue;
    take(match.index, false);
    take(match.index + match[0].length, true);
  }
  take(text.length, false);
  return stretches;
}

function isSame(folded: string, { text, alsoAs, isOpen }: Query['words'][number]): boolean {
  if (folded === text || alsoAs.includes(folded)) return true;
  if (isOpen && folded.startsWith(text)) return true;
  // Pairs of characters of a script without spaces stand within longer stretches.
  if (!/^[\u0000-\u02ff]*$/.test(text) && text.length === 2) return folded.includes(text);
  return wordForm(folded) === wordForm(text);
}
