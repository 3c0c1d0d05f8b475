import { formatDuration } from '../../cli/progress.ts';
import { formatFigure, formatPeak, formatRatio } from './format-figures.ts';
import type { ContestResult } from './hold-contest.ts';
import { markdownTable } from './markdown-table.ts';

/** One row a contestant, Paperland first: time, memory, how many times those of Paperland, and quality. */
export function comparisonTable(results: readonly ContestResult[]): string {
  const [ours] = results;
  const hasLabels = results.some(({ agreement }) => agreement !== null);
  const headings = ['', 'wall', '×', 'CPU', '×', 'peak memory', '×', 'trustworthiness', 'overlap'];
  const labelHeadings = ['NMI, true k', 'ARI, true k', 'NMI, chosen k', 'ARI, chosen k'];
  const rows = results.map(({ name, isWhole, summary, wallRatio, figures, agreement }) => {
    const timesOurs = (ofRun: number | null, base: number | null | undefined): string =>
      formatRatio(isWhole && ofRun !== null && base ? ofRun / base : null);
    return [
      name,
      formatDuration(summary.wallMs),
      formatRatio(wallRatio),
      formatDuration(summary.cpuMs),
      timesOurs(summary.cpuMs, ours?.summary.cpuMs),
      formatPeak(summary.peakBytes),
      timesOurs(summary.peakBytes, ours?.summary.peakBytes),
      formatFigure(figures['trustworthiness']),
      formatFigure(figures['overlap']),
      ...(hasLabels
        ? [
            formatFigure(agreement?.atTrueCount.nmi),
            formatFigure(agreement?.atTrueCount.ari),
            formatFigure(agreement?.atChosenCount.nmi),
            formatFigure(agreement?.atChosenCount.ari),
          ]
        : []),
    ];
  });
  return markdownTable(hasLabels ? [...headings, ...labelHeadings] : headings, rows);
}
