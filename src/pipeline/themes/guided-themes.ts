import type { CuratedTheme } from '../../domain/theme.ts';
import { addScaled, normalize, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { KnownThemes, ReducedSpace, TermMatrix } from '../stage-values.ts';
import { seedVector } from './seed-vectors.ts';

/** A curated theme that papers gather round. */
export interface GuidedTheme {
  /** Of the curated theme. */
  readonly index: number;
  /** Where its seed terms point. */
  readonly vector: Float64Array;
}

/**
 * The curated themes whose seed terms some paper uses, and those that are bound to a theme of the lock: without usable
 * terms they begin where its papers are.
 *
 * @param known by default nothing
 */
export function guidedThemes(
  curated: readonly CuratedTheme[],
  space: { matrix: TermMatrix; reduced: ReducedSpace; rows: DenseMatrix },
  known?: KnownThemes,
): GuidedTheme[] {
  return curated.flatMap((theme, index) => {
    const place = known?.curatedOf.indexOf(index) ?? -1;
    const vector = seedVector(theme.terms, space) ?? meanOf(space.rows, known?.themeOf, place);
    return vector === null ? [] : [{ index, vector }];
  });
}

/** The unit mean of the rows that had a theme, or null where none had. */
function meanOf(
  rows: DenseMatrix,
  themeOf: Int32Array | undefined,
  place: number,
): Float64Array | null {
  const mean = new Float64Array(rows.columnCount);
  themeOf?.forEach((theme, row) => {
    if (theme === place && place >= 0) addScaled(mean, rowOf(rows, row), 1);
  });
  return normalize(mean) > 0 ? mean : null;
}
