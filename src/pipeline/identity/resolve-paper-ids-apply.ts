import type { Corpus, PaperId } from '../../domain/paper.ts';
import { compareText } from '../../lock/edition-order.ts';
import type { ResolvedPapers } from './resolve-paper-ids.ts';

/** The papers of a content folder, with ids from the lock or, before that, from their keys alone. */
export interface IdentifiedPapers {
  readonly corpus: Corpus;
  /** Ids of all papers in the order in which the files first name them. */
  readonly appearance: readonly PaperId[];
}

/** Gives the papers the ids and slugs that were resolved for them, in the corpus’s order; leaves out forgotten ones. */
export function applyPaperIds(
  { corpus, appearance }: IdentifiedPapers,
  { identities }: Pick<ResolvedPapers, 'identities'>,
): IdentifiedPapers {
  const newIds = new Map<PaperId, PaperId>();
  const papers = corpus.papers.flatMap((paper, index) => {
    const identity = identities[index];
    if (identity === undefined || identity.isForgotten) return [];
    newIds.set(paper.id, identity.id);
    return [{ ...paper, id: identity.id, slug: identity.slug }];
  });
  return {
    corpus: { papers: papers.sort((left, right) => compareText(left.id, right.id)) },
    appearance: appearance.flatMap((id) => newIds.get(id) ?? []),
  };
}
