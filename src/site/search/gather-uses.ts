import { packCounts } from '../../search/field-counts.ts';
import { searchWords, wholeName } from '../../search/search-words.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { SearchedPaper } from './searched-paper.ts';

/** Which paper uses which term how: one use a paper and term, ascending by row, in columns. */
export interface TermUses {
  /** By number of term, in the order in which they were met. */
  readonly terms: readonly string[];
  readonly termOf: Uint32Array;
  readonly rowOf: Uint32Array;
  /** See `packCounts`. */
  readonly counts: Uint32Array;
  /** Where the places of each use begin in `places`; one more than there are uses. */
  readonly placeStarts: Uint32Array;
  /** Positions of words in their paper, ascending within a use. */
  readonly places: Uint32Array;
  readonly rows: readonly RowFacts[];
}

/** What ranking and filters need of every paper. */
export interface RowFacts {
  /** Words in order, as numbers of terms; parts only. */
  readonly titleTerms: readonly number[];
  readonly abstractLength: number;
  readonly year: number;
}

/** No phrase reaches across this many positions: they lie between two fields, and two keywords or names. */
const fieldGap = 64;

interface OpenUse {
  title: number;
  abstract: number;
  isKeyword: boolean;
  isAuthor: boolean;
  isVenue: boolean;
  readonly places: number[];
}

/** Goes through all papers once. */
export function gatherUses(papers: readonly SearchedPaper[]): TermUses {
  const numbers = new Map<string, number>();
  const columns = {
    termOf: new GrowingNumbers(),
    rowOf: new GrowingNumbers(),
    counts: new GrowingNumbers(),
    placeStarts: new GrowingNumbers(),
    places: new GrowingNumbers(),
  };
  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    return number;
  };
  const rows = papers.map((paper, row) => {
    const { uses, ...facts } = usesOf(paper, numberOf);
    for (const [term, use] of uses) {
      columns.termOf.push(term);
      columns.rowOf.push(row);
      columns.counts.push(packCounts(use));
      columns.placeStarts.push(columns.places.length);
      for (const place of use.places) columns.places.push(place);
    }
    return facts;
  });
  columns.placeStarts.push(columns.places.length);
  return {
    terms: [...numbers.keys()],
    termOf: columns.termOf.view(),
    rowOf: columns.rowOf.view(),
    counts: columns.counts.view(),
    placeStarts: columns.placeStarts.view(),
    places: columns.places.view(),
    rows,
  };
}

function usesOf(
  paper: SearchedPaper,
  numberOf: (term: string) => number,
): RowFacts & { readonly uses: ReadonlyMap<number, OpenUse> } {
  const uses = new Map<number, OpenUse>();
  const useOf = (term: number): OpenUse => {
    let use = uses.get(term);
    if (use === undefined) uses.set(term, (use = newUse()));
    return use;
  };
  let start = 0;
  const visit = (text: string, count: (use: OpenUse) => void): number[] => {
    let next = start;
    const parts: number[] = [];
    for (const { text: word, position, kind } of searchWords(text)) {
      const term = numberOf(word);
      const use = useOf(term);
      count(use);
      next = Math.max(next, start + position + 1);
      if (kind !== 'part') continue;
      use.places.push(start + position);
      parts.push(term);
    }
    start = next + fieldGap;
    return parts;
  };
  const titleTerms = visit(paper.title, (use) => (use.title += 1));
  const abstractLength = visit(paper.abstract, (use) => (use.abstract += 1)).length;
  for (const keyword of paper.keywords) visit(keyword, (use) => (use.isKeyword = true));
  for (const author of paper.authors) {
    visit(author, (use) => (use.isAuthor = true));
    const name = wholeName(author);
    if (name !== '') useOf(numberOf(name)).isAuthor = true;
  }
  visit(paper.venue, (use) => (use.isVenue = true));
  return { titleTerms, abstractLength, year: paper.year, uses };
}

function newUse(): OpenUse {
  return {
    ...{ title: 0, abstract: 0, isKeyword: false, isAuthor: false, isVenue: false },
    places: [],
  };
}
