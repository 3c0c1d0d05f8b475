import type { ContestRun } from './contest-run.ts';

/** A program that analyses the papers. */
export interface Contestant {
  readonly name: string;
  /** False for one that only lays out what another has reduced: its times in all are not compared. */
  readonly isWhole: boolean;
  readonly run: (task: ContestTask) => Promise<ContestRun>;
}

/** What a contestant is to do. */
export interface ContestTask {
  /** How many themes to make; null leaves it to the contestant, which a peer cannot do. */
  readonly themeCount: number | null;
  /** False where only the themes are wanted; a contestant may lay out all the same. */
  readonly hasLayout: boolean;
}
