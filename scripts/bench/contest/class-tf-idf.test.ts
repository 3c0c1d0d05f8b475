import { describe, expect, test } from 'vitest';
import { plantCorpus } from '../../../src/testing/planted-corpus.ts';
import { classTfIdfCoherence, classTfIdfTerms } from './class-tf-idf.ts';

/** Three papers: the first says "beam" three times and "model" once, and so on. */
const counts = {
  terms: [{ key: 'beam' }, { key: 'model' }, { key: 'speech' }],
  starts: Uint32Array.of(0, 2, 4, 5),
  columns: Uint32Array.of(0, 1, 1, 2, 1),
  counts: Uint32Array.of(3, 1, 1, 2, 5),
};
const columnOf = new Map([
  ['beam', 0],
  ['model', 1],
  ['speech', 2],
]);

describe('the terms of class-based TF-IDF', () => {
  test('are those that a class uses more than all classes do', () => {
    // Two classes of 7 and 5 words: A = 6. "beam" 3 · ln(1 + 6/3), "speech" 2 · ln(1 + 6/2), "model" 2 · ln(1 + 6/7).
    expect(classTfIdfTerms(counts, [0, 0, 1], columnOf)).toEqual([[0, 2, 1], [1]]);
  });

  test('leave out papers without a class and terms outside the vocabulary', () => {
    expect(classTfIdfTerms(counts, [0, null, null], new Map([['model', 7]]))).toEqual([[7]]);
    expect(classTfIdfTerms(counts, [null, null, null], columnOf)).toEqual([]);
  });
});

test('the terms of planted themes belong together, those of mixed ones do not', () => {
  const { corpus, themeOf } = plantCorpus({ paperCount: 60, themeCount: 3 });
  const planted = classTfIdfCoherence(corpus, themeOf)!;
  const mixed = classTfIdfCoherence(
    corpus,
    themeOf.map((_, paper) => Math.floor(paper / 20)),
  )!;
  expect(planted).toBeGreaterThan(mixed);
});
