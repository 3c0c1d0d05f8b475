import { expect, test } from 'vitest';
import { median } from './median.ts';

test('the median is the middle figure, of an even number the lower of two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBeNaN();
});
