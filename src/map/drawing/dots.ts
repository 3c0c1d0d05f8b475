import type { Stage, Transform } from '../moving/viewport.ts';

/** Where the picture stands when dots are drawn. */
export interface DotView {
  readonly stage: Stage;
  readonly transform: Transform;
}

/**
 * The dots of the map, whatever draws them: elements of the SVG where papers are few, painted pixels where they are
 * many. Rows are those of the client map. Each setting stays until it is set again; a call with what is set already
 * costs nothing, and all of them show with the next frame.
 */
export interface DotLayer {
  /** Follows the picture: call it in every frame in which the picture moves, and once when it is at rest. */
  readonly draw: (view: DotView, isMoving: boolean) => void;
  /** One byte a row: where it is 0 the dot is faint and cannot be picked. Null shows all. */
  readonly setMask: (mask: Uint8Array | null) => void;
  /**
   * One byte a row, an index into a palette of CSS colours, such as `#1a6b3c` or `oklch(0.6 0.1 200)`; an index
   * outside the palette is drawn in the quiet colour of a dot without a value. Null for the colours of the themes.
   */
  readonly setColours: (colours: Uint8Array | null, palette: readonly string[] | null) => void;
  /** Rows drawn larger and on top, such as hits of a search or papers like another; others step back. Null for none. */
  readonly setLit: (rows: readonly number[] | null) => void;
  /** The mask as it was set last: what is left out of it cannot be picked. */
  readonly mask: () => Uint8Array | null;
  /** One theme in the light, the others back; `isChosen` puts them back farther. Null for none. */
  readonly setTheme: (themeIndex: number | null, isChosen: boolean) => void;
}
