import type { Quality } from '../../domain/atlas.ts';
import { makeRandom } from '../../math/random.ts';
import type {
  Grouping,
  Layout,
  ReducedSpace,
  TermMatrix,
  ThemeLabels,
  TokenTable,
} from '../stage-values.ts';
import { coherence } from './coherence.ts';
import { contiguity } from './contiguity.ts';
import { measureLayout } from './measure-layout.ts';
import { silhouette } from './silhouette.ts';

const NEIGHBOUR_COUNT = 15;

/** All figures of quality of a map, each to three decimals. */
export function measureQuality(
  space: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  map: {
    layout: Layout;
    grouping: Grouping;
    labels: Pick<ThemeLabels, 'terms' | 'termTexts'>;
    /** Measured where themes are found; see `themes/measure-stability.ts`. */
    stability: number | null;
  },
  options: { seed: number },
): Quality {
  const { table, matrix, reduced } = space;
  const { layout, grouping } = map;
  const placedCount = reduced.paperIndexes.length;
  const betweenCount = grouping.isBetween.filter(Boolean).length;
  return {
    ...measureLayout(table, reduced.paperIndexes, layout, {
      random: makeRandom(options.seed, 'quality'),
      reference: reduced.isOwn ? reduced.rows : null,
    }),
    contiguity: round3(
      contiguity(layout, grouping.clusterOf, {
        neighbourCount: NEIGHBOUR_COUNT,
        random: makeRandom(options.seed, 'contiguity'),
      }),
    ),
    silhouette: round3(silhouette(reduced.rows, grouping.clusterOf)),
    coherence: round3(coherence(matrix.rows, shownColumns(map.labels))),
    stability: round3(map.stability),
    coverage: round3(share(placedCount, matrix.rows.rowCount)),
    betweenShare: round3(share(betweenCount, placedCount)),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function round3(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** For each theme and each of its shown terms the columns that read like it. */
function shownColumns(labels: Pick<ThemeLabels, 'terms' | 'termTexts'>): number[][][] {
  const columnsOf = new Map<string, number[]>(
    labels.terms.flatMap((terms) => terms.map(({ text }) => [text, []])),
  );
  labels.termTexts.forEach((text, column) => columnsOf.get(text)?.push(column));
  return labels.terms.map((terms) => terms.map(({ text }) => columnsOf.get(text) ?? []));
}
