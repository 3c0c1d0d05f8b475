import type { Random } from '../../math/random.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';
import { forceAt, makeForceTables } from './layout-forces.ts';

/** Papers drawn at random that push for each neighbour that pulls. */
const NEGATIVE_SAMPLE_COUNT = 5;
/** No single force moves a paper farther than this, times the learning rate. */
const MOST_FORCE = 4;

/**
 * Moves positions, in place, so that neighbours come together and others part: the stochastic gradient
 * descent of UMAP (McInnes, Healy and Melville, 2018, algorithm 5). A pair of degree w is pulled together
 * in w / max(w) of the epochs, evenly spread, both papers moving; each time five papers drawn at random
 * push the first away. The learning rate falls from 1 to 0.
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
  const { x, y } = positions;
  const { epochCount } = options;
  const { attraction, repulsion } = makeForceTables();
  const { starts, heads, epochsPerSample } = samplePairs(graph, epochCount);
  const nextSample = epochsPerSample.slice();
  const scale = graph.rowCount / 2 ** 32;
  // Xorshift (Marsaglia, 2003) in the loop itself; its state must not be zero.
  let state = Math.floor(options.random() * 2 ** 32) | 1;

  for (let epoch = 0; epoch < epochCount; epoch++) {
    const rate = 1 - epoch / epochCount;
    const most = MOST_FORCE * rate;
    for (let row = 0; row < graph.rowCount; row++) {
      let hereX = x[row] ?? 0;
      let hereY = y[row] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const due = nextSample[at] ?? 0;
        if (due > epoch) continue;
        nextSample[at] = due + (epochsPerSample[at] ?? 0);

        const head = heads[at] ?? 0;
        let dx = hereX - (x[head] ?? 0);
        let dy = hereY - (y[head] ?? 0);
        const pull = rate * forceAt(attraction, dx * dx + dy * dy);
        const stepX = clip(pull * dx, most);
        const stepY = clip(pull * dy, most);
        hereX += stepX;
        hereY += stepY;
        x[head] = (x[head] ?? 0) - stepX;
        y[head] = (y[head] ?? 0) - stepY;

        for (let sample = 0; sample < NEGATIVE_SAMPLE_COUNT; sample++) {
          state ^= state << 13;
          state ^= state >>> 17;
          state ^= state << 5;
          const other = Math.floor((state >>> 0) * scale);
          if (other === row) continue;
          dx = hereX - (x[other] ?? 0);
          dy = hereY - (y[other] ?? 0);
          const push = rate * forceAt(repulsion, dx * dx + dy * dy);
          hereX += clip(push * dx, most);
          hereY += clip(push * dy, most);
        }
      }
      x[row] = hereX;
      y[row] = hereY;
    }
    options.onEpoch?.(epoch + 1, epochCount);
  }
}

function clip(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}

/** Pairs that are drawn at all in so many epochs, and after how many epochs each is drawn again. */
function samplePairs(
  graph: SparseMatrix,
  epochCount: number,
): { starts: Uint32Array; heads: Uint32Array; epochsPerSample: Float32Array } {
  const most = graph.values.reduce((max, value) => Math.max(max, value), 0);
  const starts = new Uint32Array(graph.rowCount + 1);
  const heads = new Uint32Array(graph.columns.length);
  const epochsPerSample = new Float32Array(graph.columns.length);
  let count = 0;
  for (let row = 0; row < graph.rowCount; row++) {
    for (let at = graph.starts[row] ?? 0; at < (graph.starts[row + 1] ?? 0); at++) {
      const every = most / (graph.values[at] ?? 0);
      if (every > epochCount) continue;
      heads[count] = graph.columns[at] ?? 0;
      epochsPerSample[count++] = every;
    }
    starts[row + 1] = count;
  }
  return {
    starts,
    heads: heads.slice(0, count),
    epochsPerSample: epochsPerSample.slice(0, count),
  };
}
