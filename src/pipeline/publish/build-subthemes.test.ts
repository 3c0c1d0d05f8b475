import { expect, test } from 'vitest';
import { buildSubthemes } from './build-subthemes.ts';

/** Sub-themes by their labels, with the sub-theme of each paper. */
const build = (
  labels: readonly string[],
  subthemeOfPaper: readonly number[],
  papers: readonly number[],
) =>
  buildSubthemes(
    {
      subgrouping: { themeOf: new Int32Array(labels.length) },
      labels: { subthemes: { labels, terms: labels.map(() => []) } },
      places: labels.map(() => ({
        anchor: { x: 0.123456, y: 0 },
        placement: { x: 0.5, y: 0.5, minScalePx: 960 },
      })),
      subthemeOf: new Map(subthemeOfPaper.map((part, paper) => [paper, part])),
    },
    0,
    papers,
  );

test('sub-themes come largest first, then by label', () => {
  const found = build(['C', 'B', 'A'], [0, 1, 2, 0], [0, 1, 2, 3]);
  expect(found.map(({ label, size }) => [label, size])).toEqual([
    ['C', 2],
    ['A', 1],
    ['B', 1],
  ]);
});

test('their papers are in the order of the theme', () => {
  expect(
    build(['A', 'B'], [0, 1, 0, -1], [2, 3, 1, 0]).map(({ paperIndexes }) => paperIndexes),
  ).toEqual([[2, 0], [1]]);
});

test('their slugs are made of their labels, and unique', () => {
  const found = build(
    ['Naïve Bayes', 'Naive Bayes', '机器', '翻译'],
    [0, 0, 0, 0, 1, 1, 1, 2, 2, 3],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  expect(found.map(({ slug }) => slug)).toEqual(['naive-bayes', 'naive-bayes-2', 'part', 'part-2']);
});

test('a theme that is not divided has none', () => {
  expect(build([], [-1], [0])).toEqual([]);
});
