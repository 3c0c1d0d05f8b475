import type { CuratedTheme } from '../../domain/theme.ts';
import type { DenseMatrix } from '../../math/dense-matrix.ts';
import type { ReducedSpace, TermMatrix } from '../stage-values.ts';
import { seedVector } from './seed-vectors.ts';

/** A curated theme that papers gather round. */
export interface GuidedTheme {
  /** Of the curated theme. */
  readonly index: number;
  /** Where its seed terms point. */
  readonly vector: Float64Array;
}

/** The curated themes whose seed terms some paper uses. */
export function guidedThemes(
  curated: readonly CuratedTheme[],
  space: { matrix: TermMatrix; reduced: ReducedSpace; rows: DenseMatrix },
): GuidedTheme[] {
  return curated.flatMap((theme, index) => {
    const vector = seedVector(theme.terms, space);
    return vector === null ? [] : [{ index, vector }];
  });
}
