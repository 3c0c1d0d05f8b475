import type { MapPoint, Placement } from '../../domain/atlas.ts';
import type { Layout, Subgrouping, ThemeLabels } from '../stage-values.ts';
import { anchorSubthemes } from './anchor-subthemes.ts';
import { placeLabels } from './place-labels.ts';

/** Where the names of all themes and sub-themes stand, in the order of the clusters. */
export interface PlacedNames {
  readonly themes: readonly Placement[];
  readonly subthemes: readonly { readonly anchor: MapPoint; readonly placement: Placement }[];
}

/** Places the names of themes, largest theme first, then those of sub-themes, largest first; ties by number. */
export function placeNames(
  labels: Pick<ThemeLabels, 'labels' | 'subthemes'>,
  themes: { readonly sizes: readonly number[]; readonly anchors: readonly MapPoint[] },
  parts: { readonly layout: Layout; readonly subgrouping: Subgrouping },
): PlacedNames {
  const { subgrouping } = parts;
  const subsizes = new Array<number>(subgrouping.clusterCount).fill(0);
  for (const cluster of subgrouping.clusterOf) {
    if (cluster >= 0) subsizes[cluster] = (subsizes[cluster] ?? 0) + 1;
  }
  const middle = { x: 0.5, y: 0.5 };
  const subanchors = anchorSubthemes(parts.layout, subgrouping);
  const order = largestFirst(labels.labels.map((_, theme) => themes.sizes[theme] ?? 0));
  const suborder = largestFirst(subsizes);
  const rankOf = ranksOf(order);
  const placed = placeLabels(
    order.map((theme) => ({
      label: labels.labels[theme] ?? '',
      anchor: themes.anchors[theme] ?? middle,
    })),
    suborder.map((part) => ({
      label: labels.subthemes.labels[part] ?? '',
      anchor: subanchors[part] ?? middle,
      themeIndex: rankOf[subgrouping.themeOf[part] ?? 0] ?? 0,
    })),
  );
  return {
    themes: rankOf.flatMap((rank) => placed.themes[rank] ?? []),
    subthemes: ranksOf(suborder).flatMap((rank, part) => {
      const placement = placed.subthemes[rank];
      return placement === undefined ? [] : { anchor: subanchors[part] ?? middle, placement };
    }),
  };
}

function largestFirst(sizes: readonly number[]): number[] {
  return sizes.map((_, index) => index).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

/** The place of each index in an order. */
function ranksOf(order: readonly number[]): number[] {
  const ranks = new Array<number>(order.length).fill(0);
  order.forEach((index, rank) => (ranks[index] = rank));
  return ranks;
}
