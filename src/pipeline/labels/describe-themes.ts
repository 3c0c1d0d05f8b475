import type { ThemeTerm } from '../../domain/atlas.ts';
import type { CuratedTheme } from '../../domain/theme.ts';
import { stem } from '../../model/stem.ts';
import type {
  Grouping,
  ReducedSpace,
  Subgrouping,
  TermMatrix,
  ThemeLabels,
  TokenTable,
} from '../stage-values.ts';
import { chooseTerms, poolTerms } from './choose-terms.ts';
import { eventNames } from './event-names.ts';
import { nameSubthemes, nameThemes } from './name-themes.ts';
import { rankSubterms, rankTerms, type RankedTerm } from './rank-terms.ts';
import { readableTerms } from './readable-terms.ts';
import { findTermPapers } from './term-papers.ts';
import { surfaceOf, type AcronymIndex } from './term-texts.ts';

const MOST_TERMS = 10;
const MOST_SUBTERMS = 6;

/** Ranks the terms of every theme and sub-theme, chooses those to show and names it. */
export function describeThemes(
  space: {
    table: Pick<TokenTable, 'acronyms'>;
    matrix: TermMatrix;
    reduced: Pick<ReducedSpace, 'paperIndexes'>;
  },
  found: { grouping: Grouping; subgrouping: Subgrouping },
  known: { curated: readonly CuratedTheme[]; venues: readonly (string | null)[] },
): ThemeLabels {
  const { matrix } = space;
  const { grouping, subgrouping } = found;
  const acronyms: AcronymIndex = new Map(
    [...space.table.acronyms].map(([short, acronym]) => [stem(short), acronym]),
  );
  const isReadable = readableTerms(matrix.terms);
  const themes = papersOf(grouping.clusterOf, grouping.clusterCount, space.reduced.paperIndexes);
  const parts = papersOf(
    subgrouping.clusterOf,
    subgrouping.clusterCount,
    space.reduced.paperIndexes,
  );
  const rankings = rankTerms(matrix, themes);
  const subrankings = rankSubterms(
    matrix,
    themes.map((papers, theme) => ({
      papers,
      parts: parts.filter((_, part) => subgrouping.themeOf[part] === theme),
    })),
  ).flat();
  const pools = rankings.map(({ top }, theme) =>
    poolTerms(top, { size: themes[theme]?.length ?? 0, isReadable }),
  );
  const subpools = subrankings.map(({ top }, part) =>
    poolTerms(top, { size: parts[part]?.length ?? 0, isReadable }),
  );

  const isPooled = new Uint8Array(matrix.terms.length);
  for (const { column } of [...pools, ...subpools].flat()) isPooled[column] = 1;
  const termPapers = findTermPapers(matrix.rows, isPooled);
  const shown = (
    pool: readonly RankedTerm[],
    options: { first: RankedTerm | null; most: number },
  ): ThemeTerm[] =>
    chooseTerms(pool, termPapers, options).map(({ term, insideCount, outsideCount }) => ({
      text: surfaceOf(term, acronyms),
      insideCount,
      outsideCount,
    }));

  const context = { acronyms, isEvent: eventNames(known.venues) };
  const names = nameThemes(
    pools.map((pool, theme) => ({
      pool,
      size: themes[theme]?.length ?? 0,
      given: known.curated[grouping.curatedIndexes[theme] ?? -1]?.label ?? null,
    })),
    context,
  );
  const labels = names.map(({ text }) => text);
  const subnames = nameSubthemes(
    subpools.map((pool, part) => ({ pool, size: parts[part]?.length ?? 0, given: null })),
    labels,
    context,
  );
  return {
    labels,
    terms: pools.map((pool, theme) =>
      shown(pool, { first: names[theme]?.term ?? null, most: MOST_TERMS }),
    ),
    subthemes: {
      labels: subnames.map(({ text }) => text),
      terms: subpools.map((pool, part) =>
        shown(pool, { first: subnames[part]?.term ?? null, most: MOST_SUBTERMS }),
      ),
    },
    contrasts: rankings.map(({ contrasts }) => contrasts),
    isReadable,
    termTexts: matrix.terms.map((term) => surfaceOf(term, acronyms)),
  };
}

/** Paper indexes of each cluster, rising. */
function papersOf(
  clusterOf: Int32Array,
  clusterCount: number,
  paperIndexes: readonly number[],
): number[][] {
  const papers = Array.from({ length: clusterCount }, () => [] as number[]);
  paperIndexes.forEach((paper, row) => papers[clusterOf[row] ?? -1]?.push(paper));
  return papers;
}
