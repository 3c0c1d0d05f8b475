import type { OwnPlaces } from '../../domain/own-places.ts';
import type { Corpus } from '../../domain/paper.ts';
import type { Random } from '../../math/random.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';
import { reduceOwnVectors, type OwnVectors } from './own-space.ts';
import { reduceTerms } from './reduce-terms.ts';

/** The vectors that an author brought for papers of a corpus, by paper; null where there are none. */
export function ownVectors(
  { papers }: Corpus,
  { vectors, dimensionCount }: OwnPlaces,
): OwnVectors | null {
  const own = papers.map(({ id }) => vectors.get(id) ?? null);
  return own.some((vector) => vector !== null) ? { dimensionCount, vectors: own } : null;
}

/** The space that papers are compared in: of their own vectors where there are some, else of their terms. */
export function reduceSpace(
  matrix: TermMatrix,
  own: OwnVectors | null,
  random: Random,
): Promise<ReducedSpace> {
  return own === null ? reduceTerms(matrix, random) : reduceOwnVectors(matrix, own, random);
}
