import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundLayout } from './round-layout.ts';

test('a rounded layout has five decimals and no negative zero', () => {
  const { x, y } = roundLayout({ x: Float64Array.of(0.123456789), y: Float64Array.of(-0.000001) });
  expect([...x, ...y]).toEqual([0.12346, 0]);
});

test('a rounded layout survives being written as text and read again', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
      const { x } = roundLayout({ x: Float64Array.from(values), y: new Float64Array() });
      expect(Float64Array.from(JSON.parse(JSON.stringify([...x])) as number[])).toEqual(x);
      expect(x.map((value) => Number(value.toFixed(5)))).toEqual(x);
      expect(roundLayout({ x, y: x })).toEqual({ x, y: x });
    }),
  );
});
