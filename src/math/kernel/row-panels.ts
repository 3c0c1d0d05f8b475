import type { DenseMatrix } from '../dense-matrix.ts';
import type { ShortRows } from './short-rows.ts';
import { PANEL_ROWS, QUERY_ROWS } from './dot-products.ts';
import type { KernelMemory } from './kernel.ts';

/** Rows as `dotProducts` reads them, in a kernel memory. */
export interface PlacedRows {
  /** Bytes from the beginning of the memory. */
  readonly address: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Room for columns of 32 bits: floating-point numbers, or two short whole ones each. */
function allocateFor(memory: KernelMemory, rows: DenseMatrix | ShortRows, rowCount: number) {
  const length = rowCount * rows.columnCount;
  return rows.data instanceof Uint32Array ? memory.integers(length) : memory.floats32(length);
}

/** Rows as queries: interleaved by four, the last few filled up with zeros. Row 4·i begins at 4·i rows’ bytes. */
export function placeQueries(memory: KernelMemory, rows: DenseMatrix | ShortRows): PlacedRows {
  return interleave(memory, rows, QUERY_ROWS);
}

/** Rows as candidates: interleaved in panels of eight, the last filled up with zeros. */
export function placePanels(memory: KernelMemory, rows: DenseMatrix | ShortRows): PlacedRows {
  return interleave(memory, rows, PANEL_ROWS);
}

function interleave(
  memory: KernelMemory,
  rows: DenseMatrix | ShortRows,
  groupSize: number,
): PlacedRows {
  const { rowCount, columnCount, data } = rows;
  const placed = allocateFor(memory, rows, Math.ceil(rowCount / groupSize) * groupSize);
  for (let row = 0; row < rowCount; row++) {
    const lane = row % groupSize;
    const start = (row - lane) * columnCount + lane;
    for (let d = 0; d < columnCount; d++) {
      placed[start + d * groupSize] = data[row * columnCount + d] ?? 0;
    }
  }
  return { address: placed.byteOffset, rowCount, columnCount };
}

/** Panels that hold so many rows. */
export function panelCountOf(rowCount: number): number {
  return Math.ceil(rowCount / PANEL_ROWS);
}
