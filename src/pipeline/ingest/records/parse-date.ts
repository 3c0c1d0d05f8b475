/** What a source says of when a paper appeared. */
export interface ParsedDate {
  readonly year: number | null;
  /** `2025-07` or `2025-07-31`; null where no more than the year is known. */
  readonly date: string | null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const seasons: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);

/**
 * Reads a date as people and programs write it: `2020`, `2020-05-12`, `2020/05`, `12 May 2020`, `1999 Apr-May`,
 * `2020-05-12T00:00:00Z`. Null for text that says no year ("in press").
 */
export function parseDate(text: string): ParsedDate | null {
  const digits = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])(?:[T\s/].*)?$/su.exec(
    text,
  );
  const written = digits ?? null;
  if (written !== null && !/[a-z]{3}/iu.test(text.replace(/T.*$/u, '')))
    return dateOf(Number(written[1]), Number(written[2] ?? 0), Number(written[3] ?? 0));
  const year = /(?<!\d)(?:1[0-9]|2[0-9])\d{2}(?!\d)/u.exec(text)?.[0];
  if (year === undefined) return null;
  const rest = text.replace(year, ' ');
  const word = /\p{L}{3,}/u.exec(rest)?.[0].toLowerCase() ?? '';
  if (seasons.has(word)) return dateOf(Number(year), 0, 0);
  const month = months.indexOf(word.slice(0, 3)) + 1;
  const day = month === 0 ? undefined : /(?<!\d)\d{1,2}(?![\d-])/u.exec(rest)?.[0];
  return dateOf(Number(year), month, Number(day ?? 0));
}

function dateOf(year: number, month: number, day: number): ParsedDate | null {
  if (year < 1000 || year > 2999) return null;
  if (month < 1 || month > 12) return { year, date: null };
  const text = `${year}-${String(month).padStart(2, '0')}`;
  const isDay = day >= 1 && day <= daysIn(year, month);
  return { year, date: isDay ? `${text}-${String(day).padStart(2, '0')}` : text };
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
