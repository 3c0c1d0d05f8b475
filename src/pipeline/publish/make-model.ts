import type { Settings } from '../../domain/settings.ts';
import type { DenseMatrix } from '../../math/dense-matrix.ts';
import type { FittedModel } from '../../model/fitted-model.ts';
import type {
  Grouping,
  Layout,
  ReducedSpace,
  TermMatrix,
  ThemeLabels,
  TokenTable,
} from '../stage-values.ts';

/** The model of a map: what its analysis knows, without the texts of its papers. */
export function makeModel(
  { settings, digest }: { readonly settings: Settings; readonly digest: string },
  { table, matrix, reduced }: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  found: {
    readonly grouping: Grouping;
    readonly layout: Layout;
    readonly labels: ThemeLabels;
    /** Of the themes, by cluster. */
    readonly ids: readonly string[];
    /** By row of the reduced space. */
    readonly paperIds: readonly string[];
    /** Made when asked for: a page does without, and of a large corpus they take a second. */
    readonly smoothRows: () => DenseMatrix | null;
    readonly reach: number;
  },
): FittedModel {
  const { grouping, layout, labels, ids, paperIds, smoothRows, reach } = found;
  let smoothed: DenseMatrix | null | undefined;
  return {
    title: settings.title,
    digest,
    language: settings.language,
    stopwords: settings.stopwords,
    corpusSize: matrix.rows.rowCount,
    terms: matrix.terms,
    acronyms: table.acronyms,
    compounds: table.compounds,
    loadings: reduced.loadings,
    rows: reduced.rows,
    get smoothedRows() {
      return (smoothed ??= smoothRows());
    },
    ...{ paperIds, reach },
    x: layout.x,
    y: layout.y,
    themeOf: Uint16Array.from(grouping.clusterOf),
    themes: labels.labels.map((label, cluster) => ({ id: ids[cluster] ?? '', label })),
    centroids: grouping.centroids,
  };
}
