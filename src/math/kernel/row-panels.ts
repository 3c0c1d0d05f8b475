import type { DenseMatrix } from '../dense-matrix.ts';
import { PANEL_ROWS, QUERY_ROWS } from './dot-products.ts';
import type { KernelMemory } from './kernel.ts';

/** Rows as `dotProducts` reads them, in a kernel memory. */
export interface PlacedRows {
  /** Bytes from the beginning of the memory. */
  readonly address: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows as queries: one after the other in 32 bits, and zeros where the last few need more for the kernel’s step. */
export function placeQueries(memory: KernelMemory, rows: DenseMatrix): PlacedRows {
  const { rowCount, columnCount } = rows;
  const placed = memory.floats32((rowCount + QUERY_ROWS - 1) * columnCount);
  placed.set(rows.data);
  return { address: placed.byteOffset, rowCount, columnCount };
}

/** Rows as candidates: interleaved in panels of eight, the last filled up with zeros. */
export function placePanels(memory: KernelMemory, rows: DenseMatrix): PlacedRows {
  const { rowCount, columnCount, data } = rows;
  const placed = memory.floats32(panelCountOf(rowCount) * PANEL_ROWS * columnCount);
  for (let row = 0; row < rowCount; row++) {
    const lane = row % PANEL_ROWS;
    const start = (row - lane) * columnCount + lane;
    for (let d = 0; d < columnCount; d++) {
      placed[start + d * PANEL_ROWS] = data[row * columnCount + d] ?? 0;
    }
  }
  return { address: placed.byteOffset, rowCount, columnCount };
}

/** Panels that hold so many rows. */
export function panelCountOf(rowCount: number): number {
  return Math.ceil(rowCount / PANEL_ROWS);
}
