import type {
  Exemplar,
  LandShape,
  MapPoint,
  Neighbour,
  ThemeNeighbour,
  ThemeTerm,
} from '../domain/atlas.ts';
import type { DenseMatrix } from '../math/dense-matrix.ts';
import type { NeighbourTable } from '../math/nearest-neighbours.ts';
import type { SparseMatrix } from '../math/sparse-matrix.ts';
import type { Term } from '../model/token-table.ts';
import type { CuratedTheme } from '../domain/theme.ts';

/** What a stage tells whoever watches the build. */
export interface StageReport {
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
  /** What is counted, where it is not what the stage works on: `MB`. */
  readonly unit?: string;
  /** Set once, at the end: one line of verb, subject and count. */
  readonly finished?: string;
}

export type { Acronym, Term, TokenTable } from '../model/token-table.ts';

/** Vocabulary and TF-IDF rows of unit length; a paper without usable terms has an empty row. */
export interface TermMatrix {
  readonly terms: readonly Term[];
  readonly rows: SparseMatrix;
}

/** The corpus in its reduced space: only papers with usable terms have a row here. */
export interface ReducedSpace {
  /** Paper index of each row, rising. */
  readonly paperIndexes: readonly number[];
  /** Unit rows. */
  readonly rows: DenseMatrix;
  /** One row a term: where a term points in the reduced space. */
  readonly loadings: DenseMatrix;
  readonly singularValues: Float64Array;
  /** Share of the squared weights that the reduced space keeps, 0–1. */
  readonly varianceKept: number;
  /** Nearest rows by cosine; indexes are rows of the reduced space. */
  readonly neighbours: NeighbourTable;
  /** True where the rows are vectors that the author brought, not made of terms. */
  readonly isOwn: boolean;
}

/** 2D positions, one a row of the reduced space, in the unit square, y upwards. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A curated theme that has, or is to have, papers of its own. */
export interface SteeredTheme extends CuratedTheme {
  /** Rows of the reduced space that its author puts into it, and keeps out; none by default. */
  readonly pinnedRows?: readonly number[];
  readonly bannedRows?: readonly number[];
  /** Rows from which one that ended begins again; none by default. */
  readonly formerRows?: readonly number[];
  /** True for one that has no file: another theme is merged into it. False by default. */
  readonly isImplied?: boolean;
}

/** Themes that an author found elsewhere and brought. */
export interface OwnThemes {
  /** Names or keys, sorted. */
  readonly names: readonly string[];
  /** Theme of each row of the reduced space, by its place among the names; -1 where none was brought for it. */
  readonly nameOf: Int32Array;
}

/** Which rows of the reduced space are together. */
export interface Membership {
  readonly clusterCount: number;
  /** Cluster of each row; none is empty. */
  readonly clusterOf: Int32Array;
  /** Curated theme (index) of each cluster, or -1. */
  readonly curatedOf: readonly number[];
  /** In plain words: why there are so many. */
  readonly countReason: string;
  /** Rows of which the author brought the theme, 1; absent where none was brought. */
  readonly isBrought?: Uint8Array;
}

/** What the lock knows of the themes of the rows of the reduced space. */
export interface KnownThemes {
  /** Theme of each row, by its place among the living locked themes; -1 for a newcomer. */
  readonly themeOf: Int32Array;
  /** Rows that came since themes were last found anew, 1; newcomers among them. */
  readonly isRecent: Uint8Array;
  /** Of each living locked theme the curated theme (index) bound to it, or -1. */
  readonly curatedOf: readonly number[];
  /** Themes that authors ended; none by default. */
  readonly closed?: readonly ClosedTheme[];
}

/** A theme that an author ended. */
export interface ClosedTheme {
  /** Of the papers that it had. */
  readonly rows: readonly number[];
  /** The curated theme (index) that it is part of, or null. */
  readonly into: number | null;
  /** Name of the file that ended it. */
  readonly file: string;
}

/** Clusters of the rows of the reduced space, in the order of the ids of their themes, and how well rows fit them. */
export interface Grouping extends Membership {
  /** Second nearest cluster, or -1 where there is one only. */
  readonly secondOf: Int32Array;
  /** 0–1: how much nearer the own centroid is than the second. */
  readonly confidence: Float64Array;
  readonly isBetween: readonly boolean[];
  /** Unit rows, one a cluster. */
  readonly centroids: DenseMatrix;
}

/** Clusters within clusters: the second level. A theme too small or too even to divide has none. */
export interface Subgrouping {
  /** Sub-themes of all themes together. */
  readonly clusterCount: number;
  /** Theme (cluster of the first level) of each sub-theme, rising. */
  readonly themeOf: Int32Array;
  /** Sub-theme of each row, or -1 where its theme has none. */
  readonly clusterOf: Int32Array;
  /** Unit rows, one a sub-theme. */
  readonly centroids: DenseMatrix;
}

/** The words of every theme, and of the map as a whole. */
export interface ThemeLabels {
  /** One a cluster, no two alike. */
  readonly labels: readonly string[];
  readonly terms: readonly (readonly ThemeTerm[])[];
  /** Of every sub-theme, in the order of the subgrouping; no label is that of a theme or of another sub-theme. */
  readonly subthemes: {
    readonly labels: readonly string[];
    readonly terms: readonly (readonly ThemeTerm[])[];
  };
  /** For each cluster how typical each term (by column) is of it; only terms that favour it. */
  readonly contrasts: readonly ReadonlyMap<number, number>[];
  /** Whether a term reads as the name of something, by column. */
  readonly isReadable: readonly boolean[];
  /** How people read a term, by column. */
  readonly termTexts: readonly string[];
}

/** What lies near what, and why. Theme numbers are clusters. */
export interface Relations {
  /** One list a row of the reduced space. */
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** Paper indexes of each cluster by descending fit, poor fits last. */
  readonly members: readonly (readonly number[])[];
  readonly exemplars: readonly (readonly Exemplar[])[];
  readonly themeNeighbours: readonly (readonly ThemeNeighbour[])[];
}

/** A paper about which a word of the author’s would settle most. */
export interface Query {
  readonly row: number;
  /** Rows that would follow it if it were pinned. */
  readonly followers: readonly number[];
}

/** Two clusters that papers lie between. */
export interface DoubtfulPair {
  readonly clusters: readonly [number, number];
  readonly betweenCount: number;
}

/** The land of a map and where each theme is densest. */
export interface Land {
  readonly shapes: readonly LandShape[];
  /** One a cluster, in the unit square. */
  readonly anchors: readonly MapPoint[];
}

/** How a theme is coloured for good. */
export interface ThemeColour {
  /** Degrees of OKLCH, 0–359. */
  readonly hue: number;
  readonly tone: 'deep' | 'bright';
}
