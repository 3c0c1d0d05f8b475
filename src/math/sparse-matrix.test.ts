import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, packRows, transposeInto, type SparseMatrix } from './sparse-matrix.ts';

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

test('the transpose has each entry where row and column change places', () => {
  const tables = fc.record({ rowCount: fc.nat(6), columnCount: fc.nat(6) }).chain((size) =>
    fc.record({
      columnCount: fc.constant(size.columnCount),
      rows: fc.array(
        fc.array(fc.integer({ min: 0, max: 2 }), {
          minLength: size.columnCount,
          maxLength: size.columnCount,
        }),
        { minLength: size.rowCount, maxLength: size.rowCount },
      ),
    }),
  );
  const sparse = (rows: readonly (readonly number[])[], columnCount: number): SparseMatrix =>
    packRows(
      rows.map((row) =>
        row.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0),
      ),
      columnCount,
    );
  fc.assert(
    fc.property(tables, ({ rows, columnCount }) => {
      const matrix = sparse(rows, columnCount);
      const target: SparseMatrix = {
        rowCount: columnCount,
        columnCount: rows.length,
        starts: new Uint32Array(columnCount + 1).fill(9),
        columns: new Uint32Array(matrix.columns.length).fill(9),
        values: new Float64Array(matrix.values.length).fill(9),
      };
      transposeInto(matrix, target);
      const flipped = Array.from({ length: columnCount }, (_, column) =>
        rows.map((row) => row[column]!),
      );
      expect(target).toEqual(sparse(flipped, rows.length));
    }),
  );
});
