/** A rectangle in map units: unit square times 1,000, y downwards. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels after zoom: `k` times the pixel at rest, plus the offset. The same as d3-zoom's. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** What is looked at: the point in the middle (unit square, y upwards) and how much larger than at rest. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The map element at rest: its size and where the sheet lies in it, all in CSS pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Pixels a map unit. */
  readonly unitPx: number;
  readonly sheet: Frame;
}

/** A point in CSS pixels from the top left of the map element. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Lays the whole sheet into an element, as large as it fits, in the middle. */
export function fitSheet(width: number, height: number, sheet: Frame): Stage {
  const unitPx = Math.min(width / sheet.width, height / sheet.height);
  return {
    width,
    height,
    left: (width - sheet.width * unitPx) / 2,
    top: (height - sheet.height * unitPx) / 2,
    unitPx,
    sheet,
  };
}

/** CSS pixels that the side of the unit square spans: what a label's least scale is held against. */
export function scalePx(stage: Stage, transform: Transform): number {
  return 1000 * stage.unitPx * transform.k;
}

/** A name at a point in map units, and the least scale from which on it has room. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly leastScalePx: number;
  readonly widthPx: number;
}

/** So far beyond the stage names are kept, as a share of its size, so that a drag finds them there. */
const beyond = 0.25;

/** Whether a name is shown: it has room, is in sight or near, and the map at rest does not cut it at its edge. */
export function isNameShown(stage: Stage, transform: Transform, name: PlacedName): boolean {
  if (scalePx(stage, transform) < name.leastScalePx) return false;
  const at = toPixel(stage, transform, name.x, name.y);
  const reachX = name.widthPx + beyond * stage.width;
  const reachY = name.widthPx + beyond * stage.height;
  if (at.x < -reachX || at.x > stage.width + reachX) return false;
  if (at.y < -reachY || at.y > stage.height + reachY) return false;
  if (transform.k > 1) return true;
  const atRest = toPixel(stage, { k: 1, x: 0, y: 0 }, name.x, name.y);
  return 2 * Math.min(atRest.x, stage.width - atRest.x) >= name.widthPx;
}

/** Where a point in map units is seen. */
export function toPixel(stage: Stage, transform: Transform, x: number, y: number): Pixel {
  return {
    x: transform.k * (stage.left + (x - stage.sheet.x) * stage.unitPx) + transform.x,
    y: transform.k * (stage.top + (y - stage.sheet.y) * stage.unitPx) + transform.y,
  };
}

/** The point of the unit square (y upwards) under a pixel. */
export function toPoint(stage: Stage, transform: Transform, pixel: Pixel): Pixel {
  const x = ((pixel.x - transform.x) / transform.k - stage.left) / stage.unitPx + stage.sheet.x;
  const y = ((pixel.y - transform.y) / transform.k - stage.top) / stage.unitPx + stage.sheet.y;
  return { x: x / 1000, y: 1 - y / 1000 };
}

/** What a transform shows. */
export function viewOf(stage: Stage, transform: Transform): View {
  const middle = toPoint(stage, transform, { x: stage.width / 2, y: stage.height / 2 });
  return { ...middle, zoom: transform.k };
}

/** The transform that shows a view. */
export function transformOf(stage: Stage, view: View): Transform {
  const rest = toPixel(stage, { k: 1, x: 0, y: 0 }, view.x * 1000, (1 - view.y) * 1000);
  return {
    k: view.zoom,
    x: stage.width / 2 - view.zoom * rest.x,
    y: stage.height / 2 - view.zoom * rest.y,
  };
}

/** The view at rest: the whole sheet. */
export function restView(stage: Stage): View {
  return viewOf(stage, { k: 1, x: 0, y: 0 });
}

/** A view that shows a frame over about half of the stage, magnified at most `mostZoom` times. */
export function viewOfFrame(stage: Stage, frame: Frame, mostZoom: number): View {
  const fit = Math.min(
    stage.width / Math.max(frame.width * stage.unitPx, 1),
    stage.height / Math.max(frame.height * stage.unitPx, 1),
  );
  return {
    x: (frame.x + frame.width / 2) / 1000,
    y: 1 - (frame.y + frame.height / 2) / 1000,
    zoom: Math.min(Math.max(fit * 0.55, 1), mostZoom),
  };
}

/** The same transform as the picture's own coordinates need it: an SVG `transform` within the sheet's view box. */
export function pictureTransform(stage: Stage, { k, x, y }: Transform): string {
  const left = stage.sheet.x * (1 - k) + ((k - 1) * stage.left + x) / stage.unitPx;
  const top = stage.sheet.y * (1 - k) + ((k - 1) * stage.top + y) / stage.unitPx;
  return `translate(${left.toFixed(3)} ${top.toFixed(3)}) scale(${k.toFixed(5)})`;
}
