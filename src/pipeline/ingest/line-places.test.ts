import { expect, test } from 'vitest';
import { LinePlaces } from './line-places.ts';

test('lines end with LF, CRLF or CR', () => {
  const lines = new LinePlaces('a\nb\r\nc\rd', 1);
  expect([0, 2, 5, 7].map((at) => lines.placeOf(at))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test('the first line has the number given, and columns count from 1', () => {
  const lines = new LinePlaces('abc\n de', 7);
  expect(lines.placeOf(2)).toEqual({ line: 7, column: 3 });
  expect(lines.placeOf(5)).toEqual({ line: 8, column: 2 });
  expect(lines.placeOf(6)).toEqual({ line: 8, column: 3 });
});

test('places may be asked for in any order', () => {
  const lines = new LinePlaces('a\nb\nc', 1);
  expect([4, 0, 3, 2].map((at) => lines.lineOf(at))).toEqual([3, 1, 2, 2]);
});
