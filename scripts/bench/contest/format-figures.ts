import { formatDuration } from '../../cli/progress.ts';
import { formatBytes } from '../../cli/site-files.ts';
import { markdownTable } from './markdown-table.ts';
import type { RunSummary } from './summarize-runs.ts';

/** What stands where there is no figure. */
export const noFigure = '–';

/** Wall and CPU time of each stage and of all, as a table. */
export function stageTable({ stages, wallMs, cpuMs }: RunSummary): string {
  return markdownTable(
    ['stage', 'wall', 'CPU'],
    [...stages, { stage: 'all', wallMs, cpuMs }].map((time) => [
      time.stage,
      formatDuration(time.wallMs),
      formatDuration(time.cpuMs),
    ]),
  );
}

/** Memory for people, or a dash. */
export function formatPeak(bytes: number | null): string {
  return bytes === null ? noFigure : formatBytes(bytes);
}

/** A figure of quality: three decimals, a whole number as it is. */
export function formatFigure(figure: number | undefined): string {
  if (figure === undefined) return noFigure;
  return Number.isInteger(figure) && figure > 1 ? String(figure) : figure.toFixed(3);
}

/** How many times as much: `2.4×`, with two figures at least below ten. */
export function formatRatio(ratio: number | null): string {
  if (ratio === null || !Number.isFinite(ratio)) return noFigure;
  return `${ratio < 10 ? ratio.toFixed(ratio < 1 ? 2 : 1) : String(Math.round(ratio))}×`;
}

/** `1 run`, `3 runs`. */
export function runsOf(runCount: number): string {
  return runCount === 1 ? '1 run' : `${runCount} runs`;
}
