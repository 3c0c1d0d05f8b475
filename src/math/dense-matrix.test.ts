import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addScaled, dot, makeMatrix, normalize, rowOf, unitRows } from './dense-matrix.ts';

describe('a dense matrix', () => {
  test('begins with zeros and is written through its rows', () => {
    const matrix = makeMatrix(2, 3);
    rowOf(matrix, 1).set([4, 5, 6]);
    expect([...matrix.data]).toEqual([0, 0, 0, 4, 5, 6]);
  });

  test('has a copy with rows of length 1, zero rows staying zero', () => {
    const matrix = makeMatrix(2, 2);
    rowOf(matrix, 0).set([3, 4]);
    expect([...unitRows(matrix).data]).toEqual([0.6, 0.8, 0, 0]);
    expect([...matrix.data]).toEqual([3, 4, 0, 0]);
  });

  test('may have no rows', () => {
    expect(unitRows(makeMatrix(0, 5)).rowCount).toBe(0);
  });
});

describe('a vector', () => {
  test('times another is the sum of products', () => {
    expect(dot(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6))).toBe(32);
  });

  test('is scaled to length 1, and its former length returned', () => {
    const vector = Float64Array.of(3, 4);
    expect(normalize(vector)).toBe(5);
    expect([...vector]).toEqual([0.6, 0.8]);
    expect(normalize(new Float64Array(2))).toBe(0);
  });

  test('takes a multiple of another', () => {
    const target = Float64Array.of(1, 1);
    addScaled(target, Float64Array.of(2, 3), -2);
    expect([...target]).toEqual([-3, -5]);
  });

  test('has length 1 after scaling, whatever it was', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        fc.pre(values.some((entry) => Math.abs(entry) > 1e-6));
        const vector = Float64Array.from(values);
        normalize(vector);
        expect(dot(vector, vector)).toBeCloseTo(1, 9);
      }),
    );
  });
});
