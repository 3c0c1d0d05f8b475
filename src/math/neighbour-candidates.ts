import { PANEL_ROWS, QUERY_ROWS } from './kernel/dot-products.ts';
import { kernelOn, type KernelMemory } from './kernel/kernel.ts';
import { panelCountOf, type PlacedRows } from './kernel/row-panels.ts';

/** Some rows whose nearest other rows are wanted. */
export interface CandidateTask {
  readonly memory: WebAssembly.Memory;
  readonly panels: PlacedRows;
  readonly queries: PlacedRows;
  readonly scratch: Scratch;
  readonly from: number;
  readonly to: number;
  /** Whether queries and panels hold the same rows: then a row is no candidate of its own. */
  readonly isOneSet: boolean;
  /** Candidates a row, at most as many as there are. */
  readonly count: number;
}

/** Addresses of a task’s own. */
export interface Scratch {
  readonly products: number;
  readonly thresholds: number;
  readonly passed: number;
}

/** Rows and panels compared at a time, so that their products stay in the second cache. */
const BLOCK_QUERIES = 64;
const BLOCK_PANELS = 64;
/** Row number of no row. */
const NONE = -1;

/** Below any similarity. */
const LEAST = -(2 ** 31);

/** Room for the products of a block, the least similarity that counts for each query, and the panels that pass. */
export function allocateScratch(memory: KernelMemory): Scratch {
  return {
    products: memory.integers(BLOCK_QUERIES * BLOCK_PANELS * PANEL_ROWS).byteOffset,
    thresholds: memory.integers(BLOCK_QUERIES).byteOffset,
    passed: memory.integers(BLOCK_QUERIES * (BLOCK_PANELS + 1)).byteOffset,
  };
}

/** The nearest rows of each query by dot product of short numbers, nearest first, ties by row number. */
export function findCandidates(task: CandidateTask): Uint32Array {
  const found = new Uint32Array((task.to - task.from) * task.count);
  for (let query = task.from; query < task.to; query += BLOCK_QUERIES) {
    const queryCount = Math.min(BLOCK_QUERIES, task.to - query);
    const lists = Array.from(
      { length: queryCount },
      (_, i) => new CandidateList(task.isOneSet ? query + i : NONE, task.count),
    );
    compareWithAll(task, query, lists);
    lists.forEach((list, i) => {
      found.set(list.rows, (query - task.from + i) * task.count);
    });
  }
  return found;
}

function compareWithAll(task: CandidateTask, query: number, lists: readonly CandidateList[]): void {
  const { panels, scratch } = task;
  const { buffer } = task.memory;
  const kernel = kernelOn(task.memory);
  const thresholds = new Int32Array(buffer, scratch.thresholds, BLOCK_QUERIES);
  const panelCount = panelCountOf(panels.rowCount);
  const rowBytes = panels.columnCount * 4;
  for (let panel = 0; panel < panelCount; panel += BLOCK_PANELS) {
    const blockPanels = Math.min(BLOCK_PANELS, panelCount - panel);
    kernel.shortDotProducts(
      task.queries.address + query * rowBytes,
      Math.ceil(lists.length / QUERY_ROWS) * QUERY_ROWS,
      panels.address + panel * PANEL_ROWS * rowBytes,
      blockPanels,
      panels.columnCount,
      scratch.products,
    );
    lists.forEach((list, i) => (thresholds[i] = list.worst));
    kernel.panelsAbove(
      scratch.products,
      lists.length,
      blockPanels,
      scratch.thresholds,
      scratch.passed,
    );
    const width = blockPanels * PANEL_ROWS;
    const products = new Int32Array(buffer, scratch.products, lists.length * width);
    const passed = new Uint32Array(buffer, scratch.passed, lists.length * (blockPanels + 1));
    const end = Math.min(width, panels.rowCount - panel * PANEL_ROWS);
    lists.forEach((list, i) => {
      const listed = i * (blockPanels + 1);
      for (let k = 1; k <= (passed[listed] ?? 0); k++) {
        const from = (passed[listed + k] ?? 0) * PANEL_ROWS;
        for (let lane = from; lane < Math.min(end, from + PANEL_ROWS); lane++) {
          list.offer(panel * PANEL_ROWS + lane, products[i * width + lane] ?? 0);
        }
      }
    });
  }
}

/** The best of the rows offered so far, best first. */
class CandidateList {
  readonly rows: Uint32Array;
  /** Similarity that a row must pass, a whole number. */
  worst = LEAST;
  readonly #self: number;
  readonly #similarities: Int32Array;

  constructor(self: number, size: number) {
    this.#self = self;
    this.rows = new Uint32Array(size);
    this.#similarities = new Int32Array(size).fill(LEAST);
  }

  offer(row: number, similarity: number): void {
    if (similarity <= this.worst || row === this.#self) return;
    const kept = this.#similarities;
    let at = kept.length - 1;
    while (at > 0 && (kept[at - 1] ?? 0) < similarity) {
      kept[at] = kept[at - 1] ?? 0;
      this.rows[at] = this.rows[at - 1] ?? 0;
      at--;
    }
    kept[at] = similarity;
    this.rows[at] = row;
    this.worst = kept[kept.length - 1] ?? 0;
  }
}
