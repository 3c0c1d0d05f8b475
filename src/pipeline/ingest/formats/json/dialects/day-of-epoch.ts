/** Milliseconds since 1970, either way, that a `Date` can hold. */
const mostMs = 8.64e15;

/** The day (UTC) of a time in milliseconds since 1970, as `2018-10-20`; what is no such time is left as it is. */
export function dayOfEpoch(time: unknown): unknown {
  if (typeof time !== 'number' || !(Math.abs(time) <= mostMs)) return time;
  // eslint-disable-next-line no-restricted-globals -- a time that is given, not that of the build
  const [day = ''] = new Date(time).toISOString().split('T', 1);
  return day;
}
