import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeColumn, decodeSteps, encodeColumn, encodeSteps } from './columns.ts';

const column = fc.array(fc.integer({ min: 0, max: 65_535 }));

test('decode undoes encode', () => {
  fc.assert(
    fc.property(column, (values) => {
      expect([...decodeColumn(encodeColumn(values))]).toEqual(values);
      expect([...decodeSteps(encodeSteps(values))]).toEqual(values);
    }),
  );
});

test('small steps either way leave all high bytes 0', () => {
  expect([...encodeSteps([100, 101, 99, 99])]).toEqual([200, 2, 3, 0, 0, 0, 0, 0]);
});
