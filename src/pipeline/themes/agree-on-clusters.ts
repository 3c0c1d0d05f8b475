import { cutTree, wardLinkage } from '../../math/ward-linkage.ts';

/**
 * One clustering out of several of the same rows, by evidence accumulation (Fred and Jain, 2005): rows are the farther
 * apart the more of the clusterings part them, and Ward's tree over these distances is cut into as many clusters.
 * The outcome hangs on no single start. Space of order n².
 *
 * The first clusters may be guided: they mean the same in every clustering, so a row that most clusterings put
 * into one of them stays there and takes no part in the tree.
 *
 * @param votes cluster of each row, one list a clustering
 * @returns cluster of each row; guided ones first, then at most as many as asked for
 */
export function agreeOnClusters(
  votes: readonly Int32Array[],
  shape: { guidedCount: number; clusterCount: number },
): Int32Array {
  const rowCount = votes[0]?.length ?? 0;
  const agreed = new Int32Array(rowCount).fill(-1);
  const free: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const guided = mostVotedGuided(votes, row, shape.guidedCount);
    agreed[row] = guided;
    if (guided < 0) free.push(row);
  }
  const freeCount = Math.min(free.length, shape.clusterCount - shape.guidedCount);
  const clusters = cutTree(
    wardLinkage(disagreements(votes, free), free.length),
    Math.max(1, freeCount),
  );
  free.forEach((row, at) => {
    agreed[row] = freeCount > 0 ? shape.guidedCount + (clusters[at] ?? 0) : 0;
  });
  return agreed;
}

/** The guided cluster that more than half of the votes give a row, or -1. */
function mostVotedGuided(votes: readonly Int32Array[], row: number, guidedCount: number): number {
  for (let cluster = 0; cluster < guidedCount; cluster++) {
    let count = 0;
    for (const vote of votes) if (vote[row] === cluster) count++;
    if (2 * count > votes.length) return cluster;
  }
  return -1;
}

/** How many votes part two rows: the squared distance of their memberships, all pairs. Few votes join most pairs. */
function disagreements(votes: readonly Int32Array[], rows: readonly number[]): Float32Array {
  const n = rows.length;
  const counts = new Float32Array(n * n).fill(votes.length);
  for (const vote of votes) {
    const together = Map.groupBy(
      rows.map((_, at) => at),
      (at) => vote[rows[at] ?? 0] ?? 0,
    );
    for (const members of together.values()) {
      for (const one of members) {
        const from = one * n;
        for (const other of members) counts[from + other] = (counts[from + other] ?? 0) - 1;
      }
    }
  }
  return counts;
}
