import { describe, expect, test } from 'vitest';
import { dot, rowOf } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from './build-term-matrix.ts';
import { reduceOwnVectors } from './own-space.ts';

const { corpus, themeOf } = plantCorpus({ paperCount: 60, themeCount: 3 });
const matrix = buildTermMatrix(tokenizePapers(corpus), []);
/** Vectors that point where their theme does, all with much in common, as those of language models have. */
function vectorOf(paper: number, dimensionCount: number): Float32Array {
  const random = makeRandom(paper, 'own vector');
  return Float32Array.from(
    { length: dimensionCount },
    (_, at) => (at === themeOf[paper] ? 2 : 0) + 5 + 0.2 * (random() - 0.5),
  );
}
const reduce = (dimensionCount: number, has: (paper: number) => boolean = () => true) =>
  reduceOwnVectors(
    matrix,
    {
      dimensionCount,
      vectors: corpus.papers.map((_, paper) =>
        has(paper) ? vectorOf(paper, dimensionCount) : null,
      ),
    },
    makeRandom(1, 'svd'),
  );

describe('a space of own vectors', () => {
  test.each([4, 200])(
    'of %i dimensions has neighbours of one theme, whatever all share',
    async (dimensionCount) => {
      const { rows, neighbours, paperIndexes, isOwn } = await reduce(dimensionCount);
      expect(isOwn).toBe(true);
      expect(paperIndexes).toEqual(corpus.papers.map((_, paper) => paper));
      expect(rows.columnCount).toBeLessThanOrEqual(20);
      for (let row = 0; row < rows.rowCount; row++) {
        expect(dot(rowOf(rows, row), rowOf(rows, row))).toBeCloseTo(1, 9);
        const near = neighbours.indexes.subarray(row * 15, row * 15 + 5);
        expect([...near].every((other) => themeOf[other] === themeOf[row])).toBe(true);
      }
    },
  );

  test('lends papers without a vector those of papers with like words', async () => {
    const { neighbours, paperIndexes } = await reduce(4, (paper) => paper % 5 !== 0);
    expect(paperIndexes).toHaveLength(60);
    for (let row = 0; row < 60; row += 5) {
      const near = [...neighbours.indexes.subarray(row * 15, row * 15 + 5)];
      expect(near.filter((other) => themeOf[other] === themeOf[row]).length).toBeGreaterThanOrEqual(
        4,
      );
    }
  });

  test('places a paper without words that has a vector, and leaves out one that has neither', async () => {
    const papers = ['beam search', 'beam search', '', ''].map((text, i) => makePaper(i, text));
    const few = buildTermMatrix(tokenizePapers({ papers }), []);
    const vectors = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(1, 1), null];
    const { paperIndexes } = await reduceOwnVectors(
      few,
      { dimensionCount: 2, vectors },
      makeRandom(1, 'svd'),
    );
    expect(paperIndexes).toEqual([0, 1, 2]);
  });
});
