import type { Random } from '../math/random.ts';
import { rankPreservation, type RankPreservation } from '../math/rank-preservation.ts';
import type { DenseMatrix } from '../math/dense-matrix.ts';
import { pickRows, sampleIndexes } from '../math/sample-rows.ts';
import { asSparse } from '../math/sparse-matrix.ts';
import { plainWordRows, type WordTable } from './plain-words.ts';

/** Up to this many papers all are measured, above it a sample. */
const WHOLE_UP_TO = 2000;
const SAMPLE_COUNT = 1500;

/** Measures positions of one corpus, one a row, by how well they keep neighbourhoods of papers. */
export interface NeighbourhoodMeasure {
  /** Papers that are looked at; every other one is left out as if it did not exist. */
  readonly sampledCount: number;
  /** Whether there are enough papers to measure. */
  readonly isMeant: boolean;
  /** @param isOne 1 for each row whose neighbourhood counts, 0 for others; default all */
  readonly measure: (
    positions: { readonly x: Float64Array; readonly y: Float64Array },
    isOne?: Uint8Array,
  ) => RankPreservation;
}

/**
 * Trustworthiness and neighbourhood overlap against a plain reference space, the cosine of plain words
 * (`plain-words.ts`). Small maps are arranged half by the same words, see `pipeline/layout/project.ts`.
 *
 * @param paperIndexes paper of each row
 */
export function neighbourhoodMeasure(
  table: WordTable,
  paperIndexes: readonly number[],
  options: {
    neighbourCount: number;
    random: Random;
    /** Unit rows to compare with instead of the words, one a paper: vectors that the author brought. */
    reference?: DenseMatrix | null;
  },
): NeighbourhoodMeasure {
  const { neighbourCount, random } = options;
  const count = paperIndexes.length;
  const rows = sampleIndexes(count, count <= WHOLE_UP_TO ? count : SAMPLE_COUNT, random);
  const own = options.reference ?? null;
  const reference =
    own === null
      ? plainWordRows(
          table,
          Array.from(rows, (row) => paperIndexes[row] ?? 0),
        )
      : asSparse(pickRows(own, rows));
  return {
    sampledCount: rows.length,
    isMeant: rows.length >= 2 * neighbourCount + 2,
    measure: ({ x, y }, isOne) =>
      rankPreservation(
        reference,
        {
          x: Float64Array.from(rows, (row) => x[row] ?? 0),
          y: Float64Array.from(rows, (row) => y[row] ?? 0),
        },
        {
          neighbourCount,
          of: [...rows.keys()].filter((at) => (isOne?.[rows[at] ?? 0] ?? 1) === 1),
        },
      ),
  };
}
