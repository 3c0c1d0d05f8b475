import type { YearRange } from './filters.ts';

/** Papers of one year, or of several where a bar each would be too thin. */
export interface YearBin extends YearRange {
  readonly count: number;
  /** Of them, those that match. */
  readonly matchCount: number;
}

/** From the earliest year to the latest; null where no paper has one. */
export function yearExtent(years: ArrayLike<number>): YearRange | null {
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < years.length; row++) {
    const year = years[row] ?? 0;
    if (year === 0) continue;
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  return from > to ? null : { from, to };
}

/** At most `mostCount` bins of equal width in whole years, together no less than all years; 70 by default. */
export function yearBins(
  years: ArrayLike<number>,
  mask: Uint8Array | null,
  mostCount = 70,
): readonly YearBin[] {
  const extent = yearExtent(years);
  if (extent === null) return [];
  const span = extent.to - extent.from + 1;
  const width = Math.ceil(span / mostCount);
  const binCount = Math.ceil(span / width);
  const counts = new Uint32Array(binCount);
  const matchCounts = new Uint32Array(binCount);
  for (let row = 0; row < years.length; row++) {
    const year = years[row] ?? 0;
    if (year === 0) continue;
    const bin = Math.floor((year - extent.from) / width);
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (mask === null || mask[row] === 1) matchCounts[bin] = (matchCounts[bin] ?? 0) + 1;
  }
  return Array.from(counts, (count, bin) => ({
    from: extent.from + bin * width,
    to: Math.min(extent.from + bin * width + width - 1, extent.to),
    count,
    matchCount: matchCounts[bin] ?? 0,
  }));
}
