import type { DenseMatrix } from './dense-matrix.ts';
import { PANEL_ROWS, QUERY_ROWS } from './kernel/dot-products.ts';
import { KernelMemory, kernelOn } from './kernel/kernel.ts';
import { panelCountOf, placePanels, placeQueries } from './kernel/row-panels.ts';

/** For each row the centroid of greatest dot product. */
export interface CentroidMatches {
  /** Index of that centroid; ties go to the lower index. -1 without centroids. */
  readonly nearest: Int32Array;
  /** The dot product, summed in 32-bit numbers: the cosine where rows and centroids have unit length. */
  readonly similarities: Float32Array;
}

/** Finds the nearest of some centroids for each row of one matrix; rows are prepared once for many searches. */
export type CentroidSearch = (centroids: DenseMatrix) => CentroidMatches;

/** Rows compared at a time, so that their products stay in the cache. */
const BLOCK_ROWS = 64;

/** A search over all rows of a matrix, by dot product, every pair compared by the SIMD kernel. */
export function centroidSearch(rows: DenseMatrix): CentroidSearch {
  const memory = new KernelMemory();
  const kernel = kernelOn(memory.memory);
  const queries = placeQueries(memory, rows);
  const workspace = memory.mark();
  return (centroids) => {
    memory.release(workspace);
    const panels = placePanels(memory, centroids);
    const panelCount = panelCountOf(centroids.rowCount);
    const width = panelCount * PANEL_ROWS;
    const products = memory.floats32(BLOCK_ROWS * width);
    const nearest = new Int32Array(rows.rowCount).fill(-1);
    const similarities = new Float32Array(rows.rowCount).fill(-Infinity);
    for (let from = 0; from < rows.rowCount; from += BLOCK_ROWS) {
      const count = Math.min(BLOCK_ROWS, rows.rowCount - from);
      kernel.dotProducts(
        queries.address + from * rows.columnCount * 4,
        Math.ceil(count / QUERY_ROWS) * QUERY_ROWS,
        panels.address,
        panelCount,
        rows.columnCount,
        products.byteOffset,
      );
      for (let i = 0; i < count; i++) {
        for (let centroid = 0; centroid < centroids.rowCount; centroid++) {
          const similarity = products[i * width + centroid] ?? 0;
          if (similarity <= (similarities[from + i] ?? 0)) continue;
          similarities[from + i] = similarity;
          nearest[from + i] = centroid;
        }
      }
    }
    return { nearest, similarities };
  };
}
