import type { FileAccount } from './problem.ts';

/** Sums of the accounts of all files. */
export type Totals = Omit<FileAccount, 'path' | 'format'>;

/** Adds the accounts of all files. */
export function sumAccounts(files: readonly FileAccount[]): Totals {
  const totals = { found: 0, accepted: 0, warned: 0, merged: 0, rejected: 0 };
  for (const file of files) {
    totals.found += file.found;
    totals.accepted += file.accepted;
    totals.warned += file.warned;
    totals.merged += file.merged;
    totals.rejected += file.rejected;
  }
  return totals;
}
