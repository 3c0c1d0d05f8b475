import type { DenseMatrix } from '../../math/dense-matrix.ts';
import type { ReducedSpace } from '../stage-values.ts';
import { smoothRows } from '../../math/smooth-rows.ts';

/** Below this the 15 neighbours of a paper reach across themes, and smoothing would blur them. */
const LEAST_FOR_SMOOTHING = 200;
const SMOOTHING_STEPS = 2;

/** Whether a corpus is so small that its papers are grouped as they are. */
export function isSmallCorpus(reduced: ReducedSpace): boolean {
  return reduced.rows.rowCount < LEAST_FOR_SMOOTHING;
}

/** The rows after the first step of smoothing, which a model needs for the second; null for a small corpus. */
export function rowsSmoothedOnce(reduced: ReducedSpace): DenseMatrix | null {
  return isSmallCorpus(reduced) ? null : smoothRows(reduced.rows, reduced.neighbours, 1);
}

/** The steps of the themes ask for the same rows, and smoothing those of a large corpus takes a second. */
const smoothed = new WeakMap<ReducedSpace, DenseMatrix>();

/** The unit rows that themes are found in: smoothed over their neighbours, but for a small corpus. */
export function rowsToCluster(reduced: ReducedSpace): DenseMatrix {
  if (isSmallCorpus(reduced)) return reduced.rows;
  const rows =
    smoothed.get(reduced) ?? smoothRows(reduced.rows, reduced.neighbours, SMOOTHING_STEPS);
  smoothed.set(reduced, rows);
  return rows;
}
