import { expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import type { TermMatrix } from '../stage-values.ts';
import { strongestColumns } from '../../model/weighing/strongest-columns.ts';
import { likenessExplainer } from './explain-likeness.ts';

const keys = ['beam', 'beam search', 'search', 'speech'];
const matrix: TermMatrix = {
  terms: keys.map((key) => ({
    key,
    surface: key,
    wordCount: key.split(' ').length,
    paperCount: 2,
  })),
  rows: packRows(
    [
      [0.5, 0.4, 0.5, 0.1],
      [0.5, 0.4, 0.5, 0.3],
      [0, 0, 0, 1],
    ].map((row) =>
      row.map((value, column) => ({ column, value })).filter(({ value }) => value > 0),
    ),
    4,
  ),
};
const shared = (one: number, other: number, isReadable = [true, true, true, true]) =>
  likenessExplainer(matrix, { most: 3, isReadable })(one, [other])[0]!.map(
    (column) => keys[column],
  );

test('two papers are alike by the terms of greatest common weight, phrases before their words', () => {
  expect(shared(0, 1)).toEqual(['beam search', 'speech']);
  expect(shared(1, 0)).toEqual(['beam search', 'speech']);
});

test('only terms of both papers count', () => {
  expect(shared(0, 2)).toEqual(['speech']);
});

test('terms that do not read as a name are passed over', () => {
  expect(shared(0, 1, [true, false, true, true])).toEqual(['beam', 'search', 'speech']);
});

test('no more are given than asked for', () => {
  const all = keys.map((_, column) => ({ column, value: 1 }));
  expect(strongestColumns(matrix.terms, all, 1)).toEqual([1]);
  expect(strongestColumns(matrix.terms, [], 3)).toEqual([]);
});

test('each of several papers is explained by itself', () => {
  const explain = likenessExplainer(matrix, { most: 3, isReadable: [true, true, true, true] });
  const first = explain(0, [1, 2]);
  expect(first).toEqual([[1, 3], [3]]);
  expect(explain(2, [0, 1])).toEqual([[3], [3]]);
  expect(explain(0, [1, 2])).toEqual(first);
});
