import { formatDuration } from '../../cli/progress.ts';
import type { ContestRun } from './contest-run.ts';
import type { Contestant, ContestTask } from './contestant.ts';
import { formatPeak } from './format-figures.ts';
import { wallMsOf } from './summarize-runs.ts';

/** The runs of a contestant, one a turn. */
export interface Performance {
  readonly contestant: Contestant;
  readonly runs: readonly ContestRun[];
}

/**
 * Runs all contestants in turns, so that whatever disturbs the machine disturbs all alike. The first sets the number
 * of themes that the others make. One that fails is named and left out.
 */
export async function runInTurns(
  contestants: readonly Contestant[],
  { runCount, say }: { runCount: number; say: (line: string) => void },
): Promise<Performance[]> {
  const runsOf = new Map<Contestant, ContestRun[]>(contestants.map((each) => [each, []]));
  let task: ContestTask = { themeCount: null, hasLayout: true };
  for (let turn = 1; turn <= runCount; turn++) {
    for (const [contestant, runs] of runsOf) {
      const isFirst = contestant === contestants[0];
      try {
        const run = await contestant.run(isFirst ? { ...task, themeCount: null } : task);
        runs.push(run);
        if (isFirst) task = { ...task, themeCount: clusterCountOf(run) };
        say(
          `  run ${turn}, ${contestant.name}: ${formatDuration(wallMsOf(run))}, ${formatPeak(run.peakBytes)}`,
        );
      } catch (error) {
        // Without our own run there is nothing to compare with.
        if (isFirst) throw error;
        runsOf.delete(contestant);
        say(
          `  ${contestant.name} is left out: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
  return [...runsOf].map(([contestant, runs]) => ({ contestant, runs }));
}

/** How many different clusters a run has. */
export function clusterCountOf({ clusters }: ContestRun): number {
  return new Set((clusters ?? []).filter((cluster) => cluster !== null)).size;
}
