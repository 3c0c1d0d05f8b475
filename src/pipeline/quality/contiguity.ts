import { nearestPositions } from '../../math/nearest-positions.ts';
import type { Random } from '../../math/random.ts';
import { sampleIndexes } from '../../math/sample-rows.ts';
import type { Layout } from '../stage-values.ts';

/** Papers whose neighbours are looked at, at most; the neighbours are sought among all. */
const SAMPLE_COUNT = 1500;

/**
 * How far themes hold together on the map: the mean share of a paper's nearest papers by Euclidean distance in 2D that
 * are of its theme, 0–1. By chance it is the chance that two papers share a theme. Ties of distance go by row.
 * Null where papers do not outnumber the neighbours.
 */
export function contiguity(
  layout: Layout,
  clusterOf: Int32Array,
  options: { neighbourCount: number; random: Random },
): number | null {
  const count = clusterOf.length;
  const { neighbourCount } = options;
  if (count <= neighbourCount) return null;
  const sample = sampleIndexes(count, SAMPLE_COUNT, options.random);
  let same = 0;
  for (const row of sample) {
    for (const other of nearestPositions(layout, row, neighbourCount)) {
      if (clusterOf[other] === clusterOf[row]) same++;
    }
  }
  return same / (sample.length * neighbourCount);
}
