import { isOneEdit } from './one-edit.ts';
import { wordForm } from './word-form.ts';

/** A term of the index that stands for a word of the query. */
export interface TermMatch {
  readonly term: string;
  /** How much a use of it counts, 0–1; 1 for the word itself. */
  readonly weight: number;
}

const formWeight = 0.7;
const typoWeight = 0.5;
/** Of a term that only begins like the word, whatever its length, and what more there is for a short rest. */
const beginningWeight = 0.2;
const shortRestWeight = 0.5;
/** A shorter word has too many neighbours to be taken for one of them. */
const leastTypoLength = 4;
/** Terms that an open word may stand for: the most used ones come with it in any case. */
const maxBeginnings = 2000;

/** The terms of a list (ascending) that a word stands for: itself, its other forms, and what it begins if it is open. */
export function matchTerms(
  terms: readonly string[],
  { text, isOpen }: { readonly text: string; readonly isOpen: boolean },
): TermMatch[] {
  const form = wordForm(text);
  const matches: TermMatch[] = [];
  const stemLength = Math.min(form.length, text.length) - 1;
  const start = text.slice(0, Math.max(stemLength, 1));
  for (let at = lowerBound(terms, start); at < terms.length; at++) {
    const term = terms[at] ?? '';
    if (!term.startsWith(start)) break;
    if (term === text) matches.push({ term, weight: 1 });
    else if (wordForm(term) === form) matches.push({ term, weight: formWeight });
    else if (isOpen && term.startsWith(text) && matches.length < maxBeginnings) {
      const weight = beginningWeight + (shortRestWeight * text.length) / term.length;
      matches.push({ term, weight });
    }
  }
  return matches;
}

/** The terms that a mistyped word may have been meant for: those one edit away, and what they begin if it is open. */
export function matchTypos(
  terms: readonly string[],
  { text, isOpen }: { readonly text: string; readonly isOpen: boolean },
): TermMatch[] {
  if (text.length < leastTypoLength || /^\d+$/.test(text)) return [];
  return terms
    .filter((term) => !term.startsWith('@') && isNear(text, term, isOpen))
    .map((term) => ({ term, weight: typoWeight }));
}

function isNear(word: string, term: string, isOpen: boolean): boolean {
  if (Math.abs(word.length - term.length) <= 1 && isOneEdit(word, term)) return true;
  if (!isOpen || term.length <= word.length) return false;
  return [0, 1, -1].some((more) => isOneEdit(word, term.slice(0, word.length + more)));
}

/** Index of the first of ascending texts that is not below one. */
export function lowerBound(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
