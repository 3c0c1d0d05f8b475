import { median } from '../median.ts';
import type { ContestRun, StageTime } from './contest-run.ts';

/** Several runs of one contestant in one: medians, each of its own figure. */
export interface RunSummary {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakBytes: number | null;
  /** In the order of the first run. */
  readonly stages: readonly StageTime[];
}

/** Medians of wall time, CPU time and peak memory, in all and by stage. */
export function summarizeRuns(runs: readonly ContestRun[]): RunSummary {
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    wallMs: median(runs.map(wallMsOf)),
    cpuMs: median(runs.map((run) => sumOf(run.stages.map(({ cpuMs }) => cpuMs)))),
    peakBytes: peaks.length === 0 ? null : median(peaks),
    stages: (runs[0]?.stages ?? []).map(({ stage }) => {
      const times = runs.flatMap((run) => run.stages.filter((time) => time.stage === stage));
      return {
        stage,
        wallMs: median(times.map(({ wallMs }) => wallMs)),
        cpuMs: median(times.map(({ cpuMs }) => cpuMs)),
      };
    }),
  };
}

/** From the start of the process to the end of its last stage. */
export function wallMsOf({ stages }: ContestRun): number {
  return sumOf(stages.map(({ wallMs }) => wallMs));
}

/**
 * The median of the ratios of figures taken in turns: what disturbs the machine for one turn disturbs both of its
 * figures.
 */
export function medianRatio(figures: readonly number[], bases: readonly number[]): number {
  return median(figures.slice(0, bases.length).map((figure, turn) => figure / (bases[turn] ?? 0)));
}

/** The median of each figure, by name, over the runs that have it. */
export function medianFigures(
  runs: readonly Readonly<Record<string, number>>[],
): Record<string, number> {
  const names = new Set(runs.flatMap((figures) => Object.keys(figures)));
  return Object.fromEntries(
    [...names].map((name) => [name, median(runs.flatMap((figures) => figures[name] ?? []))]),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
