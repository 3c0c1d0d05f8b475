import type { MapPoint } from '../../domain/atlas.ts';
import type { ThemeColour } from '../stage-values.ts';

const FIRST_HUE = 250;
const NEIGHBOUR_COUNT = 4;

/**
 * Each theme in turn takes, of evenly spaced hues, the free one farthest from those its nearest themes on the
 * map have, and the tone that most of them do not have. Themes with a hue of their author's keep that, and no
 * other theme takes the even hue nearest to it.
 */
export function assignColours(
  anchors: readonly MapPoint[],
  given: readonly (number | null)[],
): ThemeColour[] {
  const count = anchors.length;
  const even = Array.from(
    { length: count },
    (_, i) => Math.round(FIRST_HUE + (i * 360) / count) % 360,
  );
  const free = new Set(even);
  for (const hue of given) if (hue !== null) free.delete(nearestHue([...free], hue));
  const colours = new Map<number, ThemeColour>();
  anchors.forEach((anchor, theme) => {
    const near = [...colours.keys()]
      .map((other) => ({ other, distance: distanceOf(anchor, anchors[other]) }))
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, NEIGHBOUR_COUNT)
      .flatMap(({ other }) => colours.get(other) ?? []);
    const hue = given[theme] ?? farthestHue([...free], near);
    free.delete(hue);
    const deepCount = near.filter(({ tone }) => tone === 'deep').length;
    colours.set(theme, { hue, tone: deepCount * 2 > near.length ? 'bright' : 'deep' });
  });
  return anchors.map((_, theme) => colours.get(theme) ?? { hue: FIRST_HUE, tone: 'deep' });
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
