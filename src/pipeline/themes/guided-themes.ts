import { addScaled, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { KnownThemes, ReducedSpace, SteeredTheme, TermMatrix } from '../stage-values.ts';
import { seedVector } from './seed-vectors.ts';

/** A curated theme that papers gather round. */
export interface GuidedTheme {
  /** Of the curated theme. */
  readonly index: number;
  /** Where it begins. */
  readonly vector: Float64Array;
  /** What its centroid is held near throughout: where its seed terms point; undefined for one that is free to move. */
  readonly prior: Float64Array | undefined;
}

/**
 * The curated themes whose seed terms some paper uses, those that papers are pinned to, and those that are bound to a
 * theme of the lock: without usable terms they begin where its papers are, else where the pinned ones are. A theme that
 * had ended and that its file brings back begins where its papers were.
 *
 * @param known by default nothing
 */
export function guidedThemes(
  curated: readonly SteeredTheme[],
  space: { matrix: TermMatrix; reduced: ReducedSpace; rows: DenseMatrix },
  known?: KnownThemes,
): GuidedTheme[] {
  return curated.flatMap((theme, index) => {
    const place = known?.curatedOf.indexOf(index) ?? -1;
    const bound = place < 0 ? [] : rowsWith(known?.themeOf, place);
    const { pinnedRows = [], formerRows = [] } = theme;
    const prior = seedVector(theme.terms, space) ?? meanOf(space.rows, bound) ?? undefined;
    const vector = prior ?? meanOf(space.rows, pinnedRows) ?? meanOf(space.rows, formerRows);
    return vector === null ? [] : [{ index, vector, prior }];
  });
}

function rowsWith(themeOf: Int32Array | undefined, place: number): readonly number[] {
  return [...(themeOf?.entries() ?? [])].flatMap(([row, theme]) => (theme === place ? [row] : []));
}

/** The unit mean of some rows, or null where there are none. */
function meanOf(rows: DenseMatrix, some: readonly number[]): Float64Array | null {
  const mean = new Float64Array(rows.columnCount);
  for (const row of some) addScaled(mean, rowOf(rows, row), 1);
  return normalize(mean) > 0 ? mean : null;
}
