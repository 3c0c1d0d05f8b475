import type { Membership } from '../stage-values.ts';

/** The same clusters without those that have no row: a cluster that nothing is in is no theme. */
export function dropEmpty<Named extends Pick<Membership, 'clusterOf' | 'curatedOf'>>(
  named: Named,
): Named & { readonly clusterCount: number } {
  const { clusterOf, curatedOf } = named;
  const kept = [...new Set(clusterOf)].sort((a, b) => a - b);
  const numberOf = new Map(kept.map((cluster, index) => [cluster, index]));
  return {
    ...named,
    clusterCount: kept.length,
    clusterOf: clusterOf.map((cluster) => numberOf.get(cluster) ?? 0),
    curatedOf: kept.map((cluster) => curatedOf[cluster] ?? -1),
  };
}
