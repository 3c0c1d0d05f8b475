import type { DenseMatrix } from '../../math/dense-matrix.ts';
import type { ReducedSpace } from '../stage-values.ts';
import { smoothRows } from './smooth-rows.ts';

/** Below this the 15 neighbours of a paper reach across themes, and smoothing would blur them. */
const LEAST_FOR_SMOOTHING = 200;
const SMOOTHING_STEPS = 2;

/** Whether a corpus is so small that its papers are grouped as they are. */
export function isSmallCorpus(reduced: ReducedSpace): boolean {
  return reduced.rows.rowCount < LEAST_FOR_SMOOTHING;
}

/** The unit rows that themes are found in: smoothed over their neighbours, but for a small corpus. */
export function rowsToCluster(reduced: ReducedSpace): DenseMatrix {
  return isSmallCorpus(reduced)
    ? reduced.rows
    : smoothRows(reduced.rows, reduced.neighbours, SMOOTHING_STEPS);
}
