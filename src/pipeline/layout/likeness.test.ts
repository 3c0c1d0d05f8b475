import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { packRows } from '../../math/sparse-matrix.ts';
import { pairLikeness, rankByLikeness } from './likeness.ts';

const one = packRows([[{ column: 0, value: 1 }], [{ column: 0, value: 1 }], []], 2);
const other = packRows(
  [
    [{ column: 0, value: 1 }],
    [
      { column: 0, value: 0.6 },
      { column: 1, value: 0.8 },
    ],
    [{ column: 1, value: 1 }],
  ],
  2,
);

test('the likeness of two papers is their mean cosine over the spaces', () => {
  const { data } = pairLikeness([one, other]);
  expect([...data].map((value) => Number(value.toFixed(9)))).toEqual([
    1, 0.8, 0, 0.8, 1, 0.4, 0, 0.4, 0.5,
  ]);
});

describe('ranks by likeness', () => {
  test('put the likest first, equals by row number, the row itself nowhere', () => {
    const likeness = makeMatrix(4, 4);
    likeness.data.set([1, 0.2, 0.9, 0.2, 0.2, 1, 0, 0, 0.9, 0, 1, 0.1, 0.2, 0, 0.1, 1]);
    const { neighbourCount, indexes, similarities } = rankByLikeness(likeness);
    expect(neighbourCount).toBe(3);
    expect([...indexes]).toEqual([2, 1, 3, 0, 2, 3, 0, 3, 1, 0, 2, 1]);
    expect([...similarities.subarray(0, 3)]).toEqual([0.9, 0.2, 0.2]);
  });

  test('of one paper are none', () => {
    expect(rankByLikeness(makeMatrix(1, 1)).indexes).toHaveLength(0);
  });
});
