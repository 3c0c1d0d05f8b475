import { expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import type { Corpus } from '../../domain/paper.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { findThemes } from '../themes/find-themes.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { describeThemes } from './describe-themes.ts';

function describeCorpus(corpus: Corpus, count: number) {
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  const space = { table, matrix, reduced: reduceTerms(matrix, makeRandom(1, 'svd')) };
  const grouping = findThemes(space, [], { count, seed: 1 });
  return { matrix, grouping, labels: describeThemes(space, grouping, []) };
}

test('themes are described by their own words, which the vocabulary has', () => {
  const planted = plantCorpus({ paperCount: 60, themeCount: 3 });
  const { matrix, grouping, labels } = describeCorpus(planted.corpus, 3);
  const surfaces = new Set(matrix.terms.map(({ surface }) => surface));
  labels.terms.forEach((terms, cluster) => {
    const theme = planted.themeOf[grouping.clusterOf.indexOf(cluster)]!;
    const words = new Set(planted.themeWords[theme]);
    expect(terms.length).toBeGreaterThan(0);
    for (const { text, insideCount } of terms) {
      expect(surfaces).toContain(text);
      expect(insideCount).toBeGreaterThanOrEqual(2);
    }
    expect(
      terms
        .slice(0, 3)
        .every(({ text }) => text.split(' ').some((word) => words.has(word.toLowerCase()))),
    ).toBe(true);
  });
  expect(new Set(labels.labels).size).toBe(3);
  expect(labels.termTexts).toHaveLength(matrix.terms.length);
  expect(labels.isReadable).toHaveLength(matrix.terms.length);
});

test('a theme of an acronym has its long form', () => {
  const texts = [
    'State space models (SSMs) scan sequences.',
    'Images scanned by SSMs.',
    'Proteins and SSMs.',
    'Speech recognition of dialects.',
    'Dialects in speech recognition.',
    'Speech recognition and dialects.',
  ];
  const { labels } = describeCorpus({ papers: texts.map((text, i) => makePaper(i, '', text)) }, 2);
  expect(labels.labels.some((label) => /state space models?/iu.test(label))).toBe(true);
});

test('no papers have no themes to describe', () => {
  expect(describeCorpus({ papers: [] }, 2).labels.labels).toEqual([]);
});
