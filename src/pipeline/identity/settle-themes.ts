import type { Lock, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { compareText, orderEditions } from '../../lock/edition-order.ts';
import type { Membership } from '../stage-values.ts';
import { closeThemes, closingThemes } from './curation/close-themes.ts';
import type { Curation } from './curation/settle-curation.ts';
import { matchThemes } from './match-themes.ts';
import type { ThemeMatch } from './theme-match.ts';

/** Which themes the clusters of a build are. */
export interface SettledThemes {
  /** The clusters in the order of the ids of their themes. */
  readonly order: readonly number[];
  /** Theme of each cluster, in that order. */
  readonly ids: readonly ThemeId[];
  readonly match: ThemeMatch;
}

/** The themes of a rebuild: those of the lock, cluster by cluster. */
export function keepThemes(living: readonly ThemeId[]): SettledThemes {
  return {
    order: living.map((_, cluster) => cluster),
    ids: living,
    match: { ids: living, born: [], ended: new Map(), events: [] },
  };
}

/**
 * Matches the clusters of a build to the themes of the lock by the papers they share, and mints ids for new ones. Themes
 * that authors end take no part in it.
 *
 * @param build.placed ids of the placed papers, by row
 * @param build.lines lines of all papers, with the themes that they had
 */
export function settleThemes(
  past: Lock,
  { ends, boundTo }: Pick<Curation, 'ends' | 'boundTo'>,
  build: {
    readonly membership: Membership;
    readonly placed: readonly PaperId[];
    readonly lines: readonly LockPaper[];
  },
): SettledThemes {
  const { membership, placed, lines } = build;
  const pinned = new Set(boundTo);
  const present = new Set(lines.filter(({ fate }) => fate === undefined).map(({ id }) => id));
  const membersOf = Map.groupBy(lines, ({ theme }) => theme);
  const members = Array.from({ length: membership.clusterCount }, () => [] as PaperId[]);
  placed.forEach((id, row) => members[membership.clusterOf[row] ?? -1]?.push(id));
  const match = matchThemes({
    old: past.themes
      .filter(({ id }) => !ends.has(id))
      .map(({ id, since, retired }) => ({
        ...{ id, since, isPinned: pinned.has(id), isRetired: retired !== undefined },
        members: (retired?.members ?? (membersOf.get(id) ?? []).map((line) => line.id)).filter(
          (paper) => present.has(paper),
        ),
      })),
    clusters: members.map((papers, cluster) => {
      const file = membership.curatedOf[cluster] ?? -1;
      return { members: papers, pinnedTo: boundTo[file] ?? null, isCurated: file >= 0 };
    }),
    takenIds: new Set<string>([...past.themes, ...lines].map(({ id }) => id)),
    compare: orderEditions(past.editions),
  });
  const order = match.ids
    .map((id, cluster) => ({ id, cluster }))
    .sort((left, right) => compareText(left.id, right.id));
  // The tombstone of a theme and its revival go by all its papers, also by those that left before it ended.
  const ended = new Map(
    [...match.ended].map(([id, end]) => [
      id,
      { ...end, members: (membersOf.get(id) ?? []).map((line) => line.id).sort(compareText) },
    ]),
  );
  const closing = closingThemes(past.themes, ends, (theme) =>
    (membersOf.get(theme) ?? []).map((line) => line.id),
  );
  const closed = closeThemes(closing, {
    themeOf: new Map(
      match.ids.flatMap((id, cluster) => (members[cluster] ?? []).map((paper) => [paper, id])),
    ),
    idOf: (index) => match.ids[membership.curatedOf.indexOf(index)],
  });
  return {
    order: order.map(({ cluster }) => cluster),
    ids: order.map(({ id }) => id),
    match: {
      ...match,
      ids: order.map(({ id }) => id),
      ended: new Map([...ended, ...closed.ended]),
      events: [...match.events, ...closed.events],
    },
  };
}
