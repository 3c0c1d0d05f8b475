import { expect, it, vi } from 'vitest';
import { oncePer } from './once-per.ts';

it('makes a value once for each object, whatever the value is', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name));
  const nameOf = oncePer(make);
  const named = { name: 'decoding' };
  const nameless = { name: '' };
  expect([nameOf(named), nameOf(named)]).toEqual(['decoding', 'decoding']);
  expect([nameOf(nameless), nameOf(nameless)]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(2);
});
