import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows } from '../math/dense-matrix.ts';
import { largestOfRows, quantizeRows, scaledRowsOf, unitRowsOf } from './quantized-rows.ts';

/** Nothing smaller than 1e-100 but 0: where squares vanish, nobody can tell the length of a row. */
const anyNumber = fc
  .double({ min: -1, max: 1, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-100 ? 0 : value));

const anyRows = fc.integer({ min: 1, max: 40 }).chain((columnCount) =>
  fc
    .array(fc.array(anyNumber, { minLength: columnCount, maxLength: columnCount }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((rows) => {
      const matrix = makeMatrix(rows.length, columnCount);
      matrix.data.set(rows.flat());
      return matrix;
    }),
);

test('unit rows come back all but as they were', () => {
  fc.assert(
    fc.property(anyRows, (any) => {
      const rows = unitRows(any);
      const back = unitRowsOf(quantizeRows(rows), rows.columnCount);
      for (let row = 0; row < rows.rowCount; row++) {
        const own = rowOf(rows, row);
        // Half a step a number is the most that rounding moves it.
        if (dot(own, own) > 0) expect(dot(own, rowOf(back, row))).toBeGreaterThan(0.999);
      }
    }),
  );
});

test('rows with their largest number come back within half a step', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const largest = largestOfRows(rows);
      const back = scaledRowsOf(quantizeRows(rows), largest);
      rows.data.forEach((value, at) => {
        const step = (largest[Math.floor(at / rows.columnCount)] ?? 0) / 127;
        expect(Math.abs(value - (back.data[at] ?? NaN))).toBeLessThanOrEqual(0.5001 * step + 1e-7);
      });
    }),
  );
});

test('no rows are no bytes', () => {
  expect(unitRowsOf(quantizeRows(makeMatrix(0, 3)), 3)).toMatchObject({ rowCount: 0 });
  expect(unitRowsOf(new Int8Array(), 0)).toMatchObject({ rowCount: 0, columnCount: 0 });
  expect(scaledRowsOf(new Int8Array(), new Float32Array())).toMatchObject({ rowCount: 0 });
});
