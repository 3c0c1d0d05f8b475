import type { ThemeId } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';
import type { EndedTheme, OldTheme, Ownership } from './theme-match.ts';
import { homeOf, tookHalf, type Overlaps } from './theme-overlaps.ts';

/**
 * The themes of the lock that no cluster carries on. Where half of one went is its successor, and its page leads
 * there; the page of one that dissolved names the themes that together took half of it.
 */
export function endThemes(
  themes: readonly OldTheme[],
  context: {
    readonly overlaps: Overlaps;
    readonly owned: Ownership;
    readonly idOf: readonly ThemeId[];
  },
): ReadonlyMap<ThemeId, EndedTheme> {
  const { overlaps, owned, idOf } = context;
  const ended = new Map<ThemeId, EndedTheme>();
  for (const [theme, old] of themes.entries()) {
    if (old.isRetired || owned.clusterOf[theme] !== -1) continue;
    const home = homeOf(overlaps, theme);
    // What half of a theme went to is somebody's by now: were it free, the theme would have it.
    const isMerged = tookHalf(overlaps, theme, home);
    ended.set(old.id, {
      into: isMerged ? (idOf[home] ?? null) : null,
      successors: successorsOf(theme, overlaps).flatMap((cluster) => idOf[cluster] ?? []),
      members: old.members.toSorted(compareText),
    });
  }
  return ended;
}

/** The clusters that together took at least half of a theme, as few as do, the largest share first. */
function successorsOf(theme: number, overlaps: Overlaps): number[] {
  const home = homeOf(overlaps, theme);
  const order = (overlaps.shared[theme] ?? [])
    .map((count, cluster) => ({ count, cluster }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        b.count - a.count ||
        Number(b.cluster === home) - Number(a.cluster === home) ||
        a.cluster - b.cluster,
    );
  const successors: number[] = [];
  let taken = 0;
  for (const { count, cluster } of order) {
    if (2 * taken >= (overlaps.themeSizes[theme] ?? 0)) break;
    successors.push(cluster);
    taken += count;
  }
  return successors;
}
