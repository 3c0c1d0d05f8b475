import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { oncePer } from '../once-per.ts';
import { editionsOf } from '../permanence/editions.ts';

/** How a paper came to the theme that it has today. */
export type Arrival =
  /** It was there from the first. */
  | { readonly kind: 'new'; readonly edition: EditionId }
  /** It had another theme before; null stands for none. */
  | { readonly kind: 'moved'; readonly edition: EditionId; readonly from: ThemeId | null };

/** How a paper came to its theme, by the last move that the record tells of. */
export function arrivalOf(atlas: Atlas, paper: AtlasPaper): Arrival {
  const move = lastMoves(atlas).get(paper.id);
  const theme = paper.place === null ? null : (atlas.themes[paper.place.themeIndex]?.id ?? null);
  if (theme === null || move?.to !== theme) return { kind: 'new', edition: paper.since };
  return { kind: 'moved', edition: move.edition, from: move.from };
}

interface Move {
  readonly edition: EditionId;
  readonly from: ThemeId | null;
  readonly to: ThemeId | null;
}

const lastMoves = oncePer((atlas: Atlas): ReadonlyMap<PaperId, Move> => {
  const moves = new Map<PaperId, Move>();
  for (const { id: edition, events } of editionsOf(atlas)) {
    for (const event of events) {
      if (event.kind !== 'papers-moved') continue;
      const { from, to } = event;
      for (const paper of event.papers) moves.set(paper, { edition, from, to });
    }
  }
  return moves;
});
