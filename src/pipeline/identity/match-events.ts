import type { EditionEvent } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';
import type { EndedTheme, NewCluster, OldTheme, Ownership } from './theme-match.ts';
import { isHeir, sharedCount, tookHalf, type Overlaps } from './theme-overlaps.ts';

const KINDS: readonly EditionEvent['kind'][] = [
  'theme-drifted',
  'theme-split',
  'themes-merged',
  'theme-dissolved',
  'theme-revived',
];

/**
 * What a build did to the themes of the lock, by kind and then by id. A theme is split where two or more
 * clusters have three tenths of it, whether or not one of them has half.
 */
export function matchEvents(
  themes: readonly OldTheme[],
  result: {
    readonly overlaps: Overlaps;
    readonly owned: Ownership;
    /** Theme of each cluster. */
    readonly idOf: readonly ThemeId[];
    readonly ended: ReadonlyMap<ThemeId, EndedTheme>;
    readonly clusters: readonly NewCluster[];
  },
): EditionEvent[] {
  const { overlaps, owned, idOf, ended, clusters } = result;
  const events: EditionEvent[] = [];
  const juniors = new Map<ThemeId, ThemeId[]>();
  for (const [theme, { id, isRetired }] of themes.entries()) {
    const end = ended.get(id);
    const cluster = owned.clusterOf[theme] ?? -1;
    if (end?.into === null)
      events.push({ kind: 'theme-dissolved', theme: id, successors: end.successors });
    else if (end !== undefined) juniors.set(end.into, [...(juniors.get(end.into) ?? []), id]);
    else if (cluster >= 0 && isRetired) events.push({ kind: 'theme-revived', theme: id });
    else if (cluster >= 0) {
      const heirs = heirsOf(theme, cluster, overlaps).flatMap((heir) => idOf[heir] ?? []);
      // Where its author holds a theme, its papers may go as they will.
      const isHeld = clusters[cluster]?.pinnedTo !== null || tookHalf(overlaps, theme, cluster);
      if (heirs.length > 1) events.push({ kind: 'theme-split', theme: id, heirs });
      else if (!isHeld) events.push({ kind: 'theme-drifted', theme: id });
    }
  }
  for (const [into, merged] of juniors)
    events.push({ kind: 'themes-merged', themes: merged, into });
  // Those of a kind are in the order of themes already, but for merges.
  return events.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (a.kind === 'themes-merged' && b.kind === 'themes-merged' ? compareText(a.into, b.into) : 0),
  );
}

/** The clusters with three tenths of a theme, the largest share first, of equals its own. */
function heirsOf(theme: number, own: number, overlaps: Overlaps): number[] {
  return (overlaps.shared[theme] ?? [])
    .map((_, cluster) => cluster)
    .filter((cluster) => isHeir(overlaps, theme, cluster))
    .sort(
      (a, b) =>
        sharedCount(overlaps, theme, b) - sharedCount(overlaps, theme, a) ||
        Number(b === own) - Number(a === own) ||
        a - b,
    );
}
