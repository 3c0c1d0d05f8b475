import { expect, test } from 'vitest';
import { dot, makeMatrix, rowOf, unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { makeRandom } from '../../math/random.ts';
import { newcomerNeighbours } from './newcomer-neighbours.ts';

const random = makeRandom(1, 'rows');
const matrix = makeMatrix(60, 5);
matrix.data.forEach((_, i) => (matrix.data[i] = random() - 0.5));
const rows = unitRows(matrix);
const reduced = { rows, neighbours: nearestNeighbours(rows, 15) } as Parameters<
  typeof newcomerNeighbours
>[0];
const nearestOf = (row: number, others: readonly number[]) =>
  others
    .filter((other) => other !== row)
    .sort((a, b) => dot(rowOf(rows, row), rowOf(rows, b)) - dot(rowOf(rows, row), rowOf(rows, a)))
    .slice(0, 15);
const all = [...Array(60).keys()];

test('a newcomer among known papers has those of its 15 nearest', () => {
  const found = newcomerNeighbours(reduced, { newcomers: [7, 30], known: all.filter((row) => row !== 7 && row !== 30) }); // prettier-ignore
  expect(found.map(({ row }) => row)).toEqual([7, 30]);
  for (const { row, known, all: around } of found) {
    expect(around).toEqual(nearestOf(row, all));
    expect(known).toEqual(around.filter((other) => other !== 7 && other !== 30));
  }
});

test('a newcomer among newcomers has the nearest of all known papers', () => {
  const known = [3, 9, 12, 20, 21, 22, 40, 41, 50, 51, 52, 53, 54, 55, 56, 57, 58];
  const newcomers = all.filter((row) => !known.includes(row));
  for (const one of newcomerNeighbours(reduced, { newcomers, known })) {
    const among = one.all.filter((other) => known.includes(other));
    expect(one.known).toEqual(among.length < 8 ? nearestOf(one.row, known) : among);
  }
});

test('one known paper is the neighbour of all', () => {
  for (const { known } of newcomerNeighbours(reduced, { newcomers: all.slice(1), known: [0] })) {
    expect(known).toEqual([0]);
  }
});
