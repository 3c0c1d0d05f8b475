import fc from 'fast-check';
import { UMAP } from 'umap-js';
import { describe, expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { makeRandom } from '../../math/random.ts';
import { entriesOf, type SparseMatrix } from '../../math/sparse-matrix.ts';
import { fuzzyGraph } from './fuzzy-graph.ts';

const randomRows = (rowCount: number, seed: number) => {
  const matrix = makeMatrix(rowCount, 6);
  const random = makeRandom(seed, 'rows');
  matrix.data.forEach((_, i) => (matrix.data[i] = random()));
  return unitRows(matrix);
};
const degreesOf = (graph: SparseMatrix) =>
  new Map(
    Array.from({ length: graph.rowCount }, (_, row) => row).flatMap((row) =>
      entriesOf(graph, row).map(({ column, value }) => [`${row},${column}`, value] as const),
    ),
  );
const sized = fc.record({
  rowCount: fc.integer({ min: 6, max: 60 }),
  neighbourCount: fc.integer({ min: 2, max: 15 }),
  seed: fc.nat(1000),
});

describe('the fuzzy graph', () => {
  test('has the degrees that umap-js gives', () => {
    fc.assert(
      fc.property(sized, ({ rowCount, neighbourCount, seed }) => {
        fc.pre(rowCount > neighbourCount);
        const table = nearestNeighbours(randomRows(rowCount, seed), 15);
        const ours = degreesOf(fuzzyGraph(table, neighbourCount));
        const theirs = degreesByUmapJs(table, neighbourCount);
        expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
        for (const [pair, degree] of ours) expect(degree).toBeCloseTo(theirs.get(pair)!, 6);
      }),
      { numRuns: 30 },
    );
  });

  test('is symmetric, with degrees from 0 to 1, rising columns and no row its own neighbour', () => {
    fc.assert(
      fc.property(sized, ({ rowCount, neighbourCount, seed }) => {
        const graph = fuzzyGraph(nearestNeighbours(randomRows(rowCount, seed), 15), neighbourCount);
        const degrees = degreesOf(graph);
        for (let row = 0; row < rowCount; row++) {
          const columns = entriesOf(graph, row).map(({ column }) => column);
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
          expect(columns).not.toContain(row);
          for (const column of columns) {
            expect(degrees.get(`${row},${column}`)).toBe(degrees.get(`${column},${row}`));
            expect(degrees.get(`${row},${column}`)).toBeGreaterThanOrEqual(0);
            expect(degrees.get(`${row},${column}`)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('knows equal rows to the full degree', () => {
    const rows = makeMatrix(4, 2);
    rows.data.set([1, 0, 1, 0, 1, 0, 1, 0]);
    const graph = fuzzyGraph(nearestNeighbours(rows, 3), 4);
    expect([...graph.values]).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('of no rows is empty', () => {
    expect(fuzzyGraph(nearestNeighbours(makeMatrix(0, 3), 15), 15).rowCount).toBe(0);
  });

  test('refuses a similarity that is not a number', () => {
    const table = {
      neighbourCount: 1,
      indexes: Uint32Array.of(1, 0),
      similarities: Float64Array.of(NaN, 1),
    };
    expect(() => fuzzyGraph(table, 2)).toThrow('not a number');
  });
});

/** umap-js keeps its graph to itself, so its type has to be told. */
function degreesByUmapJs(
  table: ReturnType<typeof nearestNeighbours>,
  neighbourCount: number,
): Map<string, number> {
  const rowCount = table.indexes.length / table.neighbourCount;
  const others = <T>(of: { subarray: (from: number, to: number) => Iterable<T> }, row: number) => [
    ...of.subarray(
      row * table.neighbourCount,
      row * table.neighbourCount + Math.min(neighbourCount - 1, table.neighbourCount),
    ),
  ];
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const umap = new UMAP({ nNeighbors: neighbourCount, random: makeRandom(1, 'umap') });
  umap.setPrecomputedKNN(
    rows.map((row) => [row, ...others(table.indexes, row)]),
    rows.map((row) => [0, ...others(table.similarities, row).map((s) => Math.max(0, 1 - s))]),
  );
  umap.initializeFit(rows.map((row) => [row]));
  const { graph } = umap as unknown as {
    graph: { getAll: () => { row: number; col: number; value: number }[] };
  };
  return new Map(
    graph
      .getAll()
      .filter(({ row, col }) => row !== col)
      .map(({ row, col, value }) => [`${row},${col}`, value]),
  );
}
