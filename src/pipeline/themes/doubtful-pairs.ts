import type { DoubtfulPair, Grouping } from '../stage-values.ts';

const PAIR_COUNT = 3;
/** Fewer papers between two themes say nothing of the themes. */
const LEAST_BETWEEN = 3;

/** The pairs of clusters that most papers lie between, at most three; ties by cluster. */
export function doubtfulPairs(
  grouping: Pick<Grouping, 'clusterCount' | 'clusterOf' | 'secondOf' | 'isBetween'>,
): readonly DoubtfulPair[] {
  const { clusterCount, clusterOf, secondOf, isBetween } = grouping;
  const counts = new Map<number, number>();
  for (const [row, between] of isBetween.entries()) {
    const [own = -1, second = -1] = [clusterOf[row], secondOf[row]];
    if (!between || own < 0 || second < 0) continue;
    const pair = Math.min(own, second) * clusterCount + Math.max(own, second);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, betweenCount]) => betweenCount >= LEAST_BETWEEN)
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
    .slice(0, PAIR_COUNT)
    .map(([pair, betweenCount]) => ({
      clusters: [Math.floor(pair / clusterCount), pair % clusterCount] as const,
      betweenCount,
    }));
}
