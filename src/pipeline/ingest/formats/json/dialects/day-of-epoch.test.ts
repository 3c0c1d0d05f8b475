import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfEpoch } from './day-of-epoch.ts';

test('is the day of the calendar, in UTC', () => {
  const times = fc.integer({
    min: Date.UTC(1, 0, 1) - 1900 * 366 * 86_400_000,
    max: Date.UTC(9999, 0, 1),
  });
  fc.assert(
    fc.property(times, (time) => {
      fc.pre(time > -62_135_596_800_000);
      expect(dayOfEpoch(time)).toBe(new Date(time).toISOString().slice(0, 10));
    }),
  );
});

test('leaves what is no time', () => {
  for (const value of ['2020', null, undefined, Infinity]) expect(dayOfEpoch(value)).toBe(value);
});
