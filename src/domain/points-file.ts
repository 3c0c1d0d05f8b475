import {
  clientRows,
  noVenue,
  type ClientSource,
  type ClientSubtheme,
  type ClientTheme,
} from './client-map.ts';
import { decodeColumn, decodeSteps, encodeColumn, encodeSteps } from './columns.ts';

/** What stands before the columns, as JSON. */
interface PointsHead {
  readonly format: 'paperland-points/1';
  readonly count: number;
  /** Address in front of a paper's slug. */
  readonly paperBase: string;
  readonly themes: readonly {
    id: string;
    label: string;
    href: string;
    count: number;
    best: number;
  }[];
  /** Sub-themes of all themes as columns, theme by theme, each largest first; places in steps as below. */
  readonly subthemes: {
    readonly labels: readonly string[];
    readonly themeIndexes: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly minScalesPx: readonly number[];
    readonly counts: readonly number[];
  };
  /** Most frequent first. */
  readonly venueNames: readonly string[];
}

/** What flags say of a row. */
export const pointFlags = { isBetween: 1, isNewcomer: 2, isPageless: 4 } as const;

/** The points of the map without titles and authors: what the file holds, opened. */
export interface Points {
  readonly paperBase: string;
  readonly themes: readonly ClientTheme[];
  readonly subthemes: readonly ClientSubtheme[];
  readonly venueNames: readonly string[];
  readonly count: number;
  /** Unit square, y upwards. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly themeIndexes: Uint16Array;
  readonly years: Uint16Array;
  readonly venueIndexes: Uint16Array;
  readonly titleCodes: Uint16Array;
  /** Sums of `pointFlags`. */
  readonly flags: Uint8Array;
}

/** Steps of a coordinate over the unit square: a twentieth of a pixel where the map is magnified most. */
const steps = 65_535;
const stepOf = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * steps);

/** What the file needs beyond the atlas: addresses, and codes of the titles' places by row. */
export interface PointsOptions {
  /** Turns a path of the site into an address. */
  readonly href: (path: string) => string;
  readonly titleCodes: ArrayLike<number>;
}

/** First bytes of the file, so that nothing else is taken for it. */
const magic = new TextEncoder().encode('PLPT');

/** The bytes of the file before they are packed: four letters, length of the head (four bytes), head, columns. */
export function encodePoints(atlas: ClientSource, options: PointsOptions): Uint8Array<ArrayBuffer> {
  const papers = clientRows(atlas)
    .map((index) => atlas.papers[index])
    .filter((paper) => paper !== undefined);
  const venueNames = frequentFirst(papers.flatMap(({ venue }) => venue ?? []));
  const venueRank = new Map(venueNames.map((name, rank) => [name, rank]));
  const head = new TextEncoder().encode(
    JSON.stringify(headOf(atlas, papers, { href: options.href, venueNames })),
  );
  return joined([
    magic,
    lengthBytes(head.length),
    head,
    encodeSteps(papers.map(({ place }) => stepOf(place?.x ?? 0))),
    encodeSteps(papers.map(({ place }) => stepOf(place?.y ?? 0))),
    encodeColumn(papers.map(({ year }) => year ?? 0)),
    encodeColumn(papers.map(({ venue }) => venueRank.get(venue ?? '') ?? noVenue)),
    encodeColumn(papers.map((_, row) => options.titleCodes[row] ?? 0)),
    Uint8Array.from(
      papers,
      ({ place, isNewcomer, hasPage }) =>
        (place?.isBetween ? pointFlags.isBetween : 0) +
        (isNewcomer ? pointFlags.isNewcomer : 0) +
        (hasPage ? 0 : pointFlags.isPageless),
    ),
  ]);
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

function headOf(
  atlas: ClientSource,
  papers: ClientSource['papers'],
  { href, venueNames }: { href: PointsOptions['href']; venueNames: readonly string[] },
): PointsHead {
  const rowOf = new Map(papers.map(({ slug }, row) => [slug, row]));
  const bestOf = (paperIndexes: readonly number[], themeIndex: number) => {
    const best = paperIndexes.find(
      (index) => atlas.papers[index]?.place?.themeIndex === themeIndex,
    );
    return rowOf.get(atlas.papers[best ?? -1]?.slug ?? '') ?? -1;
  };
  const subthemes = atlas.themes.flatMap((theme, themeIndex) =>
    theme.subthemes.map((subtheme) => ({ ...subtheme, themeIndex })),
  );
  const counts = new Array<number>(atlas.themes.length).fill(0);
  for (const { place } of papers) {
    if (place) counts[place.themeIndex] = (counts[place.themeIndex] ?? 0) + 1;
  }
  return {
    format: 'paperland-points/1',
    count: papers.length,
    paperBase: href('papers/'),
    themes: atlas.themes.map(({ id, label, slug, paperIndexes }, themeIndex) => ({
      id,
      label,
      href: href(`themes/${slug}/`),
      count: counts[themeIndex] ?? 0,
      best: bestOf(paperIndexes, themeIndex),
    })),
    subthemes: {
      labels: subthemes.map(({ label }) => label),
      themeIndexes: subthemes.map(({ themeIndex }) => themeIndex),
      x: subthemes.map(({ placement }) => stepOf(placement.x)),
      y: subthemes.map(({ placement }) => stepOf(placement.y)),
      minScalesPx: subthemes.map(({ placement }) => placement.minScalePx),
      counts: subthemes.map(({ size }) => size),
    },
    venueNames,
  };
}

/** Distinct names, the most frequent first, ties in the order of their characters; the rarest beyond 65,535 fall away. */
function frequentFirst(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, noVenue)
    .map(([name]) => name);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Opens the bytes of `encodePoints`. */
export function decodePoints(bytes: Uint8Array): Points {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (magic.some((letter, index) => bytes[index] !== letter)) {
    throw new Error('The file of points does not begin as one.');
  }
  const headLength = view.getUint32(4, true);
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + headLength));
  // Written by `encodePoints` of the same build.
  const head = JSON.parse(text) as PointsHead;
  const { count, paperBase, venueNames } = head;
  let offset = 8 + headLength;
  const take = (length: number) => bytes.subarray(offset, (offset += length));
  const x = Float64Array.from(decodeSteps(take(2 * count)), (step) => step / steps);
  const y = Float64Array.from(decodeSteps(take(2 * count)), (step) => step / steps);
  return {
    paperBase,
    venueNames,
    count,
    x,
    y,
    ...themesOf(head),
    subthemes: subthemesOf(head),
    years: decodeColumn(take(2 * count)),
    venueIndexes: decodeColumn(take(2 * count)),
    titleCodes: decodeColumn(take(2 * count)),
    flags: take(count),
  };
}

function themesOf(head: PointsHead): Pick<Points, 'themes' | 'themeIndexes'> {
  const themes: ClientTheme[] = [];
  const themeIndexes = new Uint16Array(head.count);
  let start = 0;
  for (const { id, label, href, count, best } of head.themes) {
    themeIndexes.fill(themes.length, start, start + count);
    themes.push({ id, label, href, count, start, bestRow: best < 0 ? start : best });
    start += count;
  }
  return { themes, themeIndexes };
}

function subthemesOf({ subthemes }: PointsHead): readonly ClientSubtheme[] {
  return subthemes.labels.map((label, index) => ({
    label,
    themeIndex: subthemes.themeIndexes[index] ?? 0,
    x: (subthemes.x[index] ?? 0) / steps,
    y: (subthemes.y[index] ?? 0) / steps,
    minScalePx: subthemes.minScalesPx[index] ?? Infinity,
    count: subthemes.counts[index] ?? 0,
  }));
}
