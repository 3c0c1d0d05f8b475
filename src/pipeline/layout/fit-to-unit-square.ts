import type { Layout } from '../stage-values.ts';

/** Sea between the outermost papers and the edge of the unit square. */
export const MARGIN = 0.04;
/** A map in an old frame is at least this share of what there is room for, else it would shrink with every fit. */
const LEAST_SHARE = 0.75;

/**
 * Turns positions so that their greatest spread lies level, then scales them by one factor and centres
 * them in the unit square.
 *
 * @throws if a position is not finite: UMAP lays out nonsense without a word when its input holds NaN
 */
export function fitToUnitSquare(x: Float64Array, y: Float64Array): Layout {
  const count = x.length;
  if (![...x, ...y].every(Number.isFinite)) throw new Error('Layout: a position is not finite.');
  const meanX = x.reduce((sum, value) => sum + value, 0) / count;
  const meanY = y.reduce((sum, value) => sum + value, 0) / count;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < count; i++) {
    const dx = (x[i] ?? 0) - meanX;
    const dy = (y[i] ?? 0) - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // The angle of the first principal axis of a 2 × 2 covariance.
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turnedX = x.map((value, i) => (value - meanX) * cos + ((y[i] ?? 0) - meanY) * sin);
  const turnedY = y.map((value, i) => (value - meanY) * cos - ((x[i] ?? 0) - meanX) * sin);

  drawInIslands(turnedX, turnedY);
  const [minX, maxX] = extentOf(turnedX);
  const [minY, maxY] = extentOf(turnedY);
  const side = Math.max(maxX - minX, maxY - minY, 1e-9);
  const scale = (1 - 2 * MARGIN) / side;
  return {
    x: turnedX.map((value) => 0.5 + (value - (minX + maxX) / 2) * scale),
    y: turnedY.map((value) => 0.5 + (value - (minY + maxY) / 2) * scale),
  };
}

/**
 * Makes positions smaller by one factor where they do not fit within the margin, larger where they take less than three
 * quarters of it, and shifts them as little as it takes. Those that fit stay as they are, to the bit.
 */
export function fitWithinMargin({ x, y }: Layout): Layout {
  const [minX, maxX] = extentOf(x);
  const [minY, maxY] = extentOf(y);
  const room = 1 - 2 * MARGIN;
  const side = Math.max(maxX - minX, maxY - minY);
  let scale = Math.min(1, room / side);
  if (side > 0 && side < LEAST_SHARE * room) scale = (LEAST_SHARE * room) / side;
  const along = (min: number, max: number): ((value: number) => number) => {
    const half = ((max - min) * scale) / 2;
    const middle = (min + max) / 2;
    const centre = Math.min(1 - MARGIN - half, Math.max(MARGIN + half, middle));
    if (scale === 1 && centre === middle) return (value) => value;
    return (value) => centre + (value - middle) * scale;
  };
  return { x: x.map(along(minX, maxX)), y: y.map(along(minY, maxY)) };
}

/** Fewer papers than this have no mainland that an island could be far from. */
const LEAST_FOR_ISLANDS = 50;
/** Share of the papers that make the mainland, and how many times its radius the sea may reach unshortened. */
const MAINLAND_SHARE = 0.9;
const NEAR_SEA = 1.25;

/**
 * Shortens the sea between the mainland and far islands, in place: UMAP puts papers that share nothing with
 * the rest at any distance, and true to scale they would make the rest tiny. Directions stay; beyond the
 * near sea, distance grows as its logarithm.
 */
function drawInIslands(x: Float64Array, y: Float64Array): void {
  if (x.length < LEAST_FOR_ISLANDS) return;
  const middle = (values: Float64Array): number => values.slice().sort()[values.length >> 1] ?? 0;
  const [centreX, centreY] = [middle(x), middle(y)];
  const distances = x.map((value, i) => Math.hypot(value - centreX, (y[i] ?? 0) - centreY));
  const reach = NEAR_SEA * (distances.slice().sort()[Math.floor(MAINLAND_SHARE * x.length)] ?? 0);
  if (reach === 0) return;
  distances.forEach((distance, i) => {
    if (distance <= reach) return;
    const factor = (reach * (1 + Math.log(distance / reach) / 2)) / distance;
    x[i] = centreX + ((x[i] ?? 0) - centreX) * factor;
    y[i] = centreY + ((y[i] ?? 0) - centreY) * factor;
  });
}

function extentOf(values: Float64Array): [number, number] {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return [min, max];
}
