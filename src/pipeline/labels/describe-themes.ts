import type { ThemeTerm } from '../../domain/atlas.ts';
import type { CuratedTheme } from '../../domain/theme.ts';
import { stem } from '../../model/stem.ts';
import { languageFinder } from '../../model/word-languages.ts';
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
import { fold, surfaceOf, type AcronymIndex } from './term-texts.ts';

const MOST_TERMS = 10;
const MOST_SUBTERMS = 6;

/** What a build knows beside the words of its papers; lists are one entry a cluster. */
export interface KnownOfThemes {
  readonly curated: readonly CuratedTheme[];
  readonly venues: readonly (string | null)[];
  /** What the theme is called where its author brought it from; null by default. */
  readonly brought?: readonly (string | null)[];
  /** The label that the theme has in the lock; null for one that is new. */
  readonly kept?: readonly (string | null)[];
  /** Labels that other themes have or had: none is chosen while others are free. */
  readonly avoided?: readonly (readonly string[])[];
  /** Whether labels of the lock stand whatever the rules say, as in a rebuild of a finished edition. */
  readonly isSettled?: boolean;
}

/** Ranks the terms of every theme and sub-theme, chooses those to show and names it. */
export function describeThemes(
  space: {
    table: Pick<TokenTable, 'acronyms' | 'words' | 'languages' | 'languageOf'>;
    matrix: TermMatrix;
    reduced: Pick<ReducedSpace, 'paperIndexes'>;
  },
  found: { grouping: Grouping; subgrouping: Subgrouping },
  known: KnownOfThemes,
): ThemeLabels {
  const { matrix } = space;
  const { grouping, subgrouping } = found;
  const languageOf = languageFinder(space.table);
  const acronyms: AcronymIndex = new Map(
    [...space.table.acronyms].map(([short, acronym]) => [stem(short, languageOf(short)), acronym]),
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
    chooseTerms(pool, termPapers, { ...options, languageOf }).map(
      ({ term, insideCount, outsideCount }) => ({
        text: surfaceOf(term, acronyms),
        insideCount,
        outsideCount,
      }),
    );

  const context = {
    ...{ acronyms, languageOf },
    isEvent: eventNames(known.venues),
    isSettled: known.isSettled ?? false,
  };
  const names = nameThemes(
    pools.map((pool, theme) => ({
      pool,
      size: themes[theme]?.length ?? 0,
      given:
        known.curated[grouping.curatedOf[theme] ?? -1]?.label?.normalize('NFC') ??
        known.brought?.[theme] ??
        null,
      kept: known.kept?.[theme] ?? null,
      evidence: rankings[theme]?.top ?? [],
      avoided: new Set(known.avoided?.[theme]?.map((name) => fold(name, languageOf))),
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
