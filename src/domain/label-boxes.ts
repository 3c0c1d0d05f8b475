/** A box of text on the map: it keeps its size and its distance from a point while the map grows. */
export interface LabelBox {
  /** The point, in the unit square. */
  readonly x: number;
  readonly y: number;
  /** Middle of the box from the point, CSS pixels, y upwards as that of the point. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The scale, in CSS pixels a side of the unit square, from which on two boxes never touch again; 0 where they never do,
 * infinite where they always do. Each axis gives one stretch of scales in which the boxes overlap along it, and they
 * touch where both do (after Been, Daiches and Yap, IEEE TVCG 2006).
 */
export function overlapEnd(a: LabelBox, b: LabelBox): number {
  const across = overlapStretch(a.x - b.x, a.offsetX - b.offsetX, (a.widthPx + b.widthPx) / 2);
  const along = overlapStretch(a.y - b.y, a.offsetY - b.offsetY, (a.heightPx + b.heightPx) / 2);
  const start = Math.max(across.start, along.start, 0);
  const end = Math.min(across.end, along.end);
  return start < end ? end : 0;
}

/** The scales at which |gap · scale + offset| is less than a reach. */
function overlapStretch(
  gap: number,
  offset: number,
  reach: number,
): { readonly start: number; readonly end: number } {
  if (gap === 0) {
    return Math.abs(offset) < reach ? { start: 0, end: Infinity } : { start: 0, end: 0 };
  }
  const ends = [(-reach - offset) / gap, (reach - offset) / gap] as const;
  return { start: Math.min(...ends), end: Math.max(...ends) };
}
