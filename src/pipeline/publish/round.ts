import type { MapPoint } from '../../domain/atlas.ts';

/** A number as the atlas writes it. */
export function round(value: number, decimals: number): number {
  // Adding zero turns −0 into 0.
  return Number(value.toFixed(decimals)) + 0;
}

/** A point of the map, to five decimals. */
export function roundPoint({ x, y }: MapPoint): MapPoint {
  return { x: round(x, 5), y: round(y, 5) };
}
