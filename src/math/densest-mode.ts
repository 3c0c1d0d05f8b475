/** A place, and how many of the points lie about it: 1 for each at the very place, less for those farther off. */
export interface Mode {
  readonly x: number;
  readonly y: number;
  readonly density: number;
}

const MOST_STEPS = 50;
/** Steps shorter than this share of the width have arrived. */
const TOLERANCE = 1e-3;

/**
 * Where points lie densest, by mean shift (Fukunaga and Hostetler, 1975; Comaniciu and Meer, 2002): from each point uphill
 * in the density of all under a Gaussian kernel, then the highest of the summits; ties by order of points. Unlike
 * the mean it never lies in the empty middle between two clumps.
 *
 * @param width standard deviation of the kernel, above 0, in the units of the points
 */
export function densestMode(x: Float64Array, y: Float64Array, width: number): Mode {
  let best: Mode = { x: NaN, y: NaN, density: -1 };
  for (let start = 0; start < x.length; start++) {
    let here = { x: x[start] ?? 0, y: y[start] ?? 0 };
    for (let step = 0; step < MOST_STEPS; step++) {
      const next = meanAround(x, y, { ...here, width });
      const moved = Math.hypot(next.x - here.x, next.y - here.y);
      here = next;
      if (moved < TOLERANCE * width) break;
    }
    const { density } = meanAround(x, y, { ...here, width });
    // Two ways up the same hill end a hair apart: the first counts.
    if (density > best.density * (1 + 1e-5)) best = { ...here, density };
  }
  return best;
}

/** Mean of the points, each weighing by its nearness to a place and by its weight, 1 by default; and the sum of that. */
export function meanAround(
  x: Float64Array,
  y: Float64Array,
  at: { x: number; y: number; width: number; weights?: Float64Array },
): Mode {
  let [sumX, sumY, density] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - at.x, (y[i] ?? 0) - at.y];
    const nearness = Math.exp((dx * dx + dy * dy) / (-2 * at.width * at.width));
    const weight = nearness * (at.weights?.[i] ?? 1);
    sumX += weight * (x[i] ?? 0);
    sumY += weight * (y[i] ?? 0);
    density += weight;
  }
  return { x: sumX / density, y: sumY / density, density };
}
