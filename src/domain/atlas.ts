import type { IngestAccount } from './problem.ts';
import type { Edition, EditionId, LockItem, LockPaper, LockTheme } from './lock.ts';
import type { Paper, PaperId } from './paper.ts';
import type { Settings } from './settings.ts';
import type { AuthorPage, ThemeId } from './theme.ts';

/** A point of the map: both coordinates in the unit square, y upwards, 5 decimals. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a label stands and from which scale on it has room. */
export interface Placement extends MapPoint {
  /** Least number of CSS pixels that the side of the unit square must span for the label to be shown. */
  readonly minScalePx: number;
}

/** A term of a theme with the evidence for it. */
export interface ThemeTerm {
  /** As the corpus writes it. */
  readonly text: string;
  /** Papers of the theme that use it. */
  readonly insideCount: number;
  /** Papers outside the theme that use it. */
  readonly outsideCount: number;
}

/** A paper near another, and the terms that make them alike, strongest first. */
export interface Neighbour {
  readonly paperIndex: number;
  /** Cosine similarity in the reduced term space, 0–1, 3 decimals. */
  readonly similarity: number;
  readonly sharedTerms: readonly string[];
}

/** Where a paper stands on the map; null for an unplaced paper (no usable terms). */
export interface PaperPlace extends MapPoint {
  readonly themeIndex: number;
  /** How surely the paper belongs to its theme, 0–1, 3 decimals. */
  readonly confidence: number;
  /** True for a poor fit: drawn hollow, listed last. */
  readonly isBetween: boolean;
  /** Set where the author brought the themes of the map, but none for this paper: it is in the nearest. */
  readonly hasNearestTheme?: true;
  /** Null where there is one theme only. */
  readonly secondThemeIndex: number | null;
  /** Up to ten, nearest first. */
  readonly neighbours: readonly Neighbour[];
}

export interface AtlasPaper extends Paper {
  readonly place: PaperPlace | null;
  /** False where the setting `paperPages` leaves the page out. */
  readonly hasPage: boolean;
  /** The edition that brought it. */
  readonly since: EditionId;
  /** True where that is the current edition and not the map's first: ringed on the map. */
  readonly isNewcomer: boolean;
}

/** A theme near another and the terms both use. */
export interface ThemeNeighbour {
  readonly themeIndex: number;
  readonly sharedTerms: readonly string[];
}

/** A paper that shows what a theme is about. */
export interface Exemplar {
  readonly paperIndex: number;
  /** The paper's own terms that are typical of the theme, strongest first. */
  readonly terms: readonly string[];
}

/** A sentence of an abstract that says what a theme is about. */
export interface ThemeQuote {
  readonly text: string;
  /** The paper it stands in. */
  readonly paperIndex: number;
}

/** A part of a theme: a name on the map once there is room, and a heading on the theme's page. It has no page of its own. */
export interface Subtheme {
  /** Unlike those of all themes and of all other sub-themes. */
  readonly label: string;
  /** For the fragment of an address, such as `/themes/<slug>/#<slug of the sub-theme>`; unique within the theme. */
  readonly slug: string;
  /** Strongest first, at most six; counts are of papers inside and outside the sub-theme. */
  readonly terms: readonly ThemeTerm[];
  readonly size: number;
  /** In the order of the theme's papers. */
  readonly paperIndexes: readonly number[];
  /** Where its papers stand closest. */
  readonly anchor: MapPoint;
  /** Of its label, which is set in `subthemeLabelFontSizePx`; never shown before the theme's own. */
  readonly placement: Placement;
}

export interface AtlasTheme {
  readonly id: ThemeId;
  readonly slug: string;
  readonly label: string;
  /** Labels it had before, sorted. */
  readonly formerLabels: readonly string[];
  /** The edition that it was born in. */
  readonly since: EditionId;
  /** At most ten that are used together, the one that gives the theme its name first. */
  readonly terms: readonly ThemeTerm[];
  /** Largest first, then by label; none where the theme is too small or too even to divide. */
  readonly subthemes: readonly Subtheme[];
  /** At most two, of different papers; none unless the setting `abstracts` is `full`. */
  readonly quotes: readonly ThemeQuote[];
  /** Hue in degrees of OKLCH, 0–359. */
  readonly hue: number;
  /** Of two lightness steps the one its map neighbours do not have. */
  readonly tone: 'deep' | 'bright';
  /** Middle of the theme's densest ground. */
  readonly anchor: MapPoint;
  readonly placement: Placement;
  /** Papers by descending fit, poor fits last. */
  readonly paperIndexes: readonly number[];
  readonly exemplars: readonly Exemplar[];
  /** Nearest first. */
  readonly neighbours: readonly ThemeNeighbour[];
  /** Whether its author leaves it out of lists and of the names on the map. */
  readonly isHidden: boolean;
  /** Whether its label is one that its author wrote. */
  readonly isEdited: boolean;
  /** Set where the author wrote a file for the theme. */
  readonly curated: {
    readonly file: string;
    readonly seedTerms: readonly string[];
    readonly prose: string;
  } | null;
}

/** Closed rings of a density contour, as an SVG path in map coordinates (unit square times 1,000, y downwards). */
export interface LandShape {
  /** Null for the land of the whole corpus. */
  readonly themeIndex: number | null;
  /** 0 is the coast; higher levels lie inside lower ones. */
  readonly level: number;
  readonly path: string;
}

/** How good the map and its themes are. A figure is null where there are too few papers, or themes, to tell. */
export interface Quality {
  /** Trustworthiness at 15 neighbours, 0–1; null below 32 placed papers, where it says nothing. */
  readonly trustworthiness: number | null;
  /** Mean share of the 15 nearest papers that the map keeps, 0–1; null as above. */
  readonly overlap: number | null;
  /** Papers that trustworthiness and overlap were measured on. */
  readonly sampledCount: number;
  /** Mean share of a paper's 15 nearest papers on the map that are of its theme, 0–1. */
  readonly contiguity: number | null;
  /** Mean silhouette of the papers by cosine distance in the reduced space, −1 to 1. */
  readonly silhouette: number | null;
  /** Mean NPMI of the pairs of shown terms of a theme, by how often papers use both, −1 to 1. */
  readonly coherence: number | null;
  /** Mean adjusted Rand index between the themes and others found from other seeds, 1 where they agree. */
  readonly stability: number | null;
  /** Share of the papers that have a place and a theme, 0–1. */
  readonly coverage: number | null;
  /** Share of the placed papers that lie between two themes, 0–1. */
  readonly betweenShare: number | null;
}

/** A paper about which a word of the author’s would settle most, and what it would carry along. */
export interface PaperSuggestion {
  readonly paperIndex: number;
  /** The theme it is in and the one it is next to. */
  readonly themeIndex: number;
  readonly secondThemeIndex: number;
  /** Papers that would follow it. */
  readonly followerCount: number;
}

/** Two themes that many papers lie between: one theme, perhaps, or two that want better words. */
export interface ThemeSuggestion {
  /** The smaller one first. */
  readonly themeIndex: number;
  readonly otherThemeIndex: number;
  readonly betweenCount: number;
}

/** What an author might look at first; what settles most stands first. */
export interface Suggestions {
  /** At most ten. */
  readonly papers: readonly PaperSuggestion[];
  /** At most three. */
  readonly themes: readonly ThemeSuggestion[];
}

/** How this map was made, for `/method/`. */
export interface Method {
  readonly paperCount: number;
  readonly placedCount: number;
  readonly withAbstractCount: number;
  readonly vocabularySize: number;
  readonly dimensionCount: number;
  /** True where the dimensions are those of vectors that the author brought, not of terms. */
  readonly hasOwnVectors: boolean;
  /** Placed papers of which the author brought the theme; absent where themes were found. */
  readonly broughtThemeCount?: number;
  /** Share of the variance of the term matrix that the reduced space keeps, 0–1. */
  readonly varianceKept: number;
  readonly neighbourCount: number;
  readonly themeCount: number;
  /** In plain words: why there are so many themes. */
  readonly themeCountReason: string;
  readonly betweenCount: number;
  readonly seed: number;
  /** Package name to version, of those that shape the map. */
  readonly versions: Readonly<Record<string, string>>;
  readonly quality: Quality;
}

/**
 * What the lock tells the pages: all that was ever published, and what each edition changed. It is the lock as it is
 * written after this build, so that a rebuild shows the same.
 */
export interface AtlasRecord {
  /** The current edition. */
  readonly edition: EditionId;
  /** Every edition, from the oldest to the newest. */
  readonly editions: readonly Edition[];
  /** The editions that drew all positions and found all themes anew; later ones carried them on. */
  readonly layoutSince: EditionId | null;
  readonly themesSince: EditionId | null;
  /** Every theme that ever was, in the order of ids. */
  readonly themes: readonly LockTheme[];
  /** Papers that are not in the corpus any more, in the order of ids. */
  readonly formerPapers: readonly LockPaper[];
  /** The ledger: every address ever published. */
  readonly items: readonly LockItem[];
}

/** The pipeline's only output and all that the pages read. Themes are in order of size, largest first, ties by id. */
export interface Atlas {
  readonly format: 'paperland-atlas/1';
  readonly settings: Settings;
  readonly papers: readonly AtlasPaper[];
  readonly themes: readonly AtlasTheme[];
  readonly pages: readonly AuthorPage[];
  readonly land: readonly LandShape[];
  readonly account: IngestAccount;
  readonly method: Method;
  readonly suggestions: Suggestions;
  readonly record: AtlasRecord;
  /** SHA-256 of content and settings, hex: what `map.json` calls digest. */
  readonly digest: string;
}

export type { PaperId };
