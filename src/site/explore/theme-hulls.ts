import { curveCatmullRomClosed, line } from 'd3';
import type { Point } from './alpha-shape.ts';

/** An outline as an SVG path in map units, to one decimal: a smooth line through its corners, a straight one where they are two. */
export function hullPath(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => (ring.length < 3 ? straightPath(ring) : (smooth(ring) ?? '')))
    .join('');
}

// Centripetal, so without loops or cusps between corners (Yuksel, Schaefer and Keyser 2011).
const smooth = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveCatmullRomClosed.alpha(0.5))
  .digits(1);

function straightPath(corners: readonly Point[]): string {
  // A path of one place has no length: it is drawn by its round cap.
  return `M${corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}h0`;
}
