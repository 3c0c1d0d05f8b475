import type { Atlas, LandShape } from '../domain/atlas.ts';
import { clientRows } from '../domain/client-map.ts';
import { baselinesPx, roughLabelWidthPx, wrapLabel } from '../domain/label-text.ts';

/** A rectangle in map units: unit square times 1,000, y downwards. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One paper's dot in map units. */
export interface Dot {
  readonly paperIndex: number;
  readonly x: number;
  readonly y: number;
  readonly isBetween: boolean;
}

/** A theme's name, ready to be set. */
export interface PictureLabel {
  readonly themeIndex: number;
  readonly x: number;
  readonly y: number;
  /** Place within the sheet, 0–100. */
  readonly xPercent: number;
  readonly yPercent: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly widthPx: number;
  readonly minScalePx: number;
  /** Step of the style sheet's width queries from which on the name is shown without a script; null for none. */
  readonly fromWidthPx: number | null;
}

/** The shapes a sheet may have; the style sheet knows the same. */
export const sheetRatios = { tall: 3 / 4, square: 1, wide: 4 / 3 } as const;
export type SheetShape = keyof typeof sheetRatios;

/** Widths of the sheet, CSS pixels, at which the style sheet asks which names have room. */
export const labelWidthSteps: readonly number[] = [
  240, 280, 320, 360, 400, 450, 500, 560, 630, 700, 800, 900, 1000, 1200, 1400, 1700, 2000,
];

/** Share of the land's longer side left as sea on every side. */
const seaShare = 0.08;

const round1 = (value: number): number => Math.round(value * 10) / 10;

/** All dots by theme, in the order of the client map. */
export function dotsByTheme(atlas: Pick<Atlas, 'papers' | 'themes'>): readonly (readonly Dot[])[] {
  const groups: Dot[][] = atlas.themes.map(() => []);
  for (const paperIndex of clientRows(atlas)) {
    const place = atlas.papers[paperIndex]?.place;
    if (!place) continue;
    groups[place.themeIndex]?.push({
      paperIndex,
      x: round1(place.x * 1000),
      y: round1((1 - place.y) * 1000),
      isBetween: place.isBetween,
    });
  }
  return groups;
}

/** The sheet: all land and dots with sea around, widened to the nearest of the shapes. */
export function sheetOf(
  land: readonly Pick<LandShape, 'path'>[],
  dots: readonly Pick<Dot, 'x' | 'y'>[],
): { readonly shape: SheetShape; readonly frame: Frame } {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const include = (x: number, y: number) => {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  };
  for (const dot of dots) include(dot.x, dot.y);
  for (const { path } of land) {
    for (const [, x, y] of path.matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g))
      include(Number(x), Number(y));
  }
  if (extent.left > extent.right)
    Object.assign(extent, { left: 0, right: 1000, top: 0, bottom: 1000 });

  const longer = Math.max(extent.right - extent.left, extent.bottom - extent.top, 100);
  const width = extent.right - extent.left + 2 * seaShare * longer;
  const height = extent.bottom - extent.top + 2 * seaShare * longer;
  const shape: SheetShape =
    width / height > 1.16 ? 'wide' : width / height < 0.86 ? 'tall' : 'square';
  const ratio = sheetRatios[shape];
  const sheetWidth = Math.ceil(Math.max(width, height * ratio));
  const sheetHeight = Math.ceil(sheetWidth / ratio);
  return {
    shape,
    frame: {
      x: Math.round((extent.left + extent.right - sheetWidth) / 2),
      y: Math.round((extent.top + extent.bottom - sheetHeight) / 2),
      width: sheetWidth,
      height: sheetHeight,
    },
  };
}

const drawn = new WeakMap<Atlas, ReturnType<typeof sheetOf>>();

/** The sheet of a whole atlas, computed once for all its pages. */
export function sheetOfAtlas(atlas: Atlas): ReturnType<typeof sheetOf> {
  const known = drawn.get(atlas);
  if (known) return known;
  const sheet = sheetOf(atlas.land, dotsByTheme(atlas).flat());
  drawn.set(atlas, sheet);
  return sheet;
}

/** A frame as attributes write it: `x y width height`. */
export function frameText({ x, y, width, height }: Frame): string {
  return [x, y, width, height].join(' ');
}

/** The names of all themes, set within a sheet. */
export function labelsOf(themes: Atlas['themes'], frame: Frame): readonly PictureLabel[] {
  return themes.map(({ label, placement }, themeIndex) => {
    const x = placement.x * 1000;
    const y = (1 - placement.y) * 1000;
    const share = (x - frame.x) / frame.width;
    const widthPx = Math.ceil(roughLabelWidthPx(label));
    // A name is also left out where half of it would leave the sheet.
    const fitsFromPx = widthPx / 2 / Math.max(Math.min(share, 1 - share), 0.001);
    const leastPx = Math.max((placement.minScalePx * frame.width) / 1000, fitsFromPx);
    const lines = wrapLabel(label);
    const baselines = baselinesPx(lines.length);
    return {
      themeIndex,
      x: round1(x),
      y: round1(y),
      xPercent: round1(share * 100),
      yPercent: round1(((y - frame.y) / frame.height) * 100),
      lines: lines.map((text, line) => ({ text, y: baselines[line] ?? 0 })),
      widthPx,
      minScalePx: placement.minScalePx,
      fromWidthPx: labelWidthSteps.find((step) => step >= leastPx) ?? null,
    };
  });
}

/** Middle nine tenths of some dots in map units: what is framed when a theme is chosen. */
export function coreOf(dots: readonly Pick<Dot, 'x' | 'y'>[]): Frame | null {
  if (dots.length === 0) return null;
  const core = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const trim = Math.floor(sorted.length * 0.05);
    return [sorted[trim] ?? 0, sorted[sorted.length - 1 - trim] ?? 0] as const;
  };
  const [left, right] = core(dots.map(({ x }) => x));
  const [top, bottom] = core(dots.map(({ y }) => y));
  return { x: left, y: top, width: round1(right - left), height: round1(bottom - top) };
}

/** Zero-length strokes, one a dot: with round caps they keep their size at any zoom. */
export function dotPath(dots: readonly Pick<Dot, 'x' | 'y'>[]): string {
  return dots.map(({ x, y }) => `M${x},${y}h0`).join('');
}

/** A path in whole units: half the bytes, for small pictures. */
export function coarsePath(path: string): string {
  return path.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) + 0));
}
