import type { PaperId } from './paper.ts';

/** What an author brings from elsewhere: vectors of any model, positions and themes. Each may be missing for any paper. */
export interface OwnPlaces {
  /** Numbers a vector; 0 where there is none. */
  readonly dimensionCount: number;
  readonly vectors: ReadonlyMap<PaperId, Float32Array>;
  /** In any units, y upwards. */
  readonly positions: ReadonlyMap<PaperId, { readonly x: number; readonly y: number }>;
  /** By name or by key, as text; papers of one theme have the same. */
  readonly themes: ReadonlyMap<PaperId, string>;
}

/** Nothing brought from elsewhere. */
export const noOwnPlaces: OwnPlaces = {
  dimensionCount: 0,
  vectors: new Map(),
  positions: new Map(),
  themes: new Map(),
};
