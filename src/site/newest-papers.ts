import type { AtlasPaper } from '../domain/atlas.ts';

/** The newest papers first, as far as their dates are known, then by id. */
export function byNewestPaper(left: AtlasPaper, right: AtlasPaper): number {
  const [a, b] = [dateOf(left), dateOf(right)];
  if (a !== b) return a < b ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}

function dateOf({ date, year }: AtlasPaper): string {
  return date ?? (year === null ? '' : String(year));
}
