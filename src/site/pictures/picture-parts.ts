import type { Atlas } from '../../domain/atlas.ts';
import { locatorsOf } from '../locator.ts';
import { dotPath, dotsByTheme, sheetOfAtlas, type Dot } from '../map-picture.ts';
import { shoreLines } from './picture-colours.ts';

/** Most dots of a map whose pictures of one theme show those of the others too. */
const mostQuietDots = 3000;

/** How to draw. */
export interface PictureOptions {
  /** Map units a CSS pixel. */
  readonly unit: number;
  /** The theme in the light, all others dimmed; null for all alike. */
  readonly themeIndex: number | null;
}

/**
 * Sea, coast, land and dots of a map in map units (unit square times 1,000, y downwards), as SVG without names. Classes are
 * those of `schemeRules`; sizes are attributes, which every program that reads SVG understands.
 */
export function pictureParts(atlas: Atlas, { unit, themeIndex }: PictureOptions): string {
  const { frame } = sheetOfAtlas(atlas);
  const { coasts } = locatorsOf(atlas);
  const coast = coasts.join('');
  const px = (width: number): string => String(Math.round(width * unit * 100) / 100);
  const others = atlas.themes.map((_, index) => index).filter((index) => index !== themeIndex);
  // Of each shape and not of them together: that would be drawn on a sheet of its own, and takes half as long again.
  const quiet = (kind: string): string => (themeIndex === null ? '' : ` ${kind}-opacity="0.4"`);
  const dots = dotsByTheme(atlas);
  const dotCount = dots.reduce((count, group) => count + group.length, 0);
  const showsOthers = themeIndex === null || dotCount <= mostQuietDots;
  const draw = (index: number): string => dotMarkup(dots[index] ?? [], index, sizes(dotCount, px));
  return [
    // Far larger than the frame, for whoever shows more of the sea.
    `<path class="sea" d="M${frame.x - 4000},${frame.y - 4000}h12000v12000h-12000Z"/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    ...shoreLines.flatMap(({ line, sea }, index) => [
      `<path class="shore${index}" stroke-width="${px(line)}" d="${coast}"/>`,
      `<path class="water" stroke-width="${px(sea)}" d="${coast}"/>`,
    ]),
    `<path class="coast" stroke-width="${px(2)}" d="${coast}"/>`,
    '</g>',
    `<path class="land" d="${coast}"/>`,
    `<g${quiet('fill')}>${others.map((index) => groundMarkup(atlas, index)).join('')}</g>`,
    themeIndex === null ? '' : litGround(atlas, themeIndex, px(1)),
    '<g fill="none" stroke-linecap="round">',
    showsOthers ? `<g${quiet('stroke')}>${others.map(draw).join('')}</g>` : '',
    themeIndex === null ? '' : draw(themeIndex),
    '</g>',
  ].join('');
}

function groundMarkup(atlas: Atlas, index: number): string {
  return (locatorsOf(atlas).themes[index]?.grounds ?? [])
    .map(({ step, path }) => `<path class="ground${index}-${step}" d="${path}"/>`)
    .join('');
}

/** Its land, and a line where it begins. */
function litGround(atlas: Atlas, index: number, width: string): string {
  const grounds = locatorsOf(atlas).themes[index]?.grounds ?? [];
  const outermost = grounds[0]?.step;
  const shore = grounds.filter(({ step }) => step === outermost).map(({ path }) => path);
  return `${groundMarkup(atlas, index)}<path class="dot${index}" fill="none" stroke-width="${width}" stroke-linejoin="round" d="${shore.join('')}"/>`;
}

interface DotSizes {
  readonly halo: string;
  readonly dot: string;
  readonly hollow: string;
}

/** Sizes by how many dots there are, as in `styles/map.css`. */
function sizes(dotCount: number, px: (width: number) => string): DotSizes {
  const size = dotCount <= 250 ? 7 : dotCount <= 2000 ? 5.5 : 4.5;
  return { halo: px(size + 2), dot: px(size), hollow: px(size - 3.2) };
}

function dotMarkup(dots: readonly Dot[], index: number, { halo, dot, hollow }: DotSizes): string {
  if (dots.length === 0) return '';
  const all = dotPath(dots);
  const between = dotPath(dots.filter(({ isBetween }) => isBetween));
  return [
    `<path class="halo" stroke-width="${halo}" d="${all}"/>`,
    `<path class="dot${index}" stroke-width="${dot}" d="${all}"/>`,
    between === '' ? '' : `<path class="halo" stroke-width="${hollow}" d="${between}"/>`,
  ].join('');
}
