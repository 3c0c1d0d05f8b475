import { inertias, type MergeTree } from '../../math/ward-linkage.ts';

/** How many clusters, and why in plain words. */
export interface ThemeCountChoice {
  readonly count: number;
  readonly reason: string;
}

const LEAST_THEMES = 3;
/** More than these no reader takes in; large themes are divided into sub-themes instead. */
const MOST_THEMES = 40;
const LEAST_PAPERS_PER_THEME = 4;
/** What a number of themes gains is measured against this many times fewer. */
const RATIO = 1.5;

/**
 * The least and greatest number of themes worth trying; null for too few papers, below twelve. Where papers form no
 * clear groups more themes always look tighter, so the square root of their number ends it.
 */
export function themeCountRange(paperCount: number): { least: number; most: number } | null {
  const most = Math.min(
    MOST_THEMES,
    Math.round(Math.sqrt(paperCount)),
    Math.floor(paperCount / LEAST_PAPERS_PER_THEME),
  );
  return most < LEAST_THEMES ? null : { least: LEAST_THEMES, most };
}

/**
 * The number of themes k at which the papers gather most: the elbow over log k, found as the greatest fall of the
 * within-cluster variance W(k) = inertia / (n − k) from k / 1.5 themes to k. Before it, themes are joined that differ;
 * beyond it, themes are split that are alike. Ties go to the smaller number.
 *
 * @param tree Ward's tree of the papers, or of a sample of them
 */
export function chooseThemeCount(tree: MergeTree, paperCount: number): ThemeCountChoice {
  const range = themeCountRange(paperCount);
  if (range === null || tree.itemCount <= range.least) {
    return { count: 1, reason: 'There are too few papers for more than one theme.' };
  }
  const inertia = inertias(tree);
  const variance = (count: number): number =>
    (inertia[count] ?? 0) / Math.max(1, tree.itemCount - count);
  let count = range.least;
  let most = -Infinity;
  for (let k = range.least; k <= range.most; k++) {
    const gain = between(variance, k / RATIO) - variance(k);
    if (gain <= most + 1e-9) continue;
    most = gain;
    count = k;
  }
  return {
    count,
    reason: `Of the numbers from ${String(range.least)} to ${String(range.most)}, ${String(count)} is the elbow: up to it, more themes make them much tighter, beyond it less so.`,
  };
}

/** A function of whole numbers at any number, by linear interpolation. */
function between(of: (whole: number) => number, at: number): number {
  const below = Math.floor(at);
  return of(below) + (at - below) * (of(below + 1) - of(below));
}
