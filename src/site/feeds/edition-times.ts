import type { EditionId } from '../../domain/lock.ts';
import { oncePer } from '../once-per.ts';
import { editionsOf, type EditionSource } from '../permanence/editions.ts';

/** Where neither the author nor the content dates anything: feeds must have a time. */
const undated = '1970-01-01T00:00:00Z';

/**
 * The time of an edition as feeds write it (RFC 3339, UTC): midnight of the first day that its date allows, but never
 * before the editions that it follows. It comes from the record alone, never from the clock.
 */
export function editionTime(atlas: EditionSource, id: EditionId): string {
  return timesOf(atlas).get(id) ?? undated;
}

/** Editions come oldest first, so that those an edition follows are known before it. */
const timesOf = oncePer((atlas: EditionSource): ReadonlyMap<EditionId, string> => {
  const times = new Map<EditionId, string>();
  for (const { id, date, parents } of editionsOf(atlas)) {
    const earlier = parents.map((parent) => times.get(parent) ?? undated);
    times.set(
      id,
      [timeOfDate(date), ...earlier].reduce((a, b) => (a < b ? b : a)),
    );
  }
  return times;
});

function timeOfDate(date: string | null): string {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return undated;
  const time = `${year}-${month}-${day}T00:00:00Z`;
  const dayCount = daysOfMonth(Number(year), Number(month));
  const isDay = Number(day) >= 1 && Number(day) <= dayCount;
  return isDay && time > undated ? time : undated;
}

/** Days of a month of the Gregorian calendar; 0 for a month that there is not. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeap ? 29 : 28;
  }
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
