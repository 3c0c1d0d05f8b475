import { expect, test } from 'vitest';
import { numbersOf } from './numbers-of.ts';

test('finds every number, those of inner values by their path, and nothing else', () => {
  expect(
    numbersOf({ overlap: 0.4, count: 0, missing: null, name: 'x', list: [1], inner: { ari: 1 } }),
  ).toEqual({ overlap: 0.4, count: 0, 'inner.ari': 1 });
});
