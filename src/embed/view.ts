/** What is seen of the picture: the middle of the frame in map units, and map units a CSS pixel. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

/** A rectangle in map units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of the frame, CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the frame, CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How near and how far one can go: parts of the units a pixel that show all of the map. */
const nearest = 1 / 24;
const farthest = 1.6;

/** The view that shows a whole box in the middle of the frame. */
export function viewOf(box: Box, size: Size): View {
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    unit: Math.max(box.width / Math.max(size.width, 1), box.height / Math.max(size.height, 1)),
  };
}

/** A view as the attribute `viewBox` writes it. */
export function viewBoxText({ x, y, unit }: View, { width, height }: Size): string {
  const [w, h] = [width * unit, height * unit];
  return [x - w / 2, y - h / 2, w, h].map((value) => value.toFixed(2)).join(' ');
}

/** The view after a drag by so many pixels; its middle never leaves the map. */
export function panned(view: View, by: Point, all: Box): View {
  return within({ ...view, x: view.x - by.x * view.unit, y: view.y - by.y * view.unit }, all);
}

/** The view `factor` times nearer, with what is under `at` staying there; bounded by the whole map. */
export function zoomed(
  view: View,
  { factor, at, size, all }: { factor: number; at: Point; size: Size; all: Box },
): View {
  const whole = viewOf(all, size).unit;
  const unit = Math.min(Math.max(view.unit / factor, whole * nearest), whole * farthest);
  const [dx, dy] = [at.x - size.width / 2, at.y - size.height / 2];
  const change = view.unit - unit;
  return within({ x: view.x + dx * change, y: view.y + dy * change, unit }, all);
}

function within(view: View, { x, y, width, height }: Box): View {
  return {
    unit: view.unit,
    x: Math.min(Math.max(view.x, x), x + width),
    y: Math.min(Math.max(view.y, y), y + height),
  };
}
