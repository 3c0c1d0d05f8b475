import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { adviseRegroup } from './advise-regroup.ts';
import { rowsToCluster } from './rows-to-cluster.ts';

const { corpus, themeOf } = plantCorpus({ paperCount: 520, themeCount: 8 });
const matrix = buildTermMatrix(tokenizePapers(corpus), []);
const rows = rowsToCluster(await reduceTerms(matrix, makeRandom(1, 'svd')));
const advise = (clusters: readonly number[]) =>
  adviseRegroup(rows, Int32Array.from(clusters), {
    ...{ clusterCount: 8, seeds: [], random: makeRandom(1, 'regroup') },
  });

describe('the advice to find themes anew', () => {
  test('is not given where they are as tight as they can be', () => {
    expect(advise(themeOf)).toBeNull();
  });

  test('says by how much they have become loose', () => {
    // Two themes under one name, and one under two.
    const loose = themeOf.map((theme, index) =>
      theme === 1 ? 0 : theme === 2 && index % 16 < 8 ? 1 : theme,
    );
    expect(advise(loose)).toBeGreaterThan(0.03);
  });

  test('is not given for a small map', () => {
    const few = { ...rows, rowCount: 300, data: rows.data.subarray(0, 300 * rows.columnCount) };
    const options = { clusterCount: 8, seeds: [], random: makeRandom(1, 'regroup') };
    expect(adviseRegroup(few, new Int32Array(300), options)).toBeNull();
  });
});
