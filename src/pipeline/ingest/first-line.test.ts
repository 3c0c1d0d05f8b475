import { expect, test } from 'vitest';
import { firstLine } from './first-line.ts';

test.each([
  ['one\ntwo', 'one'],
  ['one\r\ntwo', 'one'],
  ['one\rtwo', 'one'],
  ['\n \t\n  one  \ntwo', 'one'],
  ['one', 'one'],
  [' \n ', ''],
  ['', ''],
])('the first line of %j is %j', (text, line) => {
  expect(firstLine(text)).toBe(line);
});
