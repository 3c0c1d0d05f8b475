import type { Atlas, AtlasPaper } from './atlas.ts';

/** A theme as the browser knows it; its papers are the rows from `start` on. */
export interface ClientTheme {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly start: number;
  readonly count: number;
}

/** A sub-theme's name as the map draws it, in `subthemeLabelFontSizePx`. */
export interface ClientSubtheme {
  readonly label: string;
  readonly themeIndex: number;
  /** Middle of the label in the unit square, y upwards. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels that the side of the unit square must span for the name to be shown; never less than its theme's. */
  readonly minScalePx: number;
  /** How many papers it has. */
  readonly count: number;
}

/** A paper as its card shows it. */
export interface ClientPaper {
  readonly id: string;
  readonly title: string;
  /** Empty where the source names none. */
  readonly authors: string;
  readonly year: number | null;
  readonly venue: string | null;
  readonly themeIndex: number;
  readonly href: string;
  /** True for a paper that the current edition brought. */
  readonly isNewcomer: boolean;
}

/**
 * What the browser fetches, as columns: one row a placed paper, theme by theme, within a theme by descending fit.
 * A row is what `map/` calls a paper's index.
 */
export interface EncodedClientMap {
  readonly format: 'paperland-client-map/1';
  /** Address in front of a paper's slug. */
  readonly paperBase: string;
  readonly themes: readonly { id: string; label: string; href: string; count: number }[];
  /** Sub-themes of all themes as columns, theme by theme, each largest first; places in steps as below. */
  readonly subthemes: {
    readonly labels: readonly string[];
    readonly themeIndexes: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly minScalesPx: readonly number[];
    readonly counts: readonly number[];
  };
  /** Unit square in 65,535 steps; y upwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly slugs: readonly string[];
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  /** 0 for no year. */
  readonly years: readonly number[];
  /** Index into `venueNames`; -1 for no venue. */
  readonly venues: readonly number[];
  readonly venueNames: readonly string[];
  /** Rows of papers without a page of their own, ascending. */
  readonly pageless: readonly number[];
  /** Rows of papers that the current edition brought, ascending. */
  readonly newcomers: readonly number[];
  /** Rows of papers between themes, ascending. */
  readonly betweens: readonly number[];
}

/** The same, ready to be asked. */
export interface ClientMap {
  readonly themes: readonly ClientTheme[];
  readonly subthemes: readonly ClientSubtheme[];
  readonly count: number;
  /** Unit square, y upwards. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly themeIndexes: Uint16Array;
  /** 0 for no year. */
  readonly years: Uint16Array;
  /** Index into `venueNames`, or `noVenue`. */
  readonly venueIndexes: Uint16Array;
  readonly venueNames: readonly string[];
  readonly isNewcomer: (row: number) => boolean;
  readonly isBetween: (row: number) => boolean;
  /** What cards show of some rows, in their order; fetched where it is not here yet. */
  readonly details: (rows: readonly number[]) => Promise<readonly ClientPaper[]>;
  /** The same of one row where it is here already, else null; never waits. */
  readonly known: (row: number) => ClientPaper | null;
  /** The row of a paper's id, or -1. */
  readonly rowOf: (id: string) => Promise<number>;
}

/** The venue index of a paper without a venue. */
export const noVenue = 65_535;

const steps = 65_535;

/** Up to three authors by name, of more the first two and how many others. */
export function shortAuthors(authors: readonly string[]): string {
  if (authors.length > 3)
    return `${authors.slice(0, 2).join(', ')} and ${authors.length - 2} others`;
  if (authors.length < 2) return authors.join('');
  return `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;
}

/** The themes of an atlas, and its papers with the names of their authors as readers read them. */
export interface ClientSource extends Pick<Atlas, 'themes'> {
  readonly papers: readonly (Omit<AtlasPaper, 'authors'> & {
    readonly authors: readonly string[];
  })[];
}

/** Rows of the client map as indexes of papers: theme by theme, each in its order, unplaced papers left out. */
export function clientRows(
  atlas: Pick<Atlas, 'themes'> & { readonly papers: readonly Pick<AtlasPaper, 'place'>[] },
): readonly number[] {
  return atlas.themes.flatMap((theme, themeIndex) =>
    theme.paperIndexes.filter((index) => atlas.papers[index]?.place?.themeIndex === themeIndex),
  );
}

/** The columns that the browser fetches. `href` turns a path of the site into an address. */
export function encodeClientMap(
  atlas: ClientSource,
  href: (path: string) => string,
): EncodedClientMap {
  const papers = clientRows(atlas)
    .map((index) => atlas.papers[index])
    .filter((paper) => paper !== undefined);
  const venueNames = [...new Set(papers.flatMap(({ venue }) => venue ?? []))];
  const venueRank = new Map(venueNames.map((name, rank) => [name, rank]));
  const subthemes = atlas.themes.flatMap((theme, themeIndex) =>
    theme.subthemes.map((subtheme) => ({ ...subtheme, themeIndex })),
  );
  return {
    format: 'paperland-client-map/1',
    paperBase: href('papers/'),
    themes: atlas.themes.map(({ id, label, slug }, themeIndex) => ({
      id,
      label,
      href: href(`themes/${slug}/`),
      count: papers.filter(({ place }) => place?.themeIndex === themeIndex).length,
    })),
    subthemes: {
      labels: subthemes.map(({ label }) => label),
      themeIndexes: subthemes.map(({ themeIndex }) => themeIndex),
      x: subthemes.map(({ placement }) => Math.round(placement.x * steps)),
      y: subthemes.map(({ placement }) => Math.round(placement.y * steps)),
      minScalesPx: subthemes.map(({ placement }) => placement.minScalePx),
      counts: subthemes.map(({ size }) => size),
    },
    x: papers.map(({ place }) => Math.round((place?.x ?? 0) * steps)),
    y: papers.map(({ place }) => Math.round((place?.y ?? 0) * steps)),
    slugs: papers.map(({ slug }) => slug),
    titles: papers.map(({ title }) => title),
    authors: papers.map(({ authors }) => shortAuthors(authors)),
    years: papers.map(({ year }) => year ?? 0),
    venues: papers.map(({ venue }) => (venue === null ? -1 : (venueRank.get(venue) ?? -1))),
    venueNames,
    pageless: papers.flatMap(({ hasPage }, row) => (hasPage ? [] : [row])),
    newcomers: papers.flatMap(({ isNewcomer }, row) => (isNewcomer ? [row] : [])),
  };
}

/** A paper's id: the last part of its slug. */
function idOf(slug: string): string {
  return slug.slice(slug.lastIndexOf('-') + 1);
}

/** Opens fetched columns. */
export function decodeClientMap(encoded: EncodedClientMap): ClientMap {
  const themes: ClientTheme[] = [];
  const themeIndexes = new Uint16Array(encoded.x.length);
  let start = 0;
  for (const theme of encoded.themes) {
    themeIndexes.fill(themes.length, start, start + theme.count);
    themes.push({ ...theme, start });
    start += theme.count;
  }
  const pageless = new Set(encoded.pageless);
  const newcomers = new Set(encoded.newcomers);
  const rows = new Map(encoded.slugs.map((slug, row) => [idOf(slug), row]));
  const { subthemes } = encoded;
  return {
    themes,
    subthemes: subthemes.labels.map((label, index) => ({
      label,
      themeIndex: subthemes.themeIndexes[index] ?? 0,
      x: (subthemes.x[index] ?? 0) / steps,
      y: (subthemes.y[index] ?? 0) / steps,
      minScalePx: subthemes.minScalesPx[index] ?? Infinity,
      count: subthemes.counts[index] ?? 0,
    })),
    count: encoded.x.length,
    x: Float64Array.from(encoded.x, (step) => step / steps),
    y: Float64Array.from(encoded.y, (step) => step / steps),
    themeIndexes,
    paper: (row) => {
      const slug = encoded.slugs[row] ?? '';
      const themeIndex = themeIndexes[row] ?? 0;
      return {
        id: idOf(slug),
        title: encoded.titles[row] ?? '',
        authors: encoded.authors[row] ?? '',
        year: encoded.years[row] || null,
        venue: encoded.venueNames[encoded.venues[row] ?? -1] ?? null,
        themeIndex,
        href: pageless.has(row) ? (themes[themeIndex]?.href ?? '') : `${encoded.paperBase}${slug}/`,
        isNewcomer: newcomers.has(row),
      };
    },
    rowOf: (id) => rows.get(id) ?? -1,
  };
}
