import type { Atlas, AtlasPaper } from './atlas.ts';
import { hilbertRank } from './hilbert.ts';

/** A theme as the browser knows it; its papers are the rows from `start` on. */
export interface ClientTheme {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly start: number;
  readonly count: number;
  /** The row of the paper that fits best; `start` where there is none. */
  readonly bestRow: number;
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

/** The papers of the map as the browser holds them: one row a placed paper, theme by theme. */
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
  /** Where each paper's title stands and from when on, as `titlePlaceOf` reads it. */
  readonly titleCodes: Uint16Array;
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

/** What the rows of the client map are made from. */
type PlacedAtlas = Pick<Atlas, 'themes'> & {
  readonly papers: readonly Pick<AtlasPaper, 'place'>[];
};

/** Rows by the papers that they were made of: hundreds of files of a map ask for the same. */
const madeRows = new WeakMap<
  object,
  { readonly themes: object; readonly rows: readonly number[] }
>();

/**
 * Rows of the client map as indexes of papers: theme by theme, within a theme along a Hilbert curve, so that rows
 * near each other are near on the map; unplaced papers are left out.
 */
export function clientRows(atlas: PlacedAtlas): readonly number[] {
  const made = madeRows.get(atlas.papers);
  if (made?.themes === atlas.themes) return made.rows;
  const rows = makeRows(atlas);
  madeRows.set(atlas.papers, { themes: atlas.themes, rows });
  return rows;
}

function makeRows(atlas: PlacedAtlas): readonly number[] {
  return atlas.themes.flatMap((theme, themeIndex) =>
    theme.paperIndexes
      .flatMap((index) => {
        const place = atlas.papers[index]?.place;
        if (place?.themeIndex !== themeIndex) return [];
        return [{ index, rank: hilbertRank(place.x, place.y) }];
      })
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ index }) => index),
  );
}
