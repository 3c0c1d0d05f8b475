import type { DenseMatrix } from './dense-matrix.ts';
import { PANEL_ROWS, QUERY_ROWS } from './kernel/dot-products.ts';
import { KernelMemory, kernelOn } from './kernel/kernel.ts';
import { panelCountOf, placePanels, placeQueries } from './kernel/row-panels.ts';

/** Rows compared at a time, so that their products stay in the cache. */
const BLOCK_ROWS = 64;
/** What 32-bit numbers make of the distance of equal rows, at most. */
const SAME = 4e-6;

/** Squared distances 2 − 2·cosine between all pairs of n unit rows: `distances[i * n + j]`, symmetric, and 0 where two rows are equal. */
export function squaredDistances(rows: DenseMatrix): Float32Array {
  const { rowCount, columnCount } = rows;
  const memory = new KernelMemory();
  const kernel = kernelOn(memory.memory);
  const queries = placeQueries(memory, rows);
  const panels = placePanels(memory, rows);
  const panelCount = panelCountOf(rowCount);
  const width = panelCount * PANEL_ROWS;
  const products = memory.floats32(BLOCK_ROWS * width);
  const distances = new Float32Array(rowCount * rowCount);
  for (let from = 0; from < rowCount; from += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rowCount - from);
    kernel.dotProducts(
      queries.address + from * columnCount * 4,
      Math.ceil(count / QUERY_ROWS) * QUERY_ROWS,
      panels.address,
      panelCount,
      columnCount,
      products.byteOffset,
    );
    for (let i = 0; i < count; i++) {
      const row = from + i;
      for (let other = 0; other < rowCount; other++) {
        const distance = 2 - 2 * (products[i * width + other] ?? 0);
        distances[row * rowCount + other] = distance > SAME ? distance : 0;
      }
    }
  }
  return distances;
}
