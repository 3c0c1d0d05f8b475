import type { ThemeId } from '../../domain/theme.ts';
import { compareText, type CompareEditions } from '../../lock/edition-order.ts';
import { endThemes } from './end-themes.ts';
import { matchEvents } from './match-events.ts';
import { mintThemeIds } from './mint-theme-ids.ts';
import type { MatchInput, NewCluster, OldTheme, Ownership, ThemeMatch } from './theme-match.ts';
import {
  countOverlaps,
  homeOf,
  isHalfOf,
  isHeir,
  jaccardSteps,
  pairByOverlap,
  sharedCount,
  tookHalf,
  type Overlaps,
} from './theme-overlaps.ts';

/**
 * Gives each cluster of a build the theme of the lock that it carries on, or a new one. With fwd the share of a
 * theme's papers that went to a cluster and bwd the share of the cluster's old papers that came from the theme,
 * these are decided in turn:
 *
 * - pinned: a cluster that grew from an author's file is the theme of that file.
 * - revive: a retired theme of which half is together again (fwd, bwd ≥ 0.5), more than any living one, lives.
 * - merge: of two or more themes with fwd ≥ 0.5 in one cluster the pinned keeps it, else that with most papers
 *   in it, else the older. One with bwd ≥ 0.5 that is an heir has a claim too: it has most papers.
 * - survive: fwd and bwd ≥ 0.5.
 * - drift, split: clusters with fwd ≥ 0.3 go to themes by optimal assignment of Jaccard weights; those of
 *   authors' new files only where no other cluster is left to a theme.
 * - end: themes with fwd ≥ 0.5 in a cluster of another's are part of that; the others dissolve.
 * - birth: clusters that are left get new ids, made from the ids of all their papers.
 *
 * Ties go to the smallest id. The order of papers, clusters and themes changes nothing.
 */
export function matchThemes({ old, clusters, takenIds, compare }: MatchInput): ThemeMatch {
  const themes = old.toSorted((left, right) => compareText(left.id, right.id));
  const order = orderByPapers(clusters);
  const sorted = order.flatMap((index) => clusters[index] ?? []);
  const overlaps = countOverlaps(
    themes.map(({ members }) => members),
    sorted.map(({ members }) => members),
  );
  const owned: Ownership = {
    ownerOf: new Array<number>(sorted.length).fill(-1),
    clusterOf: new Array<number>(themes.length).fill(-1),
  };
  pinThemes(themes, sorted, owned);
  reviveThemes(themes, overlaps, owned);
  mergeAndSurvive(themes, { overlaps, owned, compare });
  shareHeirs(themes, sorted, { overlaps, owned });

  const isNew = owned.ownerOf.map((owner) => owner < 0);
  const minted = mintThemeIds(
    sorted.filter((_, cluster) => isNew[cluster]).map(({ members }) => members),
    new Set([...takenIds, ...themes.map(({ id }) => id)]),
  );
  const born = [...minted];
  const idOf = owned.ownerOf.map((owner): ThemeId => {
    const id = owner < 0 ? born.shift() : themes[owner]?.id;
    if (id === undefined) throw new Error('A cluster has no theme');
    return id;
  });
  const places = new Map(order.map((index, cluster) => [index, cluster]));
  const ended = endThemes(themes, { overlaps, owned, idOf });
  return {
    ids: clusters.flatMap((_, index) => idOf[places.get(index) ?? -1] ?? []),
    born: minted.toSorted(compareText),
    ended,
    events: matchEvents(themes, { overlaps, owned, idOf, ended, clusters: sorted }),
  };
}

/** Indexes of clusters in the order of their first papers: no two share one. */
function orderByPapers(clusters: readonly NewCluster[]): number[] {
  const firsts = clusters.map(({ members }) =>
    members.reduce<string>((first, id) => (first === '' || id < first ? id : first), ''),
  );
  return clusters
    .map((_, index) => index)
    .sort((a, b) => compareText(firsts[a] ?? '', firsts[b] ?? '') || a - b);
}

function give(owned: Ownership, theme: number, cluster: number): void {
  owned.ownerOf[cluster] = theme;
  owned.clusterOf[theme] = cluster;
}

function pinThemes(
  themes: readonly OldTheme[],
  clusters: readonly NewCluster[],
  owned: Ownership,
): void {
  for (const [cluster, { pinnedTo }] of clusters.entries()) {
    if (pinnedTo === null) continue;
    const theme = themes.findIndex(({ id }) => id === pinnedTo);
    if (theme < 0) throw new Error(`A cluster is pinned to ${pinnedTo}, which is no theme`);
    if (owned.clusterOf[theme] !== -1) throw new Error(`Two clusters are pinned to ${pinnedTo}`);
    give(owned, theme, cluster);
  }
}

function reviveThemes(themes: readonly OldTheme[], overlaps: Overlaps, owned: Ownership): void {
  const { retired, living } = freeThemes(themes, owned);
  const alive = [...living, ...owned.ownerOf.filter((theme) => theme >= 0)];
  // A theme that was merged still makes half of a cluster, but of that the living one makes more.
  const nearest = owned.ownerOf.map((_, cluster) =>
    alive.reduce((most, theme) => Math.max(most, jaccardSteps(overlaps, theme, cluster)), 0),
  );
  const pairs = pairByOverlap(
    overlaps,
    { themes: retired, clusters: freeClusters(owned) },
    (theme, cluster) =>
      tookHalf(overlaps, theme, cluster) &&
      isHalfOf(overlaps, theme, cluster) &&
      jaccardSteps(overlaps, theme, cluster) > (nearest[cluster] ?? 0),
  );
  for (const { theme, cluster } of pairs) give(owned, theme, cluster);
}

function mergeAndSurvive(
  themes: readonly OldTheme[],
  context: {
    readonly overlaps: Overlaps;
    readonly owned: Ownership;
    readonly compare: CompareEditions;
  },
): void {
  const { overlaps, owned, compare } = context;
  const { living } = freeThemes(themes, owned);
  const free = new Set(freeClusters(owned));
  const claims = Map.groupBy(living, (theme) => homeOf(overlaps, theme));
  for (const [cluster, settlers] of claims) {
    if (!free.has(cluster)) continue;
    const claimants = settlers.filter(
      (theme) =>
        tookHalf(overlaps, theme, cluster) ||
        (isHeir(overlaps, theme, cluster) && isHalfOf(overlaps, theme, cluster)),
    );
    const [first] = claimants;
    if (first === undefined) continue;
    if (claimants.length === 1) {
      if (tookHalf(overlaps, first, cluster) && isHalfOf(overlaps, first, cluster))
        give(owned, first, cluster);
      continue;
    }
    const [survivor = first] = claimants.toSorted(
      (a, b) =>
        Number(themes[b]?.isPinned) - Number(themes[a]?.isPinned) ||
        sharedCount(overlaps, b, cluster) - sharedCount(overlaps, a, cluster) ||
        compareSince(themes[a], themes[b], compare) ||
        a - b,
    );
    give(owned, survivor, cluster);
  }
}

function compareSince(
  left: OldTheme | undefined,
  right: OldTheme | undefined,
  compare: CompareEditions,
): number {
  return left === undefined || right === undefined ? 0 : compare(left.since, right.since);
}

function shareHeirs(
  themes: readonly OldTheme[],
  clusters: readonly NewCluster[],
  { overlaps, owned }: { readonly overlaps: Overlaps; readonly owned: Ownership },
): void {
  // A new file that an author carves out of a theme is not the theme.
  for (const isCurated of [false, true]) {
    const pairs = pairByOverlap(
      overlaps,
      {
        themes: freeThemes(themes, owned).living,
        clusters: freeClusters(owned).filter(
          (cluster) => clusters[cluster]?.isCurated === isCurated,
        ),
      },
      (theme, cluster) => isHeir(overlaps, theme, cluster),
    );
    for (const { theme, cluster } of pairs) give(owned, theme, cluster);
  }
}

/** Themes without a cluster. */
function freeThemes(
  themes: readonly OldTheme[],
  { clusterOf }: Ownership,
): { readonly living: number[]; readonly retired: number[] } {
  const free = themes.map((_, theme) => theme).filter((theme) => clusterOf[theme] === -1);
  return {
    living: free.filter((theme) => themes[theme]?.isRetired === false),
    retired: free.filter((theme) => themes[theme]?.isRetired === true),
  };
}

function freeClusters({ ownerOf }: Ownership): number[] {
  return ownerOf.map((_, cluster) => cluster).filter((cluster) => ownerOf[cluster] === -1);
}
