import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeOnClusters } from './agree-on-clusters.ts';

const agree = (votes: readonly (readonly number[])[], clusterCount: number, guidedCount = 0) => [
  ...agreeOnClusters(
    votes.map((vote) => Int32Array.from(vote)),
    { clusterCount, guidedCount },
  ),
];

describe('an agreed clustering', () => {
  test('is the one on which all agree, whatever their numbers', () => {
    expect(agree([[0, 0, 1, 1, 2], [2, 2, 0, 0, 1]], 3)).toEqual([0, 0, 1, 1, 2]); // prettier-ignore
  });

  test('follows the majority', () => {
    expect(
      agree([[0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]], 2), // prettier-ignore
    ).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('keeps what most put into a guided cluster there, and divides the others', () => {
    expect(
      agree([[0, 0, 1, 1, 2, 2], [0, 0, 2, 2, 1, 1], [0, 1, 1, 1, 2, 2]], 3, 1), // prettier-ignore
    ).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('leaves no row out where all clusters are guided', () => {
    expect(agree([[0, 1], [1, 1], [0, 0]], 2, 2)).toEqual([0, 1]); // prettier-ignore
    expect(agree([[0], [1]], 2, 2)).toEqual([0]); // prettier-ignore
  });

  test('of no rows is empty', () => {
    expect(agree([[], []], 3)).toEqual([]);
  });

  test('has no more clusters than asked for, numbered without a gap', () => {
    const rows = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        (rowCount, clusterCount, seed) => {
          const votes = [1, 2, 3].map((vote) =>
            Array.from({ length: rowCount }, (_, row) => (seed * vote + row * row) % clusterCount),
          );
          const used = [...new Set(agree(votes, clusterCount))].sort((a, b) => a - b);
          expect(used).toEqual(Array.from({ length: used.length }, (_, cluster) => cluster));
          expect(used).toHaveLength(Math.min(rowCount, clusterCount));
        },
      ),
    );
  });
});
