import { formatDuration } from '../../cli/progress.ts';
import { formatFigure, formatPeak, formatRatio, noFigure } from './format-figures.ts';
import type { ContestResult } from './hold-contest.ts';
import { markdownTable } from './markdown-table.ts';

/** What one corpus gave. */
export interface SizeRow {
  readonly source: string;
  readonly paperCount: number;
  /** Paperland first, then peers. */
  readonly results: readonly ContestResult[];
}

const headings = [
  'papers',
  'wall',
  'CPU',
  'peak memory',
  'trustworthiness',
  'peer: wall, cold',
  '÷ ours',
  'peer: wall, warm',
  '÷ ours',
  'peer: peak memory',
  'peer: trustworthiness',
];

/** One row a corpus: Paperland beside the peer that does the whole analysis, cold and warm. */
export function sizeTable(rows: readonly SizeRow[]): string {
  return markdownTable(
    headings,
    rows.map(({ paperCount, results: [ours, ...peers] }) => {
      const [cold, warm] = peers.filter(({ isWhole }) => isWhole);
      return [
        String(paperCount),
        wallOf(ours),
        ours === undefined ? noFigure : formatDuration(ours.summary.cpuMs),
        peakOf(ours),
        trustOf(ours),
        wallOf(cold),
        formatRatio(cold?.wallRatio ?? null),
        wallOf(warm),
        formatRatio(warm?.wallRatio ?? null),
        peakOf(cold),
        trustOf(cold),
      ];
    }),
  );
}

function wallOf(result: ContestResult | undefined): string {
  return result === undefined ? noFigure : formatDuration(result.summary.wallMs);
}

function peakOf(result: ContestResult | undefined): string {
  return formatPeak(result?.summary.peakBytes ?? null);
}

function trustOf(result: ContestResult | undefined): string {
  return formatFigure(result?.figures['trustworthiness']);
}
