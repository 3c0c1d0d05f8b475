import { expect, test } from 'vitest';
import { hilbertRank } from './hilbert.ts';

test('the curve visits each cell of a coarse grid once, and steps to a cell beside', () => {
  const side = 16;
  const cells = Array.from({ length: side * side }, (_, index) => ({
    column: index % side,
    line: Math.floor(index / side),
  })).map((cell) => ({
    ...cell,
    rank: Math.floor(
      hilbertRank((cell.column + 0.5) / side, (cell.line + 0.5) / side) / (2 ** 32 / side ** 2),
    ),
  }));
  cells.sort((a, b) => a.rank - b.rank);
  expect(cells.map(({ rank }) => rank)).toEqual(cells.map((_, index) => index));
  for (const [index, cell] of cells.slice(1).entries()) {
    const last = cells[index];
    const steps =
      Math.abs(cell.column - (last?.column ?? 0)) + Math.abs(cell.line - (last?.line ?? 0));
    expect(steps).toBe(1);
  }
});

test('points outside the square count as on its edge', () => {
  expect(hilbertRank(-1, 2)).toBe(hilbertRank(0, 1));
});
