import type { CuratedTheme } from '../../domain/theme.ts';
import { stem } from '../../model/stem.ts';
import type {
  Grouping,
  ReducedSpace,
  TermMatrix,
  ThemeLabels,
  TokenTable,
} from '../stage-values.ts';
import { nameThemes } from './name-themes.ts';
import { isNameLike, rankTerms, shownTerms, surfaceOf, type AcronymIndex } from './rank-terms.ts';

/** Ranks the terms of every cluster and names it. */
export function describeThemes(
  space: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  grouping: Grouping,
  curated: readonly CuratedTheme[],
): ThemeLabels {
  const acronyms: AcronymIndex = new Map(
    [...space.table.acronyms].map(([short, acronym]) => [stem(short), acronym]),
  );
  const sizes = new Array<number>(grouping.clusterCount).fill(0);
  for (const cluster of grouping.clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const ranked = rankTerms(space.matrix, space.reduced, grouping);
  return {
    labels: nameThemes(ranked, grouping, { curated, acronyms, sizes }),
    terms: ranked.map((terms) => shownTerms(terms, acronyms)),
    contrasts: ranked.map(
      (terms) => new Map(terms.map(({ column, contrast }) => [column, contrast])),
    ),
    isReadable: space.matrix.terms.map(isNameLike),
    termTexts: space.matrix.terms.map((term) => surfaceOf(term, acronyms)),
  };
}
