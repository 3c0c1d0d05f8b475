import type { Quality } from '../../domain/atlas.ts';
import type { DenseMatrix } from '../../math/dense-matrix.ts';
import type { Random } from '../../math/random.ts';
import { neighbourhoodMeasure } from '../../model/neighbourhood-measure.ts';
import type { Layout, TokenTable } from '../stage-values.ts';

const NEIGHBOUR_COUNT = 15;

/**
 * Trustworthiness and neighbourhood overlap of a layout at 15 neighbours; null below 32 papers.
 *
 * @param options.reference unit rows, one a row of the layout, to compare with instead of the papers' words
 */
export function measureLayout(
  table: TokenTable,
  paperIndexes: readonly number[],
  layout: Layout,
  { random, reference = null }: { random: Random; reference?: DenseMatrix | null },
): Pick<Quality, 'trustworthiness' | 'overlap' | 'sampledCount'> {
  const { sampledCount, isMeant, measure } = neighbourhoodMeasure(table, paperIndexes, {
    neighbourCount: NEIGHBOUR_COUNT,
    random,
    reference,
  });
  if (!isMeant) return { trustworthiness: null, overlap: null, sampledCount };
  const { trustworthiness, overlap } = measure(layout);
  return { trustworthiness: round3(trustworthiness), overlap: round3(overlap), sampledCount };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
