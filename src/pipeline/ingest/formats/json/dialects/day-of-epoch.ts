const dayMs = 86_400_000;
/** Days from 1 March of the year 0 to 1 January 1970. */
const epochDay = 719_468;
const daysOf400Years = 146_097;

/**
 * The day (UTC) of a time in milliseconds since 1970, as `2018-10-20`; what is no such time is left as it is. By the calendar
 * arithmetic of Howard Hinnant, `chrono`-Compatible Low-Level Date Algorithms: years begin in March, so that the
 * day that comes and goes is the last of one.
 */
export function dayOfEpoch(time: unknown): unknown {
  if (typeof time !== 'number' || !Number.isFinite(time)) return time;
  const day = Math.floor(time / dayMs) + epochDay;
  const era = Math.floor(day / daysOf400Years);
  const dayOfEra = day - era * daysOf400Years;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}
