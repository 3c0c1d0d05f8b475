import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf, type DenseMatrix } from '../dense-matrix.ts';
import { makeRandom } from '../random.ts';
import { KernelMemory, kernelOn } from './kernel.ts';
import { PANEL_ROWS, QUERY_ROWS } from './dot-products.ts';
import { panelCountOf, placePanels, placeQueries } from './row-panels.ts';
import { SHORT_ONE, shortRows } from './short-rows.ts';

const randomRows = (rowCount: number, width: number, step: string): DenseMatrix => {
  const random = makeRandom(1, step);
  const matrix = makeMatrix(rowCount, width);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = Math.fround(random() - 0.5);
  return matrix;
};

/** What the kernel shall give, to the last bit: the products of a pair summed in order, in 32 bits. */
const plainProduct = (a: DenseMatrix, i: number, b: DenseMatrix, j: number): number => {
  let sum = 0;
  for (let d = 0; d < a.columnCount; d++) {
    const product = a.data[i * a.columnCount + d]! * b.data[j * b.columnCount + d]!;
    sum = Math.fround(sum + Math.fround(product));
  }
  return sum;
};

const run = (queries: DenseMatrix, candidates: DenseMatrix, { isShort = false } = {}) => {
  const memory = new KernelMemory();
  const kernel = kernelOn(memory.memory);
  const inPlace = isShort ? shortRows : (rows: DenseMatrix) => rows;
  const placed = placeQueries(memory, inPlace(queries));
  const panels = placePanels(memory, inPlace(candidates));
  const queryCount = Math.ceil(queries.rowCount / QUERY_ROWS) * QUERY_ROWS;
  const panelCount = panelCountOf(candidates.rowCount);
  const room = memory.floats32(queryCount * panelCount * PANEL_ROWS);
  kernel[isShort ? 'shortDotProducts' : 'dotProducts'](
    placed.address,
    queryCount,
    panels.address,
    panelCount,
    placed.columnCount,
    room.byteOffset,
  );
  const products = isShort ? new Int32Array(room.buffer, room.byteOffset, room.length) : room;
  const panelsAbove = (threshold: number) => {
    const thresholds = memory.integers(queries.rowCount).fill(threshold);
    const passed = memory.integers(queries.rowCount * (panelCount + 1));
    kernel.panelsAbove(
      products.byteOffset,
      queries.rowCount,
      panelCount,
      thresholds.byteOffset,
      passed.byteOffset,
    );
    return Array.from({ length: queries.rowCount }, (_, i) => {
      const at = i * (panelCount + 1);
      return [...passed.subarray(at + 1, at + 1 + passed[at]!)];
    });
  };
  return { products, panelsAbove, rowLength: panelCount * PANEL_ROWS };
};

const sizes = fc.record({
  queryCount: fc.integer({ min: 1, max: 9 }),
  candidateCount: fc.integer({ min: 1, max: 20 }),
  width: fc.integer({ min: 1, max: 33 }),
});

describe('the kernel', () => {
  test('multiplies rows as plain loops in 32-bit numbers do, to the last bit', () => {
    fc.assert(
      fc.property(sizes, ({ queryCount, candidateCount, width }) => {
        const queries = randomRows(queryCount, width, 'queries');
        const candidates = randomRows(candidateCount, width, 'candidates');
        const { products, rowLength } = run(queries, candidates);
        for (let i = 0; i < queryCount; i++) {
          for (let j = 0; j < candidateCount; j++) {
            expect(products[i * rowLength + j]).toBe(plainProduct(queries, i, candidates, j));
          }
          // Rows that only fill up a panel are like nothing.
          expect([
            ...products.subarray(i * rowLength + candidateCount, (i + 1) * rowLength),
          ]).toEqual(new Array(rowLength - candidateCount).fill(0));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('multiplies short rows exactly', () => {
    fc.assert(
      fc.property(sizes, ({ queryCount, candidateCount, width }) => {
        const queries = randomRows(queryCount, width, 'queries');
        const candidates = randomRows(candidateCount, width, 'candidates');
        const { products, rowLength } = run(queries, candidates, { isShort: true });
        const whole = (rows: DenseMatrix, row: number) =>
          Array.from(rowOf(rows, row), (value) => Math.round(value * SHORT_ONE));
        for (let i = 0; i < queryCount; i++) {
          for (let j = 0; j < candidateCount; j++) {
            const right = whole(candidates, j);
            const sum = whole(queries, i).reduce((so, value, d) => so + value * right[d]!, 0);
            expect(products[i * rowLength + j]).toBe(sum);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('names the panels in which a product passes', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: -(2 ** 29), max: 2 ** 29 }),
        ({ queryCount, candidateCount, width }, threshold) => {
          const { products, panelsAbove, rowLength } = run(
            randomRows(queryCount, width, 'queries'),
            randomRows(candidateCount, width, 'candidates'),
            { isShort: true },
          );
          expect(panelsAbove(threshold)).toEqual(
            Array.from({ length: queryCount }, (_, i) =>
              Array.from({ length: rowLength / PANEL_ROWS }, (_unused, panel) => panel).filter(
                (panel) => {
                  const at = i * rowLength + panel * PANEL_ROWS;
                  return products.subarray(at, at + PANEL_ROWS).some((value) => value > threshold);
                },
              ),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
