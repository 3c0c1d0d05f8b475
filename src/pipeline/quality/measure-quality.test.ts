import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import type { Grouping } from '../stage-values.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { measureQuality } from './measure-quality.ts';

/** Planted papers, whose themes stand at places of their own in both spaces. */
function measure(
  paperCount: number,
  terms: (known: readonly string[]) => readonly string[] = () => [],
) {
  const { corpus, themeOf } = plantCorpus({ paperCount, themeCount: 4 });
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  const rows = makeMatrix(paperCount, 4);
  themeOf.forEach((theme, row) => (rows.data[row * 4 + theme] = 1));
  const reduced = {
    paperIndexes: themeOf.map((_, paper) => paper),
    rows,
    loadings: makeMatrix(matrix.terms.length, 4),
    singularValues: new Float64Array(4),
    isOwn: false,
    varianceKept: 1,
    neighbours: nearestNeighbours(rows, 1),
  };
  const grouping: Grouping = {
    clusterCount: Math.min(4, paperCount),
    curatedOf: [],
    clusterOf: Int32Array.from(themeOf),
    secondOf: new Int32Array(paperCount).fill(-1),
    confidence: new Float64Array(paperCount).fill(1),
    isBetween: themeOf.map((_, row) => row === 0),
    centroids: makeMatrix(4, 4),
    countReason: '',
  };
  const termTexts = matrix.terms.map(({ surface }) => surface);
  const shown = terms(termTexts).map((text) => ({ text, insideCount: 1, outsideCount: 0 }));
  return measureQuality(
    { table, matrix, reduced },
    {
      layout: {
        x: Float64Array.from(themeOf, (theme, row) => theme + row / 1e4),
        y: new Float64Array(paperCount),
      },
      grouping,
      labels: { terms: [shown], termTexts },
      stability: 0.98765,
    },
    { seed: 1 },
  );
}

describe('the quality of a map', () => {
  test('has every figure, to three decimals', () => {
    const quality = measure(80, (known) => known.slice(0, 3));
    expect(quality).toMatchObject({
      contiguity: 1,
      silhouette: 1,
      stability: 0.988,
      coverage: 1,
      betweenShare: 0.013,
    });
    expect(quality.trustworthiness).toBeGreaterThan(0.8);
    for (const value of Object.values(quality)) {
      expect(value).not.toBeNull();
      expect(value).toBe(Number((value as number).toFixed(3)));
    }
    expect(Math.abs(quality.coherence ?? 2)).toBeLessThanOrEqual(1);
  });

  test('says nothing of what cannot be measured', () => {
    expect(measure(0)).toEqual({
      overlap: null,
      sampledCount: 0,
      stability: 0.988,
      coverage: null,
      betweenShare: null,
      trustworthiness: null,
      contiguity: null,
      silhouette: null,
      coherence: null,
    });
  });
});
