import { expect, test } from 'vitest';
import { parseOwnTheme } from './parse-own-theme.ts';

test.each([
  ['Owls', 'Owls'],
  [' Barn\t owls\n', 'Barn owls'],
  ['Cafe\u0301', 'Caf\u00e9'],
  [12, '12'],
  [0, '0'],
])('%j is the theme "%s"', (value, theme) => {
  expect(parseOwnTheme(value)).toBe(theme);
});

test.each([undefined, null, '', ' ', -1, '-1'])('%j is no theme', (value) => {
  expect(parseOwnTheme(value)).toBeNull();
});

test.each([[['Owls']], [{}], [true], [NaN], [Infinity]])('%j cannot be used', (value) => {
  expect(parseOwnTheme(value)).toBeUndefined();
});
