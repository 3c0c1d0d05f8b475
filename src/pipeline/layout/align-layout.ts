import type { Layout } from '../stage-values.ts';
import { fitWithinMargin } from './fit-to-unit-square.ts';
import type { KnownPositions } from './place-newcomers.ts';
import { roundLayout } from './round-layout.ts';

/** How far a new layout moved the papers that the old one had, as shares of the unit square’s diagonal, 0–1. */
export interface Movement {
  readonly median: number;
  /** Nine tenths of them moved at most so far. */
  readonly p90: number;
}

/** Sums of squares below this are those of papers at one point. */
const LEAST_SPREAD = 1e-12;
/** How much better a flip must fit: papers on a line fit either way, and then there is none. */
const FLIP_GAIN = 1 + 1e-9;

/**
 * Brings a layout drawn anew into the frame of the old one: by the rotation, flip, scale and shift that bring shared papers
 * near to where they were, then within the margin of the map. With fewer than two shared places there is no frame,
 * and the layout stays as it came. Positions have the five decimals of a lock.
 *
 * @param known old positions by row; NaN for rows that the old layout did not have
 */
export function alignLayout(
  fresh: Layout,
  known: KnownPositions,
): { layout: Layout; movement: Movement } {
  const shared = [...fresh.x.keys()].filter(
    (row) => !isNaN(known.x[row] ?? NaN) && !isNaN(known.y[row] ?? NaN),
  );
  const layout = roundLayout(moveToFrame(fresh, known, shared));
  return { layout, movement: movementOf(layout, known, shared) };
}

/**
 * Procrustes by similarity, closed form in the plane: with z the fresh and w the old positions, centred, as complex numbers,
 * the angle of Σ w·z̄ turns best, that of Σ w·z does after a flip of y. The scale is the ratio of the spreads (Horn, 1987,
 * the symmetric one): that of least squares would make a map smaller the less it is like the old.
 */
function moveToFrame(fresh: Layout, known: KnownPositions, shared: readonly number[]): Layout {
  const from = { x: meanOf(fresh.x, shared), y: meanOf(fresh.y, shared) };
  const to = { x: meanOf(known.x, shared), y: meanOf(known.y, shared) };
  const plain = { cos: 0, sin: 0 };
  const flipped = { cos: 0, sin: 0 };
  let [freshSquares, knownSquares] = [0, 0];
  for (const row of shared) {
    const [zx, zy] = [(fresh.x[row] ?? 0) - from.x, (fresh.y[row] ?? 0) - from.y];
    const [wx, wy] = [(known.x[row] ?? 0) - to.x, (known.y[row] ?? 0) - to.y];
    plain.cos += wx * zx + wy * zy;
    plain.sin += wy * zx - wx * zy;
    flipped.cos += wx * zx - wy * zy;
    flipped.sin += wy * zx + wx * zy;
    freshSquares += zx * zx + zy * zy;
    knownSquares += wx * wx + wy * wy;
  }
  const isFlipped =
    Math.hypot(flipped.cos, flipped.sin) > Math.hypot(plain.cos, plain.sin) * FLIP_GAIN;
  const turn = isFlipped ? flipped : plain;
  const size = Math.hypot(turn.cos, turn.sin);
  if (Math.min(size, freshSquares, knownSquares) < LEAST_SPREAD) return fresh;

  const scale = Math.sqrt(knownSquares / freshSquares) / size;
  const [cos, sin] = [turn.cos * scale, turn.sin * scale];
  const x = fresh.x.map((value) => value - from.x);
  const y = fresh.y.map((value) => (isFlipped ? from.y - value : value - from.y));
  return fitWithinMargin({
    x: x.map((value, row) => to.x + cos * value - sin * (y[row] ?? 0)),
    y: y.map((value, row) => to.y + sin * (x[row] ?? 0) + cos * value),
  });
}

function meanOf(values: Float64Array, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += values[row] ?? 0;
  return rows.length === 0 ? 0 : sum / rows.length;
}

function movementOf(layout: Layout, known: KnownPositions, shared: readonly number[]): Movement {
  const moved = Float64Array.from(shared, (row) => {
    const dx = (layout.x[row] ?? 0) - (known.x[row] ?? 0);
    const dy = (layout.y[row] ?? 0) - (known.y[row] ?? 0);
    return Math.hypot(dx, dy) / Math.SQRT2;
  }).sort();
  return {
    median: moved[moved.length >> 1] ?? 0,
    p90: moved[Math.max(0, Math.ceil(moved.length * 0.9) - 1)] ?? 0,
  };
}
