import type { ClientPaper } from '../../domain/client-map.ts';
import type { PlacedPaper } from '../../model/placing/place-papers.ts';
import type { MapHost } from '../tools/map-host.ts';
import { sharedTerms, tellingTerms } from './name-terms.ts';
import type { LikePaper, OpenedModel, OwnWords } from './open-model.ts';

/** What a reader wants to know of a text. */
export type Question = 'place' | 'meaning';

/** A paper of an answer. */
export interface ListedPaper extends LikePaper {
  readonly paper: ClientPaper;
  /** Terms that it shares with the text; none where that was not asked. */
  readonly shared: readonly string[];
}

/** What the map says of a text. */
export interface Answer {
  readonly question: Question;
  /** Terms of the text that the map knows, and those of them that say most. */
  readonly termCount: number;
  readonly terms: readonly string[];
  /** Null where no term is known. */
  readonly place: PlacedPaper | null;
  readonly papers: readonly ListedPaper[];
}

const paperCounts: Readonly<Record<Question, number>> = { place: 10, meaning: 30 };
const mostTerms = 12;
const mostShared = 3;

/** Holds a text against the map. */
export async function askModel(
  { model, transform, nearest, termsOf }: OpenedModel,
  words: OwnWords,
  { question, clientMap }: { readonly question: Question } & Pick<MapHost, 'clientMap'>,
): Promise<Answer> {
  const { terms, vector, place } = transform(words);
  const known = { question, termCount: terms.length, place };
  if (place === null) return { ...known, terms: [], papers: [] };
  const near = nearest(vector, paperCounts[question]);
  const rows = near.map(({ row }) => row);
  const [papers, columns] = await Promise.all([
    clientMap.details(rows),
    question === 'place' ? termsOf(rows) : [],
  ]);
  return {
    ...known,
    terms: tellingTerms(terms, model, mostTerms),
    papers: near.flatMap((one, rank) => {
      const paper = papers[rank];
      if (paper === undefined) return [];
      const shared = sharedTerms(terms, columns[rank] ?? [], { model, most: mostShared });
      return [{ ...one, paper, shared }];
    }),
  };
}
