import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus, purity } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { findSubthemes } from './find-subthemes.ts';

/** Sub-themes of planted papers whose themes are given, by their planted theme. */
async function subthemes(
  planted: { paperCount: number; themeCount: number },
  themeOf: (plantedTheme: number) => number,
) {
  const { corpus, themeOf: leafOf } = plantCorpus(planted);
  const matrix = buildTermMatrix(tokenizePapers(corpus), []);
  const reduced = await reduceTerms(matrix, makeRandom(1, 'svd'));
  const clusterOf = Int32Array.from(leafOf, themeOf);
  const grouping = { clusterCount: Math.max(...clusterOf) + 1, clusterOf };
  const found = findSubthemes({ reduced }, grouping, { seed: 1 });
  return { ...found, leafOf, grouping, again: findSubthemes({ reduced }, grouping, { seed: 1 }) };
}

describe('sub-themes', () => {
  test('are the groups that a theme consists of', async () => {
    // Planted themes 0 to 3 make theme 0, 4 to 7 theme 1.
    const { clusterOf, clusterCount, themeOf, leafOf, grouping } = await subthemes(
      { paperCount: 320, themeCount: 8 },
      (leaf) => Math.floor(leaf / 4),
    );
    expect([...themeOf]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(clusterCount).toBe(8);
    expect(purity(clusterOf, leafOf)).toBeGreaterThan(0.95);
    clusterOf.forEach((subtheme, row) => {
      expect(themeOf[subtheme]).toBe(grouping.clusterOf[row]);
    });
  });

  test('are none where the papers of a theme form no groups', async () => {
    const { clusterCount, clusterOf, themeOf, centroids } = await subthemes(
      { paperCount: 240, themeCount: 4 },
      (leaf) => leaf,
    );
    expect([clusterCount, themeOf.length, centroids.rowCount]).toEqual([0, 0, 0]);
    expect(new Set(clusterOf)).toEqual(new Set([-1]));
  });

  test('are none in a theme of fewer than twenty papers', async () => {
    const { themeOf } = await subthemes({ paperCount: 76, themeCount: 8 }, (leaf) =>
      leaf < 6 ? 0 : leaf - 5,
    );
    expect(new Set(themeOf)).toEqual(new Set([0]));
  });

  test('have five papers or more each', async () => {
    const { clusterCount, clusterOf } = await subthemes(
      { paperCount: 90, themeCount: 15 },
      () => 0,
    );
    const sizes = Array.from(
      { length: clusterCount },
      (_, subtheme) => clusterOf.filter((own) => own === subtheme).length,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(clusterCount).toBeLessThanOrEqual(6);
  });

  test('are the same to the last bit for the same seed', async () => {
    const { again, ...found } = await subthemes({ paperCount: 120, themeCount: 6 }, () => 0);
    expect(found).toMatchObject(again);
  });

  test('of no papers are none', async () => {
    const reduced = await reduceTerms(buildTermMatrix(tokenizePapers({ papers: [] }), []), () => 0);
    const grouping = { clusterCount: 0, clusterOf: new Int32Array() };
    expect(findSubthemes({ reduced }, grouping, { seed: 1 }).clusterCount).toBe(0);
  });
});
