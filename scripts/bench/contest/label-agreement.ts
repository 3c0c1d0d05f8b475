import type { PaperLabels } from '../corpus/paper-labels.ts';
import { clusterAgreement, type ClusterAgreement } from './cluster-agreement.ts';
import type { Contestant } from './contestant.ts';
import type { ContestRun } from './contest-run.ts';

/** How well a contestant's themes agree with what people sorted the papers into. */
export interface LabelAgreement {
  /** With as many themes as there are labels. */
  readonly atTrueCount: ClusterAgreement;
  /** With as many as Paperland chose. */
  readonly atChosenCount: ClusterAgreement;
}

/** Compares the themes of a run, and those of one more run at the number of labels, with the labels. */
export async function labelAgreement(
  contestant: Contestant,
  chosen: ContestRun,
  { labelOf, labelCount }: PaperLabels,
): Promise<LabelAgreement> {
  const truth = await contestant.run({ themeCount: labelCount, hasLayout: false });
  return {
    atTrueCount: clusterAgreement(truth.clusters ?? [], labelOf),
    atChosenCount: clusterAgreement(chosen.clusters ?? [], labelOf),
  };
}
