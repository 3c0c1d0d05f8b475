import type { MapPoint } from '../../domain/atlas.ts';
import type { ThemeColour } from '../stage-values.ts';

const FIRST_HUE = 250;
const NEIGHBOUR_COUNT = 4;

/**
 * A colour for every theme. Those that have one (`kept`) keep it, but an author's hue wins; then each theme
 * in turn takes the free hue farthest from those of its nearest themes on the map, and the tone that most of them
 * do not have.
 *
 * On a map without kept colours the free hues are evenly spaced, one a theme, less the one nearest to each
 * hue of an author's. On one with them a theme is born among hues in use: of all hues those are free that
 * are at least half as far from every hue in use as the farthest is.
 */
export function assignColours(
  anchors: readonly MapPoint[],
  given: readonly (number | null)[],
  kept: readonly (ThemeColour | null)[] = [],
): ThemeColour[] {
  const colours = new Map<number, ThemeColour>();
  const hasKept = kept.some((colour) => colour !== null);
  kept.forEach((colour, theme) => {
    if (colour !== null) colours.set(theme, { hue: given[theme] ?? colour.hue, tone: colour.tone });
  });
  const ladder = new Set(evenHues(hasKept ? 360 : anchors.length));
  if (!hasKept) {
    for (const hue of given) if (hue !== null) ladder.delete(nearestHue([...ladder], hue));
  }
  anchors.forEach((anchor, theme) => {
    if (colours.has(theme)) return;
    const near = nearestColours(anchor, anchors, colours);
    const used = [...[...colours.values()].map(({ hue }) => hue), ...given.filter(isHue)];
    const free = hasKept ? hueGaps([...ladder], used) : [...ladder];
    const hue = given[theme] ?? farthestHue(free, near);
    ladder.delete(hue);
    const deepCount = near.filter(({ tone }) => tone === 'deep').length;
    colours.set(theme, { hue, tone: deepCount * 2 > near.length ? 'bright' : 'deep' });
  });
  return anchors.map((_, theme) => colours.get(theme) ?? { hue: FIRST_HUE, tone: 'deep' });
}

function evenHues(count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.round(FIRST_HUE + (i * 360) / count) % 360);
}

function isHue(hue: number | null): hue is number {
  return hue !== null;
}

/** Colours of the nearest themes that have one, nearest first. */
function nearestColours(
  anchor: MapPoint,
  anchors: readonly MapPoint[],
  colours: ReadonlyMap<number, ThemeColour>,
): ThemeColour[] {
  return [...colours]
    .map(([other, colour]) => ({ other, colour, distance: distanceOf(anchor, anchors[other]) }))
    .sort((a, b) => a.distance - b.distance || a.other - b.other)
    .slice(0, NEIGHBOUR_COUNT)
    .map(({ colour }) => colour);
}

/** The hues in the widest gaps between those in use: at least half as far from all of them as the farthest. */
function hueGaps(hues: readonly number[], used: readonly number[]): number[] {
  const gaps = hues.map((hue) =>
    used.reduce((least, one) => Math.min(least, hueGap(hue, one)), 360),
  );
  const widest = Math.max(...gaps);
  return hues.filter((_, index) => 2 * (gaps[index] ?? 0) >= widest);
}

function farthestHue(free: readonly number[], near: readonly ThemeColour[]): number {
  let best = free[0] ?? FIRST_HUE;
  let most = -1;
  for (const hue of free) {
    const gap = Math.min(360, ...near.map((colour) => hueGap(hue, colour.hue)));
    if (gap > most) {
      most = gap;
      best = hue;
    }
  }
  return best;
}

function nearestHue(hues: readonly number[], hue: number): number {
  return hues.reduce((best, one) => (hueGap(one, hue) < hueGap(best, hue) ? one : best));
}

function hueGap(a: number, b: number): number {
  const gap = Math.abs(a - b) % 360;
  return Math.min(gap, 360 - gap);
}

function distanceOf(a: MapPoint, b: MapPoint | undefined): number {
  return b === undefined ? Infinity : (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
