import type { MapPoint, Placement } from '../../domain/atlas.ts';
import {
  labelHaloPx,
  labelLineHeightPx,
  roughLabelWidthPx,
  wrapLabel,
} from '../../domain/label-text.ts';

/** CSS pixels a side of the unit square: from the first on a lone label shows; the last means never. */
const LEAST_SCALE = 240;
const MOST_SCALE = 60_000;
/** The scale at which offsets from the anchor are measured: a map of the usual size on a desktop. */
const DESIGN_SCALE = 640;
/** Where a label may stand beside its anchor, in label heights up and label widths to the right. */
const OFFSETS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [0, -1],
  [0.45, 0],
  [-0.45, 0],
  [0.45, 1],
  [-0.45, 1],
  [0.45, -1],
  [-0.45, -1],
  [0, 2],
  [0, -2],
];

interface Box extends Placement {
  readonly width: number;
  readonly height: number;
}

/**
 * A place for every label and the least scale from which it may be shown, so that no two shown labels touch
 * at any scale. Labels keep their size while the map grows, so two that are apart at one scale are apart
 * at every larger one (Been, Daiches and Yap, IEEE TVCG 2006). Earlier labels go first; a label takes the
 * spot near its anchor that lets it show soonest.
 */
export function placeLabels(labels: readonly string[], anchors: readonly MapPoint[]): Placement[] {
  const placed: Box[] = [];
  labels.forEach((label, index) => {
    const anchor = anchors[index] ?? { x: 0.5, y: 0.5 };
    const width = roughLabelWidthPx(label) + 2 * labelHaloPx + 8;
    const height = wrapLabel(label).length * labelLineHeightPx + 2 * labelHaloPx;
    let best: Box | undefined;
    for (const [right, up] of OFFSETS) {
      const x = keepInside(anchor.x + (right * width) / DESIGN_SCALE, width);
      const y = keepInside(anchor.y + (up * height) / DESIGN_SCALE, height);
      const minScalePx = leastScale({ x, y, width, height }, placed);
      if (best === undefined || minScalePx < best.minScalePx)
        best = { x, y, width, height, minScalePx };
    }
    if (best !== undefined) placed.push(best);
  });
  return placed.map(({ x, y, minScalePx }) => ({ x, y, minScalePx }));
}

/** Labels near the edge move in, so that they are whole on a map of the usual size. */
function keepInside(value: number, size: number): number {
  const half = size / 2 / DESIGN_SCALE - 0.06;
  return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, value));
}

function leastScale(box: Omit<Box, 'minScalePx'>, placed: readonly Box[]): number {
  let scale = LEAST_SCALE;
  for (const other of placed) {
    // Apart as soon as the gap of the centres exceeds the half sizes in one direction.
    const apart = Math.min(
      (box.width + other.width) / 2 / Math.max(Math.abs(box.x - other.x), 1e-9),
      (box.height + other.height) / 2 / Math.max(Math.abs(box.y - other.y), 1e-9),
    );
    // The two are shown together only from the later of their scales on; an earlier label never waits.
    scale = Math.max(scale, Math.min(apart, MOST_SCALE));
  }
  return Math.ceil(scale);
}
