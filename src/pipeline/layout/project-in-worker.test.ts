import { afterEach, expect, test, vi } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { projectInWorker } from './project-in-worker.ts';
import { project } from './project.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [30, '2'],
  [420, '1'],
  [420, '2'],
])(
  'a layout of %i papers is the same with %s threads',
  async (paperCount, threads) => {
    vi.stubEnv('PAPERLAND_WORKERS', threads);
    const table = tokenizePapers(plantCorpus({ paperCount, themeCount: 3 }).corpus);
    const matrix = buildTermMatrix(table, []);
    const space = { table, matrix, reduced: await reduceTerms(matrix, makeRandom(1, 'svd')) };
    const here = project(space, { random: makeRandom(1, 'layout') });
    expect(await projectInWorker(space, { seed: 1 })).toEqual(here);
  },
  20_000,
);
