import { KernelMemory } from '../../math/kernel/kernel.ts';
import type { Random } from '../../math/random.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import { DRAWN_COUNT, EPOCH_VECTORS, layoutKernelOn, RANDOM_BITS } from './move-papers.ts';

/** Papers drawn at random that push for each neighbour that pulls, in umap-learn; ours push the harder for being fewer. */
const NEGATIVE_SAMPLE_COUNT = 5;
/** No single force moves a paper farther than this, times the learning rate. */
const MOST_FORCE = 4;

/**
 * Moves positions, in place, so that neighbours come together and others part: the stochastic gradient
 * descent of UMAP (McInnes, Healy and Melville, 2018, algorithm 5). A pair of degree w is pulled together
 * in w / max(w) of the epochs, evenly spread, both papers moving; each time papers drawn at random
 * push the first away, with the force of five. The learning rate falls from 1 to 0.
 *
 * @param graph symmetric degrees, see `fuzzyGraph`
 */
export function optimizeLayout(
  graph: SparseMatrix,
  positions: { readonly x: Float64Array; readonly y: Float64Array },
  options: {
    epochCount: number;
    random: Random;
    onEpoch?: ((done: number, total: number) => void) | undefined;
  },
): void {
  const { rowCount } = graph;
  const { x, y } = positions;
  const { epochCount, random } = options;
  const memory = new KernelMemory();
  const { starts, heads, every } = placePairs(memory, graph, epochCount);
  const next = memory.floats32(every.length);
  next.set(every);
  const points = memory.floats32(2 * rowCount);
  for (let row = 0; row < rowCount; row++) {
    points[2 * row] = x[row] ?? 0;
    points[2 * row + 1] = y[row] ?? 0;
  }
  const vectors = memory.floats32(4 * EPOCH_VECTORS.length);
  const whole = new Uint32Array(vectors.buffer, vectors.byteOffset, vectors.length);
  const at = (name: (typeof EPOCH_VECTORS)[number]): number => 4 * EPOCH_VECTORS.indexOf(name);
  // A generator that is once 0 stays so.
  for (let lane = 0; lane < 4; lane++)
    whole[at('state') + lane] = Math.floor(random() * 2 ** 32) | 1;
  vectors.fill(rowCount / 2 ** RANDOM_BITS, at('paperStep'), at('paperStep') + 4);
  whole.fill(rowCount - 1, at('lastPaper'), at('lastPaper') + 4);

  const kernel = layoutKernelOn(memory.memory);
  for (let epoch = 0; epoch < epochCount; epoch++) {
    const rate = 1 - epoch / epochCount;
    const push = (rate * NEGATIVE_SAMPLE_COUNT) / DRAWN_COUNT;
    vectors.set([rate, push, push, push], at('rates'));
    vectors.fill(MOST_FORCE * rate, at('most'), at('most') + 4);
    vectors.fill(-MOST_FORCE * rate, at('least'), at('least') + 4);
    vectors.fill(epoch, at('epoch'), at('epoch') + 4);
    kernel.moveEpoch(
      points.byteOffset,
      rowCount,
      starts.byteOffset,
      heads.byteOffset,
      every.byteOffset,
      next.byteOffset,
      vectors.byteOffset,
    );
    options.onEpoch?.(epoch + 1, epochCount);
  }
  for (let row = 0; row < rowCount; row++) {
    x[row] = points[2 * row] ?? 0;
    y[row] = points[2 * row + 1] ?? 0;
  }
}

/** Pairs that are drawn at all in so many epochs, and after how many epochs each is drawn again. */
function placePairs(
  memory: KernelMemory,
  graph: SparseMatrix,
  epochCount: number,
): { starts: Uint32Array; heads: Uint32Array; every: Float32Array } {
  const most = graph.values.reduce((max, value) => Math.max(max, value), 0);
  const starts = memory.integers(graph.rowCount + 1);
  const heads = memory.integers(graph.columns.length);
  const every = memory.floats32(graph.columns.length);
  let count = 0;
  for (let row = 0; row < graph.rowCount; row++) {
    for (let at = graph.starts[row] ?? 0; at < (graph.starts[row + 1] ?? 0); at++) {
      const epochs = most / (graph.values[at] ?? 0);
      if (epochs > epochCount) continue;
      heads[count] = graph.columns[at] ?? 0;
      every[count++] = epochs;
    }
    starts[row + 1] = count;
  }
  return { starts, heads: heads.subarray(0, count), every: every.subarray(0, count) };
}
