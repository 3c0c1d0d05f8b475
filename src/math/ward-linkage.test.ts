import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTree, inertias, wardLinkage } from './ward-linkage.ts';

/** Squared distances between points on a line. */
const onLine = (places: readonly number[]) =>
  Float32Array.from(places.flatMap((a) => places.map((b) => (a - b) ** 2)));
const treeOf = (places: readonly number[]) => wardLinkage(onLine(places), places.length);

/** Sum of squared distances of points on a line to the means of their clusters. */
const inertiaOf = (places: readonly number[], clusterOf: ArrayLike<number>) => {
  let sum = 0;
  for (const cluster of new Set(Array.from(clusterOf))) {
    const own = places.filter((_, i) => clusterOf[i] === cluster);
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    for (const place of own) sum += (place - mean) ** 2;
  }
  return sum;
};

describe('the tree of Ward', () => {
  test('joins first what lies nearest, at the cost worked out by hand', () => {
    // 0 and 1 join at 1/2; 10 joins them (mean 1/2, size 2) at 2/3 · 9.5².
    const { costs, pairs } = treeOf([0, 10, 1]);
    expect([...pairs]).toEqual([0, 2, 0, 1]);
    expect(costs[0]).toBeCloseTo(0.5, 5);
    expect(costs[1]).toBeCloseTo((2 / 3) * 90.25, 4);
  });

  test('is cut into clusters numbered by their first item', () => {
    const tree = treeOf([0, 10, 1, 11, 30]);
    expect([...cutTree(tree, 3)]).toEqual([0, 1, 0, 1, 2]);
    expect([...cutTree(tree, 2)]).toEqual([0, 0, 0, 0, 1]);
    expect([...cutTree(tree, 1)]).toEqual([0, 0, 0, 0, 0]);
    expect([...cutTree(tree, 5)]).toEqual([0, 1, 2, 3, 4]);
  });

  test('of one item or none has no merges', () => {
    expect([...cutTree(treeOf([3]), 1)]).toEqual([0]);
    expect([...inertias(treeOf([3]))]).toEqual([0, 0]);
    expect(cutTree(treeOf([]), 1)).toHaveLength(0);
  });

  test('knows the inertia of every cut, and has as many clusters as asked for', () => {
    const lines = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(lines, (places) => {
        const tree = treeOf(places);
        const inertia = inertias(tree);
        for (let count = 1; count <= places.length; count++) {
          const clusterOf = cutTree(tree, count);
          expect(new Set(clusterOf).size).toBe(count);
          const exact = inertiaOf(places, clusterOf);
          expect(Math.abs(inertia[count]! - exact)).toBeLessThan(1e-3 * (1 + exact));
        }
      }),
    );
  });

  test('never joins at less than before', () => {
    const { costs } = treeOf([5, 1, 4, 9, 8, 2, 7]);
    expect([...costs]).toEqual([...costs].sort((a, b) => a - b));
  });
});
