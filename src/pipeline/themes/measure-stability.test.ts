import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { findThemes } from './find-themes.ts';
import { fitThemes } from './fit-themes.ts';
import { measureStability } from './measure-stability.ts';

async function stability(planted: { paperCount: number; themeCount: number }, count: number) {
  const matrix = buildTermMatrix(tokenizePapers(plantCorpus(planted).corpus), []);
  const space = { matrix, reduced: await reduceTerms(matrix, makeRandom(1, 'svd')) };
  const grouping = fitThemes(space, [], findThemes(space, [], { count, seed: 1 }));
  return measureStability(space, { curated: [], grouping }, { seed: 1 });
}

describe('the stability of themes', () => {
  test('is high where the papers form groups', async () => {
    expect(await stability({ paperCount: 240, themeCount: 6 }, 6)).toBeGreaterThan(0.9);
    expect(await stability({ paperCount: 60, themeCount: 4 }, 4)).toBeGreaterThan(0.8);
  });

  test('is lower where more themes are asked for than there are groups', async () => {
    expect(await stability({ paperCount: 240, themeCount: 3 }, 9)).toBeLessThan(0.7);
  });

  test('is not measured for fewer than two themes', async () => {
    expect(await stability({ paperCount: 60, themeCount: 4 }, 1)).toBeNull();
  });
});
