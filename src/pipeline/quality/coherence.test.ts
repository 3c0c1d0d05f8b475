import { describe, expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import { coherence, npmi } from './coherence.ts';

/** One row a paper: the columns of the terms it uses. */
const papers = (uses: readonly (readonly number[])[], columnCount = 4) =>
  packRows(uses.map((columns) => columns.map((column) => ({ column, value: 0.5 }))), columnCount); // prettier-ignore

describe('normalized pointwise mutual information', () => {
  test('is one for two that only come together', () => {
    expect(npmi({ one: 3, other: 3, both: 3, all: 10 })).toBeCloseTo(1, 12);
    expect(npmi({ one: 4, other: 4, both: 4, all: 4 })).toBe(1);
  });

  test('is nothing for two that are independent', () => {
    expect(npmi({ one: 4, other: 5, both: 2, all: 10 })).toBeCloseTo(0, 12);
  });

  test('is minus one for two that never meet', () => {
    expect(npmi({ one: 4, other: 5, both: 0, all: 10 })).toBe(-1);
  });

  test('is the value worked out by hand', () => {
    // p(x, y) = 1/4, p(x) = p(y) = 3/8: ln(16/9) / ln 4.
    const value = npmi({ one: 3, other: 3, both: 2, all: 8 });
    expect(value).toBeCloseTo(Math.log(16 / 9) / Math.log(4), 12);
  });
});

describe('coherence', () => {
  const rows = papers([[0, 1], [0, 1], [2], [3]]); // prettier-ignore

  test('is the mean over themes of the mean over pairs', () => {
    // Pairs of the first theme: 0 with 1 always, with 2 never, 1 with 2 never; of the second never.
    const expected = ((1 - 1 - 1) / 3 - 1) / 2;
    expect(coherence(rows, [[[0], [1], [2]], [[2], [3]]])).toBeCloseTo(expected, 12); // prettier-ignore
  });

  test('leaves themes of fewer than two terms out', () => {
    expect(coherence(rows, [[[0], [1]], [[2]], []])).toBeCloseTo(1, 12); // prettier-ignore
    expect(coherence(rows, [[[0]], []])).toBeNull();
    expect(coherence(rows, [])).toBeNull();
  });

  test('takes columns that read the same for one term', () => {
    // Papers of 2 or 3 are the third and fourth; with 0 they never meet.
    expect(coherence(rows, [[[0], [2, 3]]])).toBe(-1);
    expect(coherence(papers([[0, 2], [0, 3], [1]]), [[[0], [2, 3]]])).toBeCloseTo(1, 12); // prettier-ignore
  });
});
