import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import { findTermPapers, npmi } from './term-papers.ts';

test('the papers of a term are the rows that have its column', () => {
  const papers = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(papers, fc.uniqueArray(fc.nat(5)), (lists, asked) => {
      const sorted = lists.map((columns) => columns.toSorted((a, b) => a - b));
      const rows = packRows(
        sorted.map((columns) => columns.map((column) => ({ column, value: 1 }))),
        6,
      );
      const isAsked = new Uint8Array(6);
      for (const column of asked) isAsked[column] = 1;
      const found = findTermPapers(rows, isAsked);
      expect(found.paperCount).toBe(lists.length);
      for (const column of asked) {
        expect([...found.of(column)]).toEqual(
          sorted.flatMap((columns, paper) => (columns.includes(column) ? [paper] : [])),
        );
      }
    }),
  );
});

test('NPMI is 1 for terms always together, 0 by chance and −1 where never', () => {
  expect(npmi(3, 3, 3, 10)).toBeCloseTo(1, 12);
  expect(npmi(5, 4, 2, 10)).toBeCloseTo(0, 12);
  expect(npmi(3, 3, 0, 10)).toBe(-1);
  expect(npmi(10, 10, 10, 10)).toBe(1);
});

test('NPMI lies between −1 and 1', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (both, one, other, rest) => {
      const value = npmi(one + both, other + both, both, one + other + both + rest + 1);
      expect(value).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
