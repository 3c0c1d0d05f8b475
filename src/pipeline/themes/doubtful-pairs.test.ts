import { expect, test } from 'vitest';
import { doubtfulPairs } from './doubtful-pairs.ts';

/** Pairs among rows, each written as own cluster and second, all between themes unless said. */
const pairsOf = (rows: readonly (readonly [number, number])[], isBetween = rows.map(() => true)) =>
  doubtfulPairs({
    ...{ clusterCount: 9, isBetween },
    clusterOf: Int32Array.from(rows, ([own]) => own),
    secondOf: Int32Array.from(rows, ([, second]) => second),
  });
const times = <Item>(count: number, item: Item): Item[] => new Array<Item>(count).fill(item);

test('the pairs of themes that most papers lie between come first, whichever is nearer', () => {
  const rows = [
    ...times(3, [0, 1] as const),
    ...times(2, [5, 2] as const),
    ...times(2, [2, 5] as const),
  ];
  expect(pairsOf(rows)).toEqual([
    { clusters: [2, 5], betweenCount: 4 },
    { clusters: [0, 1], betweenCount: 3 },
  ]);
});

test('fewer than three papers, papers that fit, and a map of one theme say nothing', () => {
  expect(pairsOf(times(2, [0, 1]))).toEqual([]);
  expect(pairsOf(times(5, [0, 1]), times(5, false))).toEqual([]);
  expect(pairsOf(times(5, [0, -1]))).toEqual([]);
});

test('at most three pairs are named, equals by number', () => {
  const rows = [
    [7, 8],
    [0, 3],
    [1, 2],
    [0, 2],
  ].flatMap(([a = 0, b = 0]) => times(3, [a, b] as const));
  expect(pairsOf(rows).map(({ clusters }) => clusters)).toEqual([
    [0, 2],
    [0, 3],
    [1, 2],
  ]);
});
