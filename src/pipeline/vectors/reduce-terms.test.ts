import { describe, expect, test } from 'vitest';
import { dot, rowOf } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { packRows } from '../../math/sparse-matrix.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from './build-term-matrix.ts';
import { dimensionCountFor, reduceTerms } from './reduce-terms.ts';

const reduce = (rows: readonly (readonly number[])[]) =>
  reduceTerms(
    {
      terms: [],
      rows: packRows(
        rows.map((row) =>
          row.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0),
        ),
        rows[0]?.length ?? 0,
      ),
    },
    makeRandom(1, 'svd'),
  );

test('the reduced space has a third as many dimensions as papers, from 2 to 100, or to 50 for very many', () => {
  expect([0, 1, 6, 9, 60, 300, 30_000].map(dimensionCountFor)).toEqual([2, 2, 2, 3, 20, 100, 100]);
  expect(dimensionCountFor(30_001)).toBe(50);
});

describe('the reduced space', () => {
  test('leaves out papers without terms', async () => {
    const space = await reduce([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(space.paperIndexes).toEqual([0, 2]);
    expect(space.rows.rowCount).toBe(2);
    expect(space.neighbours.neighbourCount).toBe(1);
  });

  test('of papers all without terms is empty', async () => {
    expect(await reduce([[0], [0]])).toMatchObject({ paperIndexes: [], varianceKept: 0 });
    expect(await reduce([])).toMatchObject({ paperIndexes: [], varianceKept: 0 });
  });

  test('keeps all of the variance where the papers span no more dimensions', async () => {
    const { varianceKept } = await reduce([
      [1, 0],
      [0, 1],
      [0.6, 0.8],
    ]);
    expect(varianceKept).toBeCloseTo(1, 10);
  });

  test('keeps half of the variance of four papers with nothing in common', async () => {
    const space = await reduce([0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0))));
    expect(space.varianceKept).toBeCloseTo(0.5, 10);
    expect(space.rows.data.every(Number.isFinite)).toBe(true);
  });

  test('has rows of length 1, and neighbours of the same theme', async () => {
    const { corpus, themeOf } = plantCorpus({ paperCount: 60, themeCount: 3 });
    const matrix = buildTermMatrix(tokenizePapers(corpus), []);
    const { rows, neighbours } = await reduceTerms(matrix, makeRandom(1, 'svd'));
    themeOf.forEach((theme, row) => {
      expect(dot(rowOf(rows, row), rowOf(rows, row))).toBeCloseTo(1, 12);
      expect(themeOf[neighbours.indexes[row * neighbours.neighbourCount]!]).toBe(theme);
    });
    expect(neighbours.neighbourCount).toBe(15);
  });
});
