import { coloursOf } from '../colours/paint-papers.ts';
import type { LegendEntry } from '../colours/paper-colours.ts';
import { filterWords, isFiltering } from '../filters/filters.ts';
import { matchSentence } from '../filters/match-line.ts';
import type { ToolHost } from '../tools/map-host.ts';
import { toPixel } from '../moving/viewport.ts';
import { readSerif } from './read-serif.ts';
import {
  mostDots,
  type PictureDot,
  type PictureName,
  type PictureParts,
  type PicturePath,
} from './picture-svg.ts';

const english = new Intl.NumberFormat('en');

/** Reads off the page what the map shows just now, in the colours of the moment. */
export async function readPicture(host: ToolHost): Promise<PictureParts> {
  const { map, moving } = host.elements();
  const { stage } = host.where();
  const legend = legendOf(host);
  const style = getComputedStyle(map);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    width: Math.round(stage.width),
    height: Math.round(stage.height),
    title: titleOf(),
    caption: captionOf(host),
    address: location.href,
    legend: legend.filter(({ count }) => count > 0),
    colours: {
      ground: colour('--ground'),
      sea: colour('--sea'),
      ink: colour('--ink'),
      quiet: colour('--ink-quiet'),
      line: colour('--line'),
      halo: colour('--halo'),
    },
    transform: landTransform(moving, map),
    land: landOf(map),
    dots: dotsOf(host, legend),
    names: namesOf(map),
    mark: markOf(host),
    font: await readSerif(),
  };
}

function titleOf(): string {
  return document.querySelector('h1')?.textContent.trim() ?? document.title;
}

function captionOf(host: ToolHost): string {
  const scene = host.scene();
  const { count } = host.clientMap;
  // Hidden themes are not counted, as on the page.
  const themeCount = host.elements().themeLinks.length;
  const words = filterWords(scene.state.filters).join(', ');
  return isFiltering(scene.state.filters)
    ? `${matchSentence(scene, host)}: ${words}.`
    : `${english.format(count)} papers in ${english.format(themeCount)} themes. Each dot is a paper.`;
}

function schemeOfPage(): 'dark' | 'light' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Empty where the colours are those of the themes, whose names stand on the map. */
function legendOf({ clientMap, state }: ToolHost): readonly LegendEntry[] {
  return coloursOf(clientMap, state().colour, schemeOfPage())?.legend ?? [];
}

/** From the units of the land to pixels of the map element. */
function landTransform(moving: SVGElement, map: HTMLElement): string {
  const matrix = moving instanceof SVGGraphicsElement ? moving.getScreenCTM() : null;
  if (matrix === null) return '';
  const box = map.getBoundingClientRect();
  const { a, b, c, d, e, f } = matrix;
  return `matrix(${[a, b, c, d, e - box.left, f - box.top].map((part) => part.toFixed(4)).join(' ')})`;
}

function landOf(map: HTMLElement): readonly PicturePath[] {
  // What is not shown now has no part in it.
  const shapes = [...map.querySelectorAll<SVGPathElement>('.land path')].filter(isShown);
  const hulls = [...map.querySelectorAll<SVGPathElement>('.hulls path')].filter(isShown);
  const coasts = shapes.filter((shape) => shape.matches('.coast'));
  const line = map.querySelector('.coast-line');
  const stroke = line === null ? 'none' : getComputedStyle(line).stroke;
  const shores = coasts.map((shape) => ({
    d: shape.getAttribute('d') ?? '',
    fill: 'none',
    stroke,
    strokeWidth: 2,
  }));
  return [
    ...shores,
    ...shapes.map((shape) => {
      const style = getComputedStyle(shape);
      return { d: shape.getAttribute('d') ?? '', fill: style.fill, stroke: 'none', strokeWidth: 0 };
    }),
    ...hulls.map((hull) => ({
      d: hull.getAttribute('d') ?? '',
      fill: 'none',
      stroke: getComputedStyle(hull).stroke,
      strokeWidth: 1.5,
    })),
  ];
}

function isShown(shape: SVGElement): boolean {
  return shape.getClientRects().length > 0;
}

function markOf({ state, where }: ToolHost): PictureParts['mark'] {
  const at = state().own?.at;
  if (!at) return null;
  const { stage, transform } = where();
  return toPixel(stage, transform, at.x * 1000, (1 - at.y) * 1000);
}

/** Every dot in sight, whatever draws them on the page; those that match lie on top. */
function dotsOf(host: ToolHost, legend: readonly LegendEntry[]): readonly PictureDot[] {
  const { clientMap, scene, where } = host;
  const { match, state } = scene();
  const { stage, transform } = where();
  const themeColours = themeDotColours(host);
  const colours = coloursOf(clientMap, state.colour, schemeOfPage());
  const radius = clientMap.count > 2000 ? 2 : 2.6;
  const dots: PictureDot[] = [];
  for (let row = 0; row < clientMap.count && dots.length < mostDots; row++) {
    const at = toPixel(
      stage,
      transform,
      (clientMap.x[row] ?? 0) * 1000,
      (1 - (clientMap.y[row] ?? 0)) * 1000,
    );
    if (at.x < -9 || at.y < -9 || at.x > stage.width + 9 || at.y > stage.height + 9) continue;
    const entry = legend[colours?.colours[row] ?? -1];
    dots.push({
      ...at,
      radius,
      colour: entry?.colour ?? themeColours[clientMap.themeIndexes[row] ?? 0] ?? '#666',
      isHollow: clientMap.isBetween(row),
      isRinged: clientMap.isNewcomer(row),
      isFaint: match.mask?.[row] === 0,
    });
  }
  return [...dots.filter(({ isFaint }) => isFaint), ...dots.filter(({ isFaint }) => !isFaint)];
}

/** The colour of each theme's dots, by the index of the theme. */
function themeDotColours(host: ToolHost): readonly string[] {
  return host.elements().themeGroups.map(({ dots }) => {
    const dot = dots.querySelector('.dot');
    return dot === null ? '#666' : getComputedStyle(dot).stroke;
  });
}

/** Names as they stand: only those that are shown. */
function namesOf(map: HTMLElement): readonly PictureName[] {
  const box = map.getBoundingClientRect();
  const texts = [...map.querySelectorAll<SVGTextElement>('.labels text')];
  return texts.flatMap((text) => {
    const style = getComputedStyle(text);
    const matrix = text.getScreenCTM();
    if (matrix === null || style.visibility === 'hidden' || style.display === 'none') return [];
    const spans = [...text.querySelectorAll('tspan[y]')];
    const parts = spans.length > 0 ? spans : [text];
    return {
      x: matrix.e - box.left,
      lines: parts.map((part) => ({
        text: part.textContent.trim(),
        y: matrix.f - box.top + Number(part.getAttribute('y') ?? 0),
      })),
      sizePx: Number.parseFloat(style.fontSize),
      weight: style.fontWeight,
      style: style.fontStyle,
      spacing: style.letterSpacing,
      colour: style.fill,
    };
  });
}
