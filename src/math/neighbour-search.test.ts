import { expect, test } from 'vitest';
import { makeMatrix, unitRows, type DenseMatrix } from './dense-matrix.ts';
import { nearestAmong, NeighbourSearch } from './nearest-neighbours.ts';
import { makeRandom } from './random.ts';

function randomRows(rowCount: number, seed: number): DenseMatrix {
  const random = makeRandom(seed, 'rows');
  const rows = makeMatrix(rowCount, 7);
  rows.data.forEach((_, at) => (rows.data[at] = random() - 0.5));
  return unitRows(rows);
}

function slice({ columnCount, data }: DenseMatrix, from: number, to: number): DenseMatrix {
  return {
    rowCount: to - from,
    columnCount,
    data: data.slice(from * columnCount, to * columnCount),
  };
}

test('what is found for a row does not hang on the rows that are searched for with it', () => {
  const others = randomRows(300, 1);
  const queries = randomRows(130, 2);
  const search = new NeighbourSearch(others);
  const whole = search.nearest(queries, 15);
  expect(whole).toEqual(nearestAmong(queries, others, 15));
  for (const [from, to] of [
    [0, 1],
    [1, 66],
    [66, 130],
  ] as const) {
    const part = search.nearest(slice(queries, from, to), 15);
    expect(part.indexes).toEqual(whole.indexes.slice(from * 15, to * 15));
    expect(part.similarities).toEqual(whole.similarities.slice(from * 15, to * 15));
  }
});

test('of fewer rows than are asked for all are neighbours, of none none', () => {
  expect(new NeighbourSearch(randomRows(2, 1)).nearest(randomRows(1, 2), 15).neighbourCount).toBe(
    2,
  );
  expect(new NeighbourSearch(makeMatrix(0, 7)).nearest(randomRows(1, 2), 15).neighbourCount).toBe(
    0,
  );
  expect(new NeighbourSearch(randomRows(2, 1)).nearest(makeMatrix(0, 7), 15).indexes).toHaveLength(
    0,
  );
});
