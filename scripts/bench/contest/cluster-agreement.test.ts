import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterAgreement } from './cluster-agreement.ts';

const labelled = fc.array(
  fc.record({
    cluster: fc.integer({ min: 0, max: 4 }),
    label: fc.constantFrom('ants', 'bees', 'cats'),
  }),
  { minLength: 2, maxLength: 40 },
);

const agreementOf = (papers: readonly { cluster: number; label: string }[]) =>
  clusterAgreement(
    papers.map(({ cluster }) => cluster),
    papers.map(({ label }) => label),
  );

describe('agreement of clusters with labels', () => {
  test('is that of scikit-learn', () => {
    // normalized_mutual_info_score and adjusted_rand_score of scikit-learn 1.2.1.
    const { nmi, ari } = clusterAgreement(
      [0, 0, 0, 1, 1, 2, 2, 2],
      ['a', 'a', 'b', 'b', 'b', 'c', 'c', 'a'],
    );
    expect(nmi).toBeCloseTo(0.5588730382170326, 9);
    expect(ari).toBeCloseTo(0.23809523809523808, 9);
  });

  test('is whole where clusters are labels under other names', () => {
    const { nmi, ari } = clusterAgreement([4, 4, 2, 2, 2], ['a', 'a', 'b', 'b', 'b']);
    expect(nmi).toBeCloseTo(1, 12);
    expect(ari).toBeCloseTo(1, 12);
  });

  test('is nothing where one cluster holds all', () => {
    const { nmi, ari } = clusterAgreement([0, 0, 0, 0], ['a', 'a', 'b', 'b']);
    expect(nmi).toBe(0);
    expect(ari).toBe(0);
  });

  test('leaves out papers without cluster or label', () => {
    expect(clusterAgreement([0, null, 1, 1, 0], ['a', 'a', 'b', null, 'a'])).toEqual(
      clusterAgreement([0, 1, 0], ['a', 'b', 'a']),
    );
  });

  test('does not depend on the order of papers or on the numbers of clusters', () => {
    fc.assert(
      fc.property(labelled, (papers) => {
        const turned = [...papers]
          .reverse()
          .map(({ cluster, label }) => ({ cluster: 9 - cluster, label }));
        expect(agreementOf(turned).nmi).toBeCloseTo(agreementOf(papers).nmi, 9);
        expect(agreementOf(turned).ari).toBeCloseTo(agreementOf(papers).ari, 9);
      }),
    );
  });

  test('lies within its range', () => {
    fc.assert(
      fc.property(labelled, (papers) => {
        const { nmi, ari } = agreementOf(papers);
        expect(nmi).toBeGreaterThanOrEqual(0);
        expect(nmi).toBeLessThanOrEqual(1 + 1e-9);
        expect(ari).toBeGreaterThanOrEqual(-1);
        expect(ari).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
