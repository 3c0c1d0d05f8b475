import { describe, expect, test } from 'vitest';
import { rowOf } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { seedVector } from './seed-vectors.ts';

const papers = ['Beam search.', 'Speech. Beam.', 'Protein folding.', 'Pre-training. Pretraining.'];
const matrix = buildTermMatrix(
  tokenizePapers({ papers: papers.map((abstract, i) => makePaper(i, '', abstract)) }),
  [],
);
const reduced = await reduceTerms(matrix, makeRandom(1, 'svd'));
const vectorOf = (...terms: string[]) => seedVector(terms, { matrix, reduced, rows: reduced.rows });
const near = (vector: Float64Array | null, row: number) =>
  vector!.reduce((sum, value, i) => sum + value * rowOf(reduced.rows, row)[i]!, 0);

describe('seed terms', () => {
  test('point to the papers that use them', () => {
    expect(near(vectorOf('protein folding'), 2)).toBeCloseTo(1, 9);
    expect(Math.hypot(...vectorOf('beam', 'protein')!)).toBeCloseTo(1, 12);
  });

  test('are found in any form', () => {
    expect(vectorOf('Proteins')).toEqual(vectorOf('protein'));
    expect(vectorOf('pre-training')).toEqual(vectorOf('pretraining'));
    expect(vectorOf('pretraining')).not.toBeNull();
  });

  test('that no paper uses point nowhere', () => {
    expect(vectorOf('ribosome')).toBeNull();
    expect(vectorOf()).toBeNull();
    expect(vectorOf('', '…')).toBeNull();
  });

  test('that no paper uses do not change where the others point', () => {
    expect(vectorOf('protein', 'ribosome')).toEqual(vectorOf('protein'));
  });

  test('of several words that no paper uses together count by their words', () => {
    expect(near(vectorOf('protein ribosome'), 2)).toBeCloseTo(1, 9);
    expect(near(vectorOf('beam folding'), 2)).toBeGreaterThan(0);
    expect(near(vectorOf('beam folding'), 0)).toBeGreaterThan(0);
  });
});
