import { countOf } from '../count-words.ts';
import type { Digest } from './digest.ts';
import { reportSummary } from './report-summary.ts';

/** What an edition brought, in a sentence or two: `12 new papers in 5 themes.` */
export function digestSummary({ report, paperCount, groups }: Digest): string {
  const themeCount = groups.filter(({ theme }) => theme !== null).length;
  const papers =
    paperCount === 0
      ? 'No new papers.'
      : `${countOf(paperCount, 'new paper')}${themeCount === 0 ? '' : ` in ${countOf(themeCount, 'theme')}`}.`;
  return report.isFirst ? `${papers} ${reportSummary(report)}` : papers;
}
