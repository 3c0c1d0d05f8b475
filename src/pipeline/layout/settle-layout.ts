import type { Layout, ReducedSpace, TermMatrix, TokenTable } from '../stage-values.ts';
import { alignLayout } from './align-layout.ts';
import { placeNewcomers, type KnownPositions } from './place-newcomers.ts';
import { projectInWorker } from './project-in-worker.ts';

/** Fewer known papers make no frame that others could be placed in. */
const LEAST_FOR_FRAME = 5;

/** Positions of all placed papers, and how they came about. */
export interface SettledLayout {
  readonly layout: Layout;
  /** True where all were drawn anew. */
  readonly isAnew: boolean;
}

/**
 * Positions for a build: those of the lock for a rebuild; those of the lock with newcomers placed among them for a
 * corpus that changed; new ones, turned so that they lie as near to the old as they can, where the author asks for a
 * redraw or there are hardly any old ones.
 */
export async function settleLayout(
  space: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  known: KnownPositions,
  options: {
    readonly isRebuild: boolean;
    readonly isRedrawn: boolean;
    readonly seed: number;
    readonly onEpoch?: (done: number, total: number) => void;
  },
): Promise<SettledLayout> {
  if (options.isRebuild) return { layout: known, isAnew: false };
  const knownCount = known.x.reduce((count, x) => count + (Number.isNaN(x) ? 0 : 1), 0);
  if (knownCount > 0 && knownCount === known.x.length && !options.isRedrawn)
    return { layout: known, isAnew: false };
  if (!options.isRedrawn && knownCount >= LEAST_FOR_FRAME)
    return { layout: placeNewcomers(space, known), isAnew: false };
  const fresh = await projectInWorker(space, options);
  return { layout: knownCount === 0 ? fresh : alignLayout(fresh, known).layout, isAnew: true };
}
