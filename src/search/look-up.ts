import type { IndexFiles } from './index-files.ts';
import { lowerBound, matchTerms, matchTypos, type TermMatch } from './match-terms.ts';
import type { QueryWord } from './parse-query.ts';
import type { MatchedWord } from './rank.ts';
import type { WordPlaces } from './find-phrases.ts';
import { wordForm } from './word-form.ts';

/** Files of terms that one word may ask for. */
const mostFiles = 2;

/** A word of a query and what stands for it in the index. */
export interface LookedUp extends MatchedWord {
  /** Whether nothing in the index is spelt so, and neighbours stand for it. */
  readonly isMistyped: boolean;
}

/** Finds what stands for a word of a query. */
export async function lookUpWord(files: IndexFiles, word: QueryWord): Promise<LookedUp> {
  const range = filesFor(files, word);
  const isOpen = word.isOpen && range.isWhole;
  const asked = { text: word.text, isOpen };
  const opened = await Promise.all(range.files.map(files.terms));
  const exact = opened.flatMap(({ terms }, at) => located(at, matchTerms(terms, asked)));
  const found = exact.map(({ at, match }) => usesOf(opened[at], match));
  const joined = await Promise.all(word.alsoAs.map((text) => lookUpTerm(files, text)));
  found.push(...joined.flatMap((term) => term ?? []));
  if (found.length > 0) return { field: word.field, terms: found, isMistyped: false };
  const swapped = await Promise.all(swappedFiles(files, word.text, range.files).map(files.terms));
  const terms = [...opened, ...swapped].flatMap((file) =>
    matchTypos(file.terms, asked).map((match) => usesOf(file, match)),
  );
  return { field: word.field, terms, isMistyped: terms.length > 0 };
}

/** Finds one term as it stands, or null. */
export async function lookUpTerm(
  files: IndexFiles,
  term: string,
): Promise<MatchedWord['terms'][number] | null> {
  const index = fileOf(files, term);
  if (index === null) return null;
  const file = await files.terms(index);
  const at = lowerBound(file.terms, term);
  return file.terms[at] === term ? { weight: 1, uses: file.uses(at) } : null;
}

/** Finds where a word stands in the papers. */
export async function lookUpPlaces(files: IndexFiles, word: string): Promise<WordPlaces> {
  const index = fileOf(files, word);
  if (index === null) return new Map();
  const [file, placesOf] = await Promise.all([files.terms(index), files.places(index)]);
  const at = lowerBound(file.terms, word);
  if (file.terms[at] !== word) return new Map();
  const places = placesOf(at);
  return new Map(Array.from(file.uses(at).rows, (row, use) => [row, places[use] ?? []]));
}

function usesOf(
  file: Awaited<ReturnType<IndexFiles['terms']>> | undefined,
  { term, weight }: TermMatch,
): MatchedWord['terms'][number] {
  if (file === undefined)
    return { weight, uses: { rows: new Uint32Array(), counts: new Uint8Array() } };
  return { weight, uses: file.uses(lowerBound(file.terms, term)) };
}

function located(at: number, matches: readonly TermMatch[]): { at: number; match: TermMatch }[] {
  return matches.map((match) => ({ at, match }));
}

/** The file that a term would stand in; null where there are no files. */
function fileOf({ manifest }: IndexFiles, term: string): number | null {
  const { firstTerms } = manifest;
  if (firstTerms.length === 0) return null;
  const at = lowerBound(firstTerms, term);
  return firstTerms[at] === term ? at : Math.max(0, at - 1);
}

/** Files with the forms of a word and, if it is open, with all that it begins; only its own where those are too many. */
function filesFor(files: IndexFiles, word: QueryWord): { files: number[]; isWhole: boolean } {
  const own = fileOf(files, word.text);
  if (own === null) return { files: [], isWhole: true };
  const last = word.isOpen ? (fileOf(files, `${word.text}\uffff`) ?? own) : own;
  const first = fileOf(files, wordForm(word.text).slice(0, word.text.length)) ?? own;
  if (last - own >= mostFiles) return { files: [own], isWhole: false };
  const start = last - first < mostFiles ? Math.min(first, own) : own;
  return {
    files: Array.from({ length: last - start + 1 }, (_, step) => start + step),
    isWhole: true,
  };
}

/** Files in which a word would stand if two of its first letters were swapped: few typing errors are earlier. */
function swappedFiles(files: IndexFiles, word: string, known: readonly number[]): number[] {
  if (word.length < 4) return [];
  const spellings = [0, 1, 2].map(
    (at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  );
  const found = new Set(spellings.flatMap((spelling) => fileOf(files, spelling) ?? []));
  return [...found].filter((file) => !known.includes(file));
}
