import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatrix, type DenseMatrix } from './dense-matrix.ts';
import { entriesOf, multiply, multiplyTransposed, packRows } from './sparse-matrix.ts';

const dense = (rows: readonly (readonly number[])[], columnCount: number): DenseMatrix => {
  const matrix = makeMatrix(rows.length, columnCount);
  matrix.data.set(rows.flat());
  return matrix;
};
const sparse = (rows: readonly (readonly number[])[], columnCount: number) =>
  packRows(
    rows.map((row) =>
      row.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0),
    ),
    columnCount,
  );

/** Two tables of whole numbers, left (a × b) and right (c × d) with the two given sides alike. */
const tables = (shared: 'columns' | 'rows') =>
  fc.record({ a: fc.nat(5), b: fc.nat(5), c: fc.nat(5) }).chain(({ a, b, c }) =>
    fc.record({
      left: table(a, b),
      right: shared === 'columns' ? table(b, c) : table(a, c),
      b: fc.constant(b),
      c: fc.constant(c),
    }),
  );
const table = (rowCount: number, columnCount: number) =>
  fc.array(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columnCount, maxLength: columnCount }),
    { minLength: rowCount, maxLength: rowCount },
  );

test('packed rows come back as they were, empty ones too', () => {
  const rows = [
    [
      { column: 0, value: 1.5 },
      { column: 4, value: -2 },
    ],
    [],
    [{ column: 2, value: 3 }],
  ];
  const matrix = packRows(rows, 5);
  expect([0, 1, 2].map((row) => entriesOf(matrix, row))).toEqual(rows);
  expect(packRows([], 5).rowCount).toBe(0);
});

test('a product is what three plain loops give', () => {
  fc.assert(
    fc.property(tables('columns'), ({ left, right, b, c }) => {
      const product = multiply(sparse(left, b), dense(right, c));
      left.forEach((row, i) => {
        for (let j = 0; j < c; j++) {
          let sum = 0;
          for (let k = 0; k < b; k++) sum += row[k]! * right[k]![j]!;
          expect(product.data[i * c + j]).toBe(sum + 0);
        }
      });
    }),
  );
});

test('a product with the transpose is what three plain loops give', () => {
  fc.assert(
    fc.property(tables('rows'), ({ left, right, b, c }) => {
      const product = multiplyTransposed(sparse(left, b), dense(right, c));
      expect([product.rowCount, product.columnCount]).toEqual([b, c]);
      for (let i = 0; i < b; i++) {
        for (let j = 0; j < c; j++) {
          let sum = 0;
          for (let k = 0; k < left.length; k++) sum += left[k]![i]! * right[k]![j]!;
          expect(product.data[i * c + j]).toBe(sum + 0);
        }
      }
    }),
  );
});
