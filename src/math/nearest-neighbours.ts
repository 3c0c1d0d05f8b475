import type { DenseMatrix } from './dense-matrix.ts';
import { QUERY_ROWS } from './kernel/dot-products.ts';
import { KernelMemory } from './kernel/kernel.ts';
import { placePanels, placeQueries, type PlacedRows } from './kernel/row-panels.ts';
import { shortRows } from './kernel/short-rows.ts';
import {
  allocateScratch,
  findCandidates,
  type CandidateTask,
  type Scratch,
} from './neighbour-candidates.ts';
import { runInWorkers } from './parallel/worker-pool.ts';

/** For each row the nearest other rows, nearest first, and how like they are. */
export interface NeighbourTable {
  /** Neighbours a row: at most the number asked for, at most all other rows. */
  readonly neighbourCount: number;
  /** `indexes[row * neighbourCount + rank]` */
  readonly indexes: Uint32Array;
  /** Cosine similarity, in the order of `indexes`. */
  readonly similarities: Float64Array;
}

/** Candidates beyond the number asked for, among which 64-bit numbers settle what 16-bit ones confuse. */
const SPARE_CANDIDATES = 5;
/** Tasks that many rows are divided into; more than threads, so that all end at about the same time. */
const TASK_COUNT = 32;
const LEAST_TASK_ROWS = 64;
/** Comparing fewer rows is over before a thread has its task. */
const WORTH_THREADS = 4000;

/**
 * Nearest neighbours of unit rows by cosine, every pair compared, in this thread; ties by row number. Candidates are
 * found in 16-bit numbers and put in order in 64-bit ones, so rows that differ by less than 10⁻⁴ may be confused
 * at the end of a list, where there are more of them than spare candidates.
 */
export function nearestNeighbours(rows: DenseMatrix, count: number): NeighbourTable {
  const search = searchWithin(rows, count);
  return inOrder(search, candidateTasks(search).map(findCandidates));
}

/** The same in worker threads where there are enough rows; the result does not depend on their number. */
export async function nearestNeighboursInWorkers(
  rows: DenseMatrix,
  count: number,
  options: { workerCount?: number } = {},
): Promise<NeighbourTable> {
  if (rows.rowCount < WORTH_THREADS) return nearestNeighbours(rows, count);
  const search = searchWithin(rows, count);
  const module = new URL('./neighbour-candidates.ts', import.meta.url).href;
  const candidates = await runInWorkers(findCandidates, candidateTasks(search), {
    ...options,
    module,
  });
  return inOrder(search, candidates);
}

/** For each unit row of `queries` the nearest rows of `others`, as above; indexes are rows of `others`. */
export function nearestAmong(
  queries: DenseMatrix,
  others: DenseMatrix,
  count: number,
): NeighbourTable {
  return new NeighbourSearch(others).nearest(queries, count);
}

/** Unit rows that are searched again and again: they are put in place once. */
export class NeighbourSearch {
  readonly #others: DenseMatrix;
  readonly #memory = new KernelMemory();
  readonly #panels: PlacedRows;
  readonly #scratch: Scratch;

  constructor(others: DenseMatrix) {
    this.#others = others;
    this.#panels = placePanels(this.#memory, shortRows(others));
    this.#scratch = allocateScratch(this.#memory);
  }

  /** For each unit row of `queries` the nearest rows; what is found for one does not depend on the others. */
  nearest(queries: DenseMatrix, count: number): NeighbourTable {
    const neighbourCount = Math.min(count, this.#others.rowCount);
    const search = { queries, others: this.#others, isOneSet: false, neighbourCount };
    if (neighbourCount === 0 || queries.rowCount === 0) return inOrder(search, []);
    const mark = this.#memory.mark();
    const candidates = findCandidates({
      memory: this.#memory.memory,
      panels: this.#panels,
      queries: placeQueries(this.#memory, shortRows(queries)),
      scratch: this.#scratch,
      from: 0,
      to: queries.rowCount,
      isOneSet: false,
      count: candidateCountFor(search),
    });
    this.#memory.release(mark);
    return inOrder(search, [candidates]);
  }
}

interface Search {
  readonly queries: DenseMatrix;
  readonly others: DenseMatrix;
  /** Whether both are the same rows. */
  readonly isOneSet: boolean;
  readonly neighbourCount: number;
}

function searchWithin(rows: DenseMatrix, count: number): Search {
  const neighbourCount = Math.max(0, Math.min(count, rows.rowCount - 1));
  return { queries: rows, others: rows, isOneSet: true, neighbourCount };
}

function candidateCountFor({ others, isOneSet, neighbourCount }: Search): number {
  return Math.max(
    0,
    Math.min(neighbourCount + SPARE_CANDIDATES, others.rowCount - (isOneSet ? 1 : 0)),
  );
}

function candidateTasks(search: Search): CandidateTask[] {
  const { rowCount } = search.queries;
  if (search.neighbourCount === 0) return [];
  const kernelMemory = new KernelMemory();
  const panels = placePanels(kernelMemory, shortRows(search.others));
  const queries = placeQueries(kernelMemory, shortRows(search.queries));
  // Whole groups of queries, as the kernel takes them.
  const groupCount = Math.ceil(rowCount / TASK_COUNT / QUERY_ROWS);
  const taskRows = Math.max(LEAST_TASK_ROWS, groupCount * QUERY_ROWS);
  const tasks: CandidateTask[] = [];
  for (let from = 0; from < rowCount; from += taskRows) {
    tasks.push({
      memory: kernelMemory.memory,
      panels,
      queries,
      scratch: allocateScratch(kernelMemory),
      from,
      to: Math.min(rowCount, from + taskRows),
      isOneSet: search.isOneSet,
      count: candidateCountFor(search),
    });
  }
  return tasks;
}

/** The best candidates of each query by similarity in 64-bit numbers. */
function inOrder(search: Search, candidates: readonly Uint32Array[]): NeighbourTable {
  const { queries, others, neighbourCount } = search;
  const indexes = new Uint32Array(queries.rowCount * neighbourCount);
  const similarities = new Float64Array(indexes.length);
  const count = candidateCountFor(search);
  const found = new Uint32Array(count);
  const likeness = new Float64Array(count);
  let row = 0;
  for (const block of candidates) {
    for (let from = 0; from < block.length; from += count, row++) {
      for (let length = 0; length < count; length++) {
        const other = block[from + length] ?? 0;
        const similarity = similarityOf(queries, row, { rows: others, other });
        // Insertion among those before it: candidates come almost in order.
        let at = length;
        for (; at > 0; at--) {
          const [before, beforeLike] = [found[at - 1] ?? 0, likeness[at - 1] ?? 0];
          if (beforeLike > similarity || (beforeLike === similarity && before < other)) break;
          found[at] = before;
          likeness[at] = beforeLike;
        }
        found[at] = other;
        likeness[at] = similarity;
      }
      indexes.set(found.subarray(0, neighbourCount), row * neighbourCount);
      similarities.set(likeness.subarray(0, neighbourCount), row * neighbourCount);
    }
  }
  return { neighbourCount, indexes, similarities };
}

function similarityOf(
  { columnCount, data }: DenseMatrix,
  row: number,
  { rows, other }: { rows: DenseMatrix; other: number },
): number {
  const [from, otherFrom] = [row * columnCount, other * columnCount];
  let sum = 0;
  for (let i = 0; i < columnCount; i++)
    sum += (data[from + i] ?? 0) * (rows.data[otherFrom + i] ?? 0);
  return sum;
}
