import type { ThemeQuote } from '../../domain/atlas.ts';
import type { Paper } from '../../domain/paper.ts';
import type {
  Grouping,
  ReducedSpace,
  Relations,
  TermMatrix,
  ThemeLabels,
  TokenTable,
} from '../stage-values.ts';
import { quoteSentences } from './quote-sentences.ts';

/** Quotes for every theme, from papers that are not between themes. */
export function quoteThemes(
  papers: readonly Pick<Paper, 'abstract'>[],
  space: {
    table: Pick<TokenTable, 'languages' | 'languageOfSection'>;
    matrix: TermMatrix;
    reduced: Pick<ReducedSpace, 'paperIndexes'>;
  },
  found: {
    grouping: Pick<Grouping, 'isBetween'>;
    labels: Pick<ThemeLabels, 'labels' | 'contrasts'>;
    relations: Pick<Relations, 'members'>;
  },
): ThemeQuote[][] {
  const { languages, languageOfSection } = space.table;
  const columnOf = new Map(space.matrix.terms.map(({ key }, column) => [key, column]));
  const isSure = new Set(
    space.reduced.paperIndexes.filter((_, row) => found.grouping.isBetween[row] !== true),
  );
  return found.relations.members.map((members, theme) =>
    quoteSentences(
      {
        label: found.labels.labels[theme] ?? '',
        paperIndexes: members.filter((paper) => isSure.has(paper)),
        contrastOf: (key) => found.labels.contrasts[theme]?.get(columnOf.get(key) ?? -1) ?? 0,
        languageOf: (paper) => languages[languageOfSection[2 * paper + 1] ?? 0] ?? 'en',
      },
      (paper) => papers[paper]?.abstract ?? '',
    ),
  );
}
