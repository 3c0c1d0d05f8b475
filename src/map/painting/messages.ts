import type { PaintedInks, PaintedPoints, PaintView } from './painter.ts';

/** What the page tells the worker that paints. */
export type ToPainter =
  | { readonly kind: 'begin'; readonly points: PaintedPoints; readonly inks: PaintedInks }
  | { readonly kind: 'inks'; readonly inks: PaintedInks }
  | { readonly kind: 'levels'; readonly levels: Uint8Array | null }
  | { readonly kind: 'paint'; readonly view: PaintView };

/** What comes back, one for each view. */
export interface FromPainter {
  readonly picture: ImageBitmap;
  /** How long it took to paint. */
  readonly durationMs: number;
}
