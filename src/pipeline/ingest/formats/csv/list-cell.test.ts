import { expect, test } from 'vitest';
import { parseList, splitKeywordCell } from './list-cell.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

test.each([
  [`['Marx, Karl', "O'Neill, E."]`, ['Marx, Karl', "O'Neill, E."]],
  [`["a \\"b\\"", 'c\\'s']`, ['a "b"', "c's"]],
  ['[]', []],
  ["['open]", []],
])('a list as programs print it is read: %s', (cell, entries) => {
  expect(parseList(cell)).toEqual(entries);
});

test.each(['[No abstract]', 'Marx', "'a', 'b'", '[1] a', '["a"] b'])(
  'any other text is no list: %s',
  (cell) => {
    expect(parseList(cell)).toBeNull();
  },
);

test.each([
  ['a; b ;;c', ['a', 'b', 'c']],
  ['a, b; c', ['a, b', 'c']],
  ['a|b', ['a', 'b']],
  ['a, b', ['a', 'b']],
  ['cyst (diagnosis, surgery), human', ['cyst (diagnosis, surgery)', 'human']],
  [':), b (c', [':)', 'b (c']],
  ["['a, b', 'c']", ['a, b', 'c']],
  ['', []],
])('keywords are split: %s', (cell, keywords) => {
  expect(splitKeywordCell(cell)).toEqual(keywords);
});

test.each(["\\'", "'", '"\'', '(', ','])('100 KB of %j take little time', (unit) => {
  const start = cpuTimeMs();
  parseList(`['${unit.repeat(50_000)}]`);
  splitKeywordCell(unit.repeat(50_000));
  expect(cpuTimeMs() - start).toBeLessThan(4000);
});
