import { expect, test } from 'vitest';
import { NumberList } from './number-list.ts';

test('a list keeps every number in its order while it grows', () => {
  const list = new NumberList();
  for (let i = 0; i < 5000; i++) list.push(2 ** 32 - 1 - i);
  expect(list.length).toBe(5000);
  expect(list.at(4321)).toBe(2 ** 32 - 1 - 4321);
  expect(list.toArray()).toEqual(Uint32Array.from({ length: 5000 }, (_, i) => 2 ** 32 - 1 - i));
});

test('a number can be replaced', () => {
  const list = new NumberList();
  list.push(3);
  list.set(0, 4);
  expect([...list.toArray()]).toEqual([4]);
});
