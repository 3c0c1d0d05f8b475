import type { YearRange } from './filters.ts';

/** The range `step` years on, as wide as before; it stops at the ends of the extent. */
export function moveWindow(range: YearRange, extent: YearRange, step: number): YearRange {
  const width = Math.min(range.to - range.from, extent.to - extent.from);
  const from = Math.max(extent.from, Math.min(range.from + step, extent.to - width));
  return { from, to: from + width };
}

/** The range with one end moved; an end that passes the other takes it along. */
export function moveEnd(
  range: YearRange,
  { end, year }: { readonly end: 'from' | 'to'; readonly year: number },
  extent: YearRange,
): YearRange {
  const held = Math.max(extent.from, Math.min(year, extent.to));
  return end === 'from'
    ? { from: held, to: Math.max(held, range.to) }
    : { from: Math.min(held, range.from), to: held };
}

/** Null for a range that holds all years: then nothing is asked. */
export function askedRange(range: YearRange, extent: YearRange): YearRange | null {
  return range.from <= extent.from && range.to >= extent.to ? null : range;
}

/** Where playing begins: at the window that is set, or a new one of a fifth of the years when there is none or it stands at the end. */
export function firstWindow(range: YearRange | null, extent: YearRange): YearRange {
  const span = extent.to - extent.from + 1;
  if (range !== null && range.to < extent.to) return range;
  const width = range === null ? Math.max(1, Math.round(span / 5)) : range.to - range.from + 1;
  return { from: extent.from, to: Math.min(extent.to, extent.from + width - 1) };
}

/** The next window of the play, a year on; null at the end. */
export function nextWindow(range: YearRange, extent: YearRange): YearRange | null {
  return range.to >= extent.to ? null : moveWindow(range, extent, 1);
}
