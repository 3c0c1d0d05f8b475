import { countOf, countText } from '../count-words.ts';

/** Papers of one year, or of several where a bar each would be too thin. */
export interface YearBar {
  /** `2019`, or `2015–2019`. */
  readonly years: string;
  /** Papers of the theme. */
  readonly count: number;
  /** Papers of the whole map. */
  readonly allCount: number;
  /** `count` of `allCount`, 0–1; 0 where there are none. */
  readonly share: number;
}

interface Dated {
  readonly year: number | null;
}

/** More bars than this would be hairs in a margin. */
const mostBars = 30;
/** Of fewer papers with a year, a chart would say no more than the list below it. */
const leastPapers = 5;

/**
 * A theme's papers by year, over all years of the map so that charts of themes can be laid side by side. None where the
 * map has one year only, or the theme fewer than five papers with a year.
 */
export function themeYears(
  papers: readonly Dated[],
  paperIndexes: readonly number[],
): readonly YearBar[] {
  const all = papers.flatMap(({ year }) => year ?? []);
  const own = paperIndexes.flatMap((index) => papers[index]?.year ?? []);
  const first = all.reduce((a, b) => Math.min(a, b), Infinity);
  const last = all.reduce((a, b) => Math.max(a, b), -Infinity);
  if (own.length < leastPapers || first >= last) return [];
  const width = Math.ceil((last - first + 1) / mostBars);
  const barCount = Math.ceil((last - first + 1) / width);
  const barOf = (year: number): number => Math.floor((year - first) / width);
  const counts = countBy(own, barOf, barCount);
  const allCounts = countBy(all, barOf, barCount);
  return counts.map((count, bar) => {
    const from = first + bar * width;
    const to = Math.min(from + width - 1, last);
    const allCount = allCounts[bar] ?? 0;
    return {
      years: from === to ? String(from) : `${String(from)}–${String(to)}`,
      count,
      allCount,
      share: allCount === 0 ? 0 : count / allCount,
    };
  });
}

function countBy(
  years: readonly number[],
  barOf: (year: number) => number,
  barCount: number,
): readonly number[] {
  const counts = new Array<number>(barCount).fill(0);
  for (const year of years) counts[barOf(year)] = (counts[barOf(year)] ?? 0) + 1;
  return counts;
}

/** When a theme had most papers, and what share of its years that was; of equals the latest. */
export function peakSentence(bars: readonly YearBar[]): string {
  const peak = bars.reduce<YearBar | null>(
    (best, bar) => (best === null || bar.count >= best.count ? bar : best),
    null,
  );
  if (peak === null) return '';
  return `Most in ${peak.years}: ${countOf(peak.count, 'paper')} of ${countText(peak.allCount)}, ${shareText(peak.share)}.`;
}

/** A share in whole per cent; `under 1 %` where rounding would say none. */
export function shareText(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? 'under 1 %' : `${String(percent)} %`;
}
