/** How well two ways of sorting the same papers agree. */
export interface ClusterAgreement {
  /** Normalized mutual information, 0–1, by the mean of both entropies (Strehl and Ghosh, JMLR 2002). */
  readonly nmi: number;
  /** Adjusted Rand index, 1 where they are the same, about 0 by chance (Hubert and Arabie, 1985). */
  readonly ari: number;
}

/** Compares clusters with labels; a paper that has no cluster or no label is left out. */
export function clusterAgreement(
  clusters: readonly (number | null)[],
  labels: readonly (string | null)[],
): ClusterAgreement {
  const pairs = new Map<string, number>();
  const clusterSizes = new Map<number, number>();
  const labelSizes = new Map<string, number>();
  let count = 0;
  clusters.forEach((cluster, paper) => {
    const label = labels[paper] ?? null;
    if (cluster === null || label === null) return;
    increase(pairs, `${cluster} ${label}`);
    increase(clusterSizes, cluster);
    increase(labelSizes, label);
    count++;
  });
  const cells = [...pairs.values()];
  const rows = [...clusterSizes.values()];
  const columns = [...labelSizes.values()];
  return { nmi: normalizedInformation(), ari: adjustedRand() };

  function normalizedInformation(): number {
    const [rowEntropy, columnEntropy] = [entropy(rows, count), entropy(columns, count)];
    const mean = (rowEntropy + columnEntropy) / 2;
    // One cluster and one label say the same: nothing.
    if (mean === 0) return 1;
    return Math.max(0, rowEntropy + columnEntropy - entropy(cells, count)) / mean;
  }

  function adjustedRand(): number {
    const together = sumOf(cells.map(pairCount));
    const byCluster = sumOf(rows.map(pairCount));
    const byLabel = sumOf(columns.map(pairCount));
    const all = pairCount(count);
    const expected = all === 0 ? 0 : (byCluster * byLabel) / all;
    const most = (byCluster + byLabel) / 2;
    return most === expected ? 1 : (together - expected) / (most - expected);
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Entropy in nats of the shares that some sizes have of a whole. */
function entropy(sizes: readonly number[], whole: number): number {
  return -sumOf(sizes.map((size) => (size / whole) * Math.log(size / whole)));
}

function pairCount(size: number): number {
  return (size * (size - 1)) / 2;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
