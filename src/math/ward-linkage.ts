import { DisjointSets } from './disjoint-sets.ts';

/** Merges of an agglomerative clustering of n items, cheapest first. */
export interface MergeTree {
  readonly itemCount: number;
  /** An item of each of the two clusters that merge, one pair a merge; the cluster goes by the lower. */
  readonly pairs: Int32Array;
  /** Rise of the inertia (sum of squared distances to the means) by each merge, rising. */
  readonly costs: Float64Array;
}

/**
 * Ward's hierarchical clustering (Ward, 1963) by the nearest-neighbour chain, in time and space of order n²
 * (Murtagh and Contreras, 2012). Ties go to the lower item.
 *
 * @param distances squared distances, `distances[i * n + j]`, symmetric; overwritten
 */
export function wardLinkage(distances: Float32Array, itemCount: number): MergeTree {
  const n = itemCount;
  const sizes = new Float64Array(n).fill(1);
  // Items that still stand for a cluster, rising; the loops run over these alone.
  const alive = Int32Array.from({ length: n }, (_, item) => item);
  let aliveCount = n;
  const merges: { first: number; second: number; cost: number }[] = [];
  const chain: number[] = [];
  while (aliveCount > 1) {
    if (chain.length === 0) chain.push(alive[0] ?? 0);
    const tip = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    let nearest = before;
    let least = before < 0 ? Infinity : (distances[tip * n + before] ?? 0);
    for (let at = 0; at < aliveCount; at++) {
      const other = alive[at] ?? 0;
      const distance = distances[tip * n + other] ?? 0;
      if (distance < least && other !== tip) {
        least = distance;
        nearest = other;
      }
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    // Two that are each other's nearest merge, under the number of the lower.
    chain.length -= 2;
    const [first, second] = [Math.min(tip, nearest), Math.max(tip, nearest)];
    merges.push({ first, second, cost: least / 2 });
    alive.copyWithin(alive.indexOf(second), alive.indexOf(second) + 1, aliveCount);
    aliveCount--;
    const [firstSize, secondSize] = [sizes[first] ?? 0, sizes[second] ?? 0];
    // Distances to the union (Lance and Williams, 1967).
    for (let at = 0; at < aliveCount; at++) {
      const other = alive[at] ?? 0;
      const size = sizes[other] ?? 0;
      const distance =
        ((firstSize + size) * (distances[first * n + other] ?? 0) +
          (secondSize + size) * (distances[second * n + other] ?? 0) -
          size * least) /
        (firstSize + secondSize + size);
      distances[first * n + other] = distance;
      distances[other * n + first] = distance;
    }
    sizes[first] = firstSize + secondSize;
  }
  merges.sort((a, b) => a.cost - b.cost);
  return {
    itemCount,
    pairs: Int32Array.from(merges.flatMap(({ first, second }) => [first, second])),
    costs: Float64Array.from(merges, ({ cost }) => cost),
  };
}

/** Cluster of each item where the tree is cut into so many, at most one an item; numbered by first item. */
export function cutTree(tree: MergeTree, clusterCount: number): Int32Array {
  const sets = new DisjointSets(tree.itemCount);
  for (let merge = 0; merge < tree.itemCount - clusterCount; merge++) {
    const a = sets.rootOf(tree.pairs[2 * merge] ?? 0);
    const b = sets.rootOf(tree.pairs[2 * merge + 1] ?? 0);
    sets.join(Math.max(a, b), Math.min(a, b));
  }
  const numberOf = new Map<number, number>();
  return Int32Array.from({ length: tree.itemCount }, (_, item) => {
    const root = sets.rootOf(item);
    const number = numberOf.get(root) ?? numberOf.size;
    numberOf.set(root, number);
    return number;
  });
}

/** Inertia of the clusters where the tree is cut into k, at index k; index 0 is unused. */
export function inertias(tree: MergeTree): Float64Array {
  const result = new Float64Array(tree.itemCount + 1);
  tree.costs.forEach((cost, merge) => {
    const clusterCount = tree.itemCount - 1 - merge;
    result[clusterCount] = (result[clusterCount + 1] ?? 0) + cost;
  });
  return result;
}
