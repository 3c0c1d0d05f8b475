import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DisjointSets } from './disjoint-sets.ts';

test('every item begins in a set of its own', () => {
  const sets = new DisjointSets(3);
  expect([0, 1, 2].map((item) => sets.rootOf(item))).toEqual([0, 1, 2]);
});

test('the item that was named stands for the joined set', () => {
  const sets = new DisjointSets(4);
  sets.join(0, 1);
  sets.join(1, 2);
  expect([0, 1, 2, 3].map((item) => sets.rootOf(item))).toEqual([2, 2, 2, 3]);
});

test('two items have one root just where a chain of joins leads from one to the other', () => {
  const item = fc.nat({ max: 19 });
  fc.assert(
    fc.property(fc.array(fc.tuple(item, item), { maxLength: 30 }), (pairs) => {
      const sets = new DisjointSets(20);
      let groups = Array.from({ length: 20 }, (_, index) => new Set([index]));
      for (const [one, other] of pairs) {
        const [from, to] = [sets.rootOf(one), sets.rootOf(other)];
        if (from !== to) sets.join(from, to);
        const [touched, others] = [
          groups.filter((group) => group.has(one) || group.has(other)),
          groups.filter((group) => !group.has(one) && !group.has(other)),
        ];
        groups = [...others, new Set(touched.flatMap((group) => [...group]))];
      }
      for (const group of groups) {
        expect(new Set([...group].map((index) => sets.rootOf(index))).size).toBe(1);
      }
      const roots = new Set(Array.from({ length: 20 }, (_, index) => sets.rootOf(index)));
      expect(roots.size).toBe(groups.length);
    }),
  );
});
