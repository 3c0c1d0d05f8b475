import type { Random } from '../../math/random.ts';
import type { RankPreservation } from '../../math/rank-preservation.ts';
import { neighbourhoodMeasure } from '../../model/neighbourhood-measure.ts';
import type { Layout } from '../stage-values.ts';
import type { Space } from './word-likeness.ts';

const NEIGHBOUR_COUNT = 15;

/** How much better one layout keeps neighbourhoods than another does: differences, −1 to 1. */
export interface LayoutGain {
  /** Of all papers. */
  readonly ofAll: RankPreservation;
  /** Of some papers among all. */
  readonly ofSome: RankPreservation;
}

/**
 * Compares two layouts of the same papers, at 15 neighbours and by the measure that `/method/` prints; null where
 * it has no meaning, below 32 papers or where none of the some is among those measured.
 *
 * @param layouts `one` minus `other` is told
 * @param isSome 1 for each row of the some, 0 for others
 */
export function compareLayouts(
  { table, reduced }: Space,
  layouts: { one: Layout; other: Layout; isSome: Uint8Array },
  random: Random,
): LayoutGain | null {
  const { isMeant, measure } = neighbourhoodMeasure(table, reduced.paperIndexes, {
    reference: reduced.isOwn ? reduced.rows : null,
    neighbourCount: NEIGHBOUR_COUNT,
    random,
  });
  if (!isMeant || !layouts.isSome.includes(1)) return null;
  const gain = (isOne?: Uint8Array): RankPreservation => {
    const [one, other] = [measure(layouts.one, isOne), measure(layouts.other, isOne)];
    return {
      trustworthiness: one.trustworthiness - other.trustworthiness,
      overlap: one.overlap - other.overlap,
    };
  };
  return { ofAll: gain(), ofSome: gain(layouts.isSome) };
}
