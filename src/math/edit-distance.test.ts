import { expect, test } from 'vitest';
import { editDistance, nearestWord } from './edit-distance.ts';

test('the distance counts insertions, deletions and changes', () => {
  expect(editDistance('', '')).toBe(0);
  expect(editDistance('colour', 'color')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('the nearest word ignores case, and the first of equals wins', () => {
  expect(nearestWord('Titel', ['terms', 'title', 'slug'])).toBe('title');
  expect(nearestWord('x', ['a', 'b'])).toBe('a');
  expect(nearestWord('x', [])).toBeNull();
  expect(nearestWord('x'.repeat(5000), ['a'])).toBeNull();
});
