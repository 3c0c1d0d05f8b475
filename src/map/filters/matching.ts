import { noFilters, type Filters } from './filters.ts';
import { matchPapers, type Match, type PaperColumns } from './match-papers.ts';

/** What a search found. */
export interface Hits {
  /** Best first; rows from the number of placed papers on have no place on the map. */
  readonly rows: readonly number[];
  /** What there is to say of them: how many, or why they are not quite what was asked. */
  readonly status: string;
}

/** What must be looked up elsewhere before papers can be matched. */
export interface Lookups {
  readonly hits: (query: string) => Promise<Hits>;
  /** Rows of the papers of an author. */
  readonly authored: (author: string) => Promise<readonly number[]>;
}

/** The papers that match, and the hits of the search that was asked, null where none was. */
export interface Found {
  readonly match: Match;
  readonly hits: Hits | null;
}

/** Asks for some filters; `onFound` hears of the latest alone, at once where nothing is to be looked up. */
export type AskMatch = (filters: Filters) => void;

/** Lets filters be changed faster than they are answered: an answer to an earlier question is dropped. */
export function createMatching(
  columns: PaperColumns,
  lookups: Lookups,
  wishes: {
    readonly onFound: (found: Found) => void;
    readonly onFail: (error: unknown) => void;
  },
): AskMatch {
  let asked = noFilters;
  let turn = 0;
  let hits: Hits | null = null;
  let authored: readonly number[] | null = null;
  const tell = () => {
    wishes.onFound({
      match: matchPapers(columns, asked, { hits: hits?.rows ?? null, authored }),
      hits,
    });
  };
  return (filters) => {
    const previous = asked;
    asked = filters;
    turn += 1;
    const thisTurn = turn;
    if (filters.query === '') hits = null;
    if (filters.author === null) authored = null;
    const { query, author } = filters;
    const isHitsKnown = query === '' || (query === previous.query && hits !== null);
    const isAuthoredKnown = author === null || (author === previous.author && authored !== null);
    if (isHitsKnown && isAuthoredKnown) {
      tell();
      return;
    }
    void (async () => {
      try {
        const [found, rows] = await Promise.all([
          isHitsKnown ? hits : lookups.hits(query),
          isAuthoredKnown ? authored : lookups.authored(author),
        ]);
        if (turn !== thisTurn) return;
        hits = found;
        authored = rows;
        tell();
      } catch (error) {
        if (turn === thisTurn) wishes.onFail(error);
      }
    })();
  };
}
