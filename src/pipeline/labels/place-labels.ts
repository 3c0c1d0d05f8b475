import type { MapPoint, Placement } from '../../domain/atlas.ts';
import {
  labelFontSizePx,
  labelHaloPx,
  lineHeightPx,
  roughLabelWidthPx,
  subthemeLabelFontSizePx,
  wrapLabel,
} from '../../domain/label-text.ts';

/** CSS pixels a side of the unit square: from the first on a lone label shows; the last means never. */
const LEAST_SCALE = 240;
const MOST_SCALE = 60_000;
/** Names of sub-themes wait until the map is larger than it is at rest: first the whole, then its parts. */
const LEAST_SUBTHEME_SCALE = 960;
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

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box extends Placement, Size {}

/** A name that wants a place near a point. */
export interface NameAtAnchor {
  readonly label: string;
  readonly anchor: MapPoint;
}

/**
 * A place for every name and the least scale from which it may be shown, so that no two shown names touch at any
 * scale. Names keep their size while the map grows, so two that are apart at one scale are apart at every larger
 * one (Been, Daiches and Yap, IEEE TVCG 2006). Themes go first, in their order, then sub-themes, in a smaller
 * size and never before the name of their theme; each takes the spot near its anchor that lets it show soonest.
 */
export function placeLabels(
  themes: readonly NameAtAnchor[],
  subthemes: readonly (NameAtAnchor & { readonly themeIndex: number })[] = [],
): { themes: Placement[]; subthemes: Placement[] } {
  const placed: Box[] = [];
  const add = (name: NameAtAnchor, tier: { fontSizePx: number; from: number }): Placement => {
    const box = placeName(name, tier, placed);
    placed.push(box);
    return { x: box.x, y: box.y, minScalePx: box.minScalePx };
  };
  const themePlaces = themes.map((name) =>
    add(name, { fontSizePx: labelFontSizePx, from: LEAST_SCALE }),
  );
  const subthemePlaces = subthemes.map((name) =>
    add(name, {
      fontSizePx: subthemeLabelFontSizePx,
      from: Math.max(LEAST_SUBTHEME_SCALE, themePlaces[name.themeIndex]?.minScalePx ?? 0),
    }),
  );
  return { themes: themePlaces, subthemes: subthemePlaces };
}

function placeName(
  { label, anchor }: NameAtAnchor,
  tier: { fontSizePx: number; from: number },
  placed: readonly Box[],
): Box {
  const size = {
    width: roughLabelWidthPx(label, tier.fontSizePx) + 2 * labelHaloPx + 8,
    height: wrapLabel(label).length * lineHeightPx(tier.fontSizePx) + 2 * labelHaloPx,
  };
  // Offsets are a label's own height and width at the scale at which it is first read.
  const readAt = Math.min(MOST_SCALE, Math.max(DESIGN_SCALE, tier.from));
  let best: Box | undefined;
  for (const [right, up] of OFFSETS) {
    const spot = {
      x: keepInside(anchor.x + (right * size.width) / readAt, size.width),
      y: keepInside(anchor.y + (up * size.height) / readAt, size.height),
    };
    const minScalePx = leastScale({ ...spot, ...size }, placed, tier.from);
    if (best === undefined || minScalePx < best.minScalePx) best = { ...spot, ...size, minScalePx };
    // No other spot can let it show sooner.
    if (best.minScalePx <= tier.from) break;
  }
  return best ?? { ...anchor, ...size, minScalePx: MOST_SCALE };
}

/** Labels near the edge move in, so that they are whole on a map of the usual size. */
function keepInside(value: number, size: number): number {
  const half = size / 2 / DESIGN_SCALE - 0.06;
  return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, value));
}

function leastScale(box: MapPoint & Size, placed: readonly Box[], from: number): number {
  let scale = from;
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
