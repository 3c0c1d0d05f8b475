import { adjustedRandIndex, normalizedMutualInformation } from '../../../src/math/agreement.ts';

/** How well two ways of sorting the same papers agree. */
export interface ClusterAgreement {
  /** Normalized mutual information, 0–1. */
  readonly nmi: number;
  /** Adjusted Rand index, 1 where they are the same, about 0 by chance. */
  readonly ari: number;
}

/** Compares clusters with labels; a paper that has no cluster or no label is left out. */
export function clusterAgreement(
  clusters: readonly (number | null)[],
  labels: readonly (string | null)[],
): ClusterAgreement {
  const numberOf = new Map([...new Set(labels)].map((label, number) => [label, number]));
  const sorted: number[] = [];
  const labelled: number[] = [];
  clusters.forEach((cluster, paper) => {
    const label = labels[paper] ?? null;
    if (cluster === null || label === null) return;
    sorted.push(cluster);
    labelled.push(numberOf.get(label) ?? 0);
  });
  return {
    nmi: normalizedMutualInformation(sorted, labelled),
    ari: adjustedRandIndex(sorted, labelled),
  };
}
