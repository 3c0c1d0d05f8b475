import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderClusters } from './fit-themes.ts';

test('clusters in another order hold the same rows', () => {
  const anyMembership = fc.integer({ min: 1, max: 6 }).chain((clusterCount) =>
    fc.tuple(
      fc.array(fc.nat(clusterCount - 1), { maxLength: 20 }),
      fc.shuffledSubarray(
        Array.from({ length: clusterCount }, (_, cluster) => cluster),
        { minLength: clusterCount },
      ),
    ),
  );
  fc.assert(
    fc.property(anyMembership, ([clusters, order]) => {
      const curatedOf = order.map((_, cluster) => (cluster === 0 ? 0 : -1));
      const membership = {
        clusterCount: order.length,
        clusterOf: Int32Array.from(clusters),
        curatedOf,
        countReason: '',
      };
      const ordered = orderClusters(membership, order);
      expect(Array.from(ordered.clusterOf, (place) => order[place])).toEqual(clusters);
      expect(ordered.curatedOf.map((_, place) => ordered.curatedOf[place])).toEqual(
        order.map((cluster) => curatedOf[cluster]),
      );
    }),
  );
});
