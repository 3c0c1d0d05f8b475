import { dot, rowOf, type DenseMatrix } from './dense-matrix.ts';
import { KernelMemory } from './kernel/kernel.ts';
import { placePanels, placeQueries } from './kernel/row-panels.ts';
import { allocateScratch, findCandidates, type CandidateTask } from './neighbour-candidates.ts';
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

/** Candidates beyond the number asked for, among which 64-bit numbers settle what 32-bit ones confuse. */
const SPARE_CANDIDATES = 5;
/** Tasks that many rows are divided into; more than threads, so that all end at about the same time. */
const TASK_COUNT = 32;
const LEAST_TASK_ROWS = 64;
/** Comparing fewer rows is over before a thread has its task. */
const WORTH_THREADS = 4000;

/**
 * Nearest neighbours of unit rows by cosine, every pair compared, in this thread; ties by row number. Candidates are
 * found in 32-bit numbers and put in order in 64-bit ones, so rows that differ by less than 10⁻⁷ may be confused
 * at the end of a list.
 */
export function nearestNeighbours(rows: DenseMatrix, count: number): NeighbourTable {
  const tasks = candidateTasks(rows, neighbourCountFor(rows, count));
  return inOrder(rows, neighbourCountFor(rows, count), tasks.map(findCandidates));
}

/** The same in worker threads where there are enough rows; the result does not depend on their number. */
export async function nearestNeighboursInWorkers(
  rows: DenseMatrix,
  count: number,
  options: { workerCount?: number } = {},
): Promise<NeighbourTable> {
  if (rows.rowCount < WORTH_THREADS) return nearestNeighbours(rows, count);
  const tasks = candidateTasks(rows, neighbourCountFor(rows, count));
  const module = new URL('./neighbour-candidates.ts', import.meta.url).href;
  const candidates = await runInWorkers(findCandidates, tasks, { ...options, module });
  return inOrder(rows, neighbourCountFor(rows, count), candidates);
}

function neighbourCountFor(rows: DenseMatrix, count: number): number {
  return Math.max(0, Math.min(count, rows.rowCount - 1));
}

function candidateCountFor(rows: DenseMatrix, neighbourCount: number): number {
  return Math.min(neighbourCount + SPARE_CANDIDATES, rows.rowCount - 1);
}

function candidateTasks(rows: DenseMatrix, neighbourCount: number): CandidateTask[] {
  if (neighbourCount === 0) return [];
  const kernelMemory = new KernelMemory();
  const panels = placePanels(kernelMemory, rows);
  const queries = placeQueries(kernelMemory, rows);
  const taskRows = Math.max(LEAST_TASK_ROWS, Math.ceil(rows.rowCount / TASK_COUNT));
  const tasks: CandidateTask[] = [];
  for (let from = 0; from < rows.rowCount; from += taskRows) {
    tasks.push({
      memory: kernelMemory.memory,
      panels,
      queries,
      scratch: allocateScratch(kernelMemory),
      from,
      to: Math.min(rows.rowCount, from + taskRows),
      count: candidateCountFor(rows, neighbourCount),
    });
  }
  return tasks;
}

/** The best candidates of each row by similarity in 64-bit numbers. */
function inOrder(
  rows: DenseMatrix,
  neighbourCount: number,
  candidates: readonly Uint32Array[],
): NeighbourTable {
  const indexes = new Uint32Array(rows.rowCount * neighbourCount);
  const similarities = new Float64Array(indexes.length);
  const count = candidateCountFor(rows, neighbourCount);
  let row = 0;
  for (const found of candidates) {
    for (let from = 0; from < found.length; from += count, row++) {
      const here = rowOf(rows, row);
      const ranked = Array.from(found.subarray(from, from + count), (other) => ({
        other,
        similarity: dot(here, rowOf(rows, other)),
      })).sort((a, b) => b.similarity - a.similarity || a.other - b.other);
      for (let rank = 0; rank < neighbourCount; rank++) {
        indexes[row * neighbourCount + rank] = ranked[rank]?.other ?? 0;
        similarities[row * neighbourCount + rank] = ranked[rank]?.similarity ?? 0;
      }
    }
  }
  return { neighbourCount, indexes, similarities };
}
