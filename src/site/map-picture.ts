import type { Atlas, LandShape } from '../domain/atlas.ts';
import { clientRows } from '../domain/client-map.ts';
import { oncePer } from './once-per.ts';

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
  readonly isNewcomer: boolean;
}

/**
 * From so many papers on the dots are painted once a script runs, and no dot of the picture is a link of its own: links
 * would be most of the page, and elements slower to move than pixels.
 */
export const paintedFrom = 400;

/** The shapes a sheet may have; the style sheet knows the same. */
export const sheetRatios = { tall: 3 / 4, square: 1, wide: 4 / 3 } as const;
export type SheetShape = keyof typeof sheetRatios;

/** Share of the land's longer side left as sea on every side. */
const seaShare = 0.08;

/** To one decimal: finer than a screen shows at rest, and short to write. */
export const round1 = (value: number): number => Math.round(value * 10) / 10;

/** All dots by theme, in the order of the client map. */
export function dotsByTheme({
  papers,
  themes,
}: Pick<Atlas, 'papers' | 'themes'>): readonly (readonly Dot[])[] {
  return dotsOf(papers)(themes);
}

/** Every page and picture of a theme asks for the dots of the whole map. */
const dotsOf = oncePer((papers: Atlas['papers']) =>
  oncePer((themes: Atlas['themes']) => groupDots({ papers, themes })),
);

function groupDots(atlas: Pick<Atlas, 'papers' | 'themes'>): readonly (readonly Dot[])[] {
  const groups: Dot[][] = atlas.themes.map(() => []);
  for (const paperIndex of clientRows(atlas)) {
    const paper = atlas.papers[paperIndex];
    const place = paper?.place;
    if (!place) continue;
    groups[place.themeIndex]?.push({
      paperIndex,
      x: round1(place.x * 1000),
      y: round1((1 - place.y) * 1000),
      isBetween: place.isBetween,
      isNewcomer: paper.isNewcomer,
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
    for (const [, x, y] of path.matchAll(/(-?[\d.]{1,20})[ ,]{1,20}(-?[\d.]{1,20})/g))
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

/** The sheet of a whole atlas, computed once for all its pages. */
export const sheetOfAtlas = oncePer((atlas: Atlas) =>
  sheetOf(atlas.land, dotsByTheme(atlas).flat()),
);

/** A frame as attributes write it: `x y width height`. */
export function frameText({ x, y, width, height }: Frame): string {
  return [x, y, width, height].join(' ');
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

/** The style sheet's step for the land of a theme at a level, 1 to 3. */
export function groundStep(level: number): number {
  return Math.min(level, 2) + 1;
}

/**
 * The same for many dots, in whole units and each as a step from the last, which is a third of the bytes. Half a unit is
 * a third of a pixel of a map on a desk; the painted dots that follow stand exactly.
 */
export function dotSteps(dots: readonly Pick<Dot, 'x' | 'y'>[]): string {
  let [x, y] = [0, 0];
  const steps = dots.map((dot) => {
    const next = [Math.round(dot.x), Math.round(dot.y)] as const;
    const step = `m${numberPair(next[0] - x, next[1] - y)}h0`;
    [x, y] = next;
    return step;
  });
  return steps.join('');
}

/** From so many dots on a picture without a script holds only some of them: its contours tell the rest. */
const sampledFrom = 20_000;

/** Every dot of a theme, or evenly along its curve as many as leave the whole map about `sampledFrom` halved. */
export function sampleOf<Point>(dots: readonly Point[], dotCount: number): readonly Point[] {
  if (dotCount < sampledFrom) return dots;
  const every = Math.ceil((2 * dotCount) / sampledFrom);
  return dots.filter((_, index) => index % every === 0);
}

/**
 * Rings of straight lines, each point as a step from the last: half of the bytes in tenths of a unit, a third in whole
 * units, which do for small pictures.
 */
export function stepPath(path: string, unit: 0.1 | 1): string {
  return path
    .split('Z')
    .filter((ring) => ring !== '')
    .map((ring) => ringSteps(ring.slice(1).split('L'), unit))
    .join('');
}

function ringSteps(points: readonly string[], unit: 0.1 | 1): string {
  const parts = Math.round(1 / unit);
  const steps: string[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    const [nextX = 0, nextY = 0] = point
      .split(',')
      .map((number) => Math.round(Number(number) * parts));
    if (steps.length === 0 || nextX !== x || nextY !== y) {
      steps.push(numberPair((nextX - x) / parts, (nextY - y) / parts));
    }
    [x, y] = [nextX, nextY];
  }
  const [start = '', ...lines] = steps;
  // A sign parts two numbers as well as a space does.
  return `M${start}${lines.length === 0 ? '' : `l${lines.join(' ')}`}Z`.replaceAll(' -', '-');
}

/** Two numbers as a path writes them, without a 0 before the point; a sign needs no comma before it. */
function numberPair(x: number, y: number): string {
  const [first, second] = [x, y].map((number) => String(number).replace(/^(-?)0\./, '$1.'));
  return y < 0 ? `${first ?? ''}${second ?? ''}` : `${first ?? ''},${second ?? ''}`;
}
