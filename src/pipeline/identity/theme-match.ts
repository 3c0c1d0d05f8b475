import type { EditionEvent, EditionId } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import type { CompareEditions } from '../../lock/edition-order.ts';

/** A theme of the lock, living or retired. */
export interface OldTheme {
  readonly id: ThemeId;
  readonly since: EditionId;
  /** Whether a file of the author's is bound to it. */
  readonly isPinned: boolean;
  readonly isRetired: boolean;
  /** Papers that had it, of a retired one its last; those that left the corpus do not count. */
  readonly members: readonly PaperId[];
}

/** A cluster of this build. */
export interface NewCluster {
  readonly members: readonly PaperId[];
  /** The theme of the author's file that it grew from. */
  readonly pinnedTo: ThemeId | null;
  /** Whether it grew from a file of the author's, perhaps a new one. */
  readonly isCurated: boolean;
}

export interface MatchInput {
  /** In any order. */
  readonly old: readonly OldTheme[];
  readonly clusters: readonly NewCluster[];
  /** Every id ever given to anything: none is given again. */
  readonly takenIds: ReadonlySet<string>;
  readonly compare: CompareEditions;
}

/** How a theme of the lock came to its end. */
export interface EndedTheme {
  /** The theme that took half of it or more; null where it dissolved. */
  readonly into: ThemeId | null;
  /** The themes that took most of its papers, the largest share first. */
  readonly successors: readonly ThemeId[];
  /** All its papers as the lock has them, sorted. */
  readonly members: readonly PaperId[];
  /** Name of the author's file that ended it; absent where none did. */
  readonly file?: string;
}

export interface ThemeMatch {
  /** Theme of each cluster, no two alike. */
  readonly ids: readonly ThemeId[];
  /** Those of them that the lock did not know, sorted. */
  readonly born: readonly ThemeId[];
  /** Themes that lived in the lock and that no cluster is. */
  readonly ended: ReadonlyMap<ThemeId, EndedTheme>;
  readonly events: readonly EditionEvent[];
}

/** Who has which cluster while the table is worked through; -1 where nobody has it yet. */
export interface Ownership {
  /** Theme (row) of each cluster. */
  readonly ownerOf: number[];
  /** Cluster of each theme. */
  readonly clusterOf: number[];
}
