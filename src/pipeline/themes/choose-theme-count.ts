/** How many clusters, and why in plain words. */
export interface ThemeCountChoice {
  readonly count: number;
  readonly reason: string;
}

/** Step from one candidate to the next, in steps of at least 1. */
const STEP = 1.2;

/**
 * Counts worth trying: from half the square root of the papers (at least 3, at most 8) to twice the square
 * root, at most 60, and never fewer than 4 papers a theme.
 */
export function candidateCounts(paperCount: number): number[] {
  const root = Math.sqrt(paperCount);
  const most = Math.min(60, Math.floor(2 * root), Math.floor(paperCount / 4));
  const counts: number[] = [];
  let count = Math.max(3, Math.min(8, Math.floor(root / 2)));
  for (; count <= most; count = Math.max(count + 1, Math.round(count * STEP))) counts.push(count);
  return counts;
}

/**
 * The elbow of inertia: the candidate farthest below the straight line from the first to the last ("kneedle",
 * Satopää, Albrecht, Irwin and Raghavan, 2011), the depths smoothed over neighbouring candidates, since each
 * inertia hangs on the luck of its starts. Ties go to the smaller count.
 */
export function chooseThemeCount(
  counts: readonly number[],
  inertias: readonly number[],
): ThemeCountChoice {
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined) {
    return { count: 1, reason: 'There are too few papers for more than one theme.' };
  }
  const [from, to] = [inertias[0] ?? 0, inertias.at(-1) ?? 0];
  const depths = smooth(
    counts.map((count, index) => {
      const along = last === first ? 0 : (count - first) / (last - first);
      return from + along * (to - from) - (inertias[index] ?? 0);
    }),
  );
  let best = 0;
  depths.forEach((depth, index) => {
    if (depth > (depths[best] ?? 0) + 1e-9) best = index;
  });
  const count = counts[best] ?? first;
  return {
    count,
    reason: `Of the numbers from ${String(first)} to ${String(last)}, ${String(count)} is the elbow: beyond it, more themes add little tightness.`,
  };
}

/** Each value averaged with the two before and behind it, the nearer weighing more. */
function smooth(values: readonly number[]): number[] {
  return values.map((_, index) => {
    let sum = 0;
    let weights = 0;
    for (let step = -2; step <= 2; step++) {
      const value = values[index + step];
      if (value === undefined) continue;
      sum += value * (3 - Math.abs(step));
      weights += 3 - Math.abs(step);
    }
    return sum / weights;
  });
}
