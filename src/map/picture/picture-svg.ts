import { ownMarkPath } from '../place/own-mark-path.ts';

/** A part of the land, in the pixels of the map after `transform`. */
export interface PicturePath {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  /** CSS pixels, whatever the transform. */
  readonly strokeWidth: number;
}

/** A dot as it is seen. */
export interface PictureDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** A hollow dot lies between themes. */
  readonly isHollow: boolean;
  /** A second ring for newcomers. */
  readonly isRinged: boolean;
  /** A dot that the filters put back. */
  readonly isFaint: boolean;
}

/** Where a text of the reader's own would lie. */
export interface PictureMark {
  readonly x: number;
  readonly y: number;
}

/** A name on the map, line by line. */
export interface PictureName {
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly sizePx: number;
  readonly weight: string;
  readonly style: string;
  readonly spacing: string;
  readonly colour: string;
}

/** All that a saved picture holds. Lengths are CSS pixels. */
export interface PictureParts {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What is shown: counts, and the filters where there are any. */
  readonly caption: string;
  /** Where the same view is found. */
  readonly address: string;
  readonly legend: readonly { readonly colour: string; readonly words: string }[];
  readonly colours: Readonly<Record<'ground' | 'sea' | 'ink' | 'quiet' | 'line' | 'halo', string>>;
  /** The matrix of the land, as `transform` takes it. */
  readonly transform: string;
  readonly land: readonly PicturePath[];
  readonly dots: readonly PictureDot[];
  readonly names: readonly PictureName[];
  /** Null where there is none. */
  readonly mark: PictureMark | null;
  /** The serif as a data address; null where it could not be had. */
  readonly font: string | null;
}

/** More dots than this would make a file that few programs open. */
export const mostDots = 60_000;

const marginPx = 28;
const headPx = 64;
const legendLinePx = 22;
const footPx = 52;
const serif = "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif";
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Size of the whole picture: the map with a head, a foot and a margin around it. */
export function pictureSize(parts: Pick<PictureParts, 'width' | 'height' | 'legend'>): {
  readonly width: number;
  readonly height: number;
} {
  const legendHeight = legendLines(parts) * legendLinePx;
  return {
    width: parts.width + 2 * marginPx,
    height: parts.height + headPx + legendHeight + footPx,
  };
}

/** The picture as a file of SVG that stands on its own: nothing in it is fetched, and any text is escaped. */
export function pictureSvg(parts: PictureParts): string {
  const { colours, width, height } = parts;
  const size = pictureSize(parts);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeXml(parts.title)}">`,
    `<title>${escapeXml(parts.title)}</title>`,
    `<desc>${escapeXml(`${parts.caption} ${parts.address}`)}</desc>`,
    fontFace(parts.font),
    `<clipPath id="sheet"><rect width="${width}" height="${height}"/></clipPath>`,
    `<rect width="100%" height="100%" fill="${escapeXml(colours.ground)}"/>`,
    text(parts.title, { x: marginPx, y: 40, size: 24, family: serif, colour: colours.ink }),
    `<g transform="translate(${marginPx} ${headPx})" clip-path="url(#sheet)">`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(colours.sea)}"/>`,
    `<g transform="${escapeXml(parts.transform)}">${parts.land.map(pathSvg).join('')}</g>`,
    parts.dots
      .slice(0, mostDots)
      .map((dot) => dotSvg(dot, colours.halo))
      .join(''),
    parts.names.map((name) => nameSvg(name, colours.halo)).join(''),
    parts.mark === null ? '' : markSvg(parts.mark, colours),
    '</g>',
    `<rect x="${marginPx}" y="${headPx}" width="${width}" height="${height}" fill="none" stroke="${escapeXml(colours.line)}"/>`,
    legendSvg(parts),
    footSvg(parts, size.height),
    '</svg>',
  ].join('\n');
}

function fontFace(font: string | null): string {
  if (font === null) return '';
  return `<style>@font-face{font-family:'Source Serif 4';font-weight:200 900;src:url(${escapeXml(font)}) format('woff2')}</style>`;
}

function pathSvg({ d, fill, stroke, strokeWidth }: PicturePath): string {
  return `<path d="${escapeXml(d)}" fill="${escapeXml(fill)}" stroke="${escapeXml(stroke)}" stroke-width="${number(strokeWidth)}" vector-effect="non-scaling-stroke" stroke-linejoin="round"/>`;
}

function dotSvg(dot: PictureDot, halo: string): string {
  const { x, y, radius, isHollow, isRinged, isFaint } = dot;
  const colour = escapeXml(dot.colour);
  const at = `cx="${number(x)}" cy="${number(y)}"`;
  const faint = isFaint ? ' opacity="0.15"' : '';
  const ring = isRinged
    ? `<circle ${at} r="${number(radius + 2.4)}" fill="none" stroke="${colour}" stroke-width="1.2"${faint}/>`
    : '';
  const body = isHollow
    ? `r="${number(radius - 0.7)}" fill="${escapeXml(halo)}" stroke="${colour}" stroke-width="1.4"`
    : `r="${number(radius)}" fill="${colour}" stroke="${escapeXml(halo)}" stroke-width="1" paint-order="stroke"`;
  return `${ring}<circle ${at} ${body}${faint}/>`;
}

function nameSvg(name: PictureName, halo: string): string {
  const lines = name.lines
    .map(
      ({ text: words, y }) =>
        `<tspan x="${number(name.x)}" y="${number(y)}">${escapeXml(words)}</tspan>`,
    )
    .join('');
  return `<text text-anchor="middle" font-family="${escapeXml(serif)}" font-size="${number(name.sizePx)}" font-weight="${escapeXml(name.weight)}" font-style="${escapeXml(name.style)}" letter-spacing="${escapeXml(name.spacing)}" fill="${escapeXml(name.colour)}" stroke="${escapeXml(halo)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${lines}</text>`;
}

function markSvg({ x, y }: PictureMark, { ink, halo }: PictureParts['colours']): string {
  const [fill, edge] = [escapeXml(ink), escapeXml(halo)];
  return `<g transform="translate(${number(x)} ${number(y)})" fill="${fill}" stroke="${edge}" stroke-linejoin="round" paint-order="stroke"><path d="${ownMarkPath}" stroke-width="5"/><text x="13" y="4" font-family="${escapeXml(sans)}" font-size="13" font-weight="600" stroke-width="4">Yours</text></g>`;
}

/** How many entries stand beside each other in the legend. */
function legendColumns(width: number): number {
  return Math.max(1, Math.floor(width / 240));
}

function legendLines({ legend, width }: Pick<PictureParts, 'legend' | 'width'>): number {
  return Math.ceil(legend.length / legendColumns(width));
}

function legendSvg({ legend, width, height, colours }: PictureParts): string {
  const columns = legendColumns(width);
  const columnPx = width / columns;
  return legend
    .map(({ colour, words }, at) => {
      const x = marginPx + (at % columns) * columnPx;
      const y = headPx + height + 20 + Math.floor(at / columns) * legendLinePx;
      const most = Math.floor((columnPx - 30) / 6.4);
      const dot = `<circle cx="${number(x + 5)}" cy="${number(y - 4)}" r="4.5" fill="${escapeXml(colour)}"/>`;
      return (
        dot + text(cut(words, most), { x: x + 17, y, size: 13, family: sans, colour: colours.ink })
      );
    })
    .join('');
}

function footSvg({ caption, address, colours, width }: PictureParts, heightPx: number): string {
  const most = Math.floor(width / 6.2);
  const line = (words: string, y: number) =>
    text(cut(words, most), { x: marginPx, y, size: 12.5, family: sans, colour: colours.quiet });
  return line(caption, heightPx - 30) + line(address, heightPx - 13);
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: string;
  readonly colour: string;
}

function text(words: string, { x, y, size, family, colour }: TextStyle): string {
  return `<text x="${number(x)}" y="${number(y)}" font-family="${escapeXml(family)}" font-size="${size}" fill="${escapeXml(colour)}">${escapeXml(words)}</text>`;
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).toWellFormed()}…`;
}

function number(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Escapes text for XML, in elements and in quoted attributes; characters that XML forbids are left out. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
