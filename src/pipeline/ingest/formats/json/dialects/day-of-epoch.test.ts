import { expect, test } from 'vitest';
import { dayOfEpoch } from './day-of-epoch.ts';

test.each([
  [1_540_034_000_000, '2018-10-20'],
  [0, '1970-01-01'],
  [-1, '1969-12-31'],
  [951_782_400_000, '2000-02-29'],
  [951_868_799_999, '2000-02-29'],
  [-2_203_891_200_001, '1900-02-28'],
  [-2_203_891_200_000, '1900-03-01'],
])('the day of %d is %s, in UTC', (time, day) => {
  expect(dayOfEpoch(time)).toBe(day);
});

test('leaves what is no time', () => {
  for (const value of ['2020', null, undefined, Infinity, NaN, 1e300])
    expect(dayOfEpoch(value)).toBe(value);
});
