import type { Corpus } from '../../../src/domain/paper.ts';
import { coherence } from '../../../src/pipeline/quality/coherence.ts';
import { tokenizePapers } from '../../../src/pipeline/text/tokenize-papers.ts';
import { buildTermMatrix } from '../../../src/pipeline/vectors/build-term-matrix.ts';
import { countTerms, type TermCounts } from '../../../src/pipeline/vectors/count-terms.ts';

const TERM_COUNT = 10;
/** No vocabulary of ours holds a term of fewer papers, but for tiny corpora. */
const LEAST_PAPER_COUNT = 2;

/**
 * How well the ten strongest terms of each theme by class-based TF-IDF belong together: the usual rival of
 * our names, over the same vocabulary and themes, by the measure that Paperland prints of its own terms.
 */
export function classTfIdfCoherence(
  corpus: Corpus,
  clusters: readonly (number | null)[],
): number | null {
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  const columnOf = new Map(matrix.terms.map(({ key }, column) => [key, column]));
  const themes = classTfIdfTerms(countTerms(table, [], LEAST_PAPER_COUNT), clusters, columnOf);
  return coherence(
    matrix.rows,
    themes.map((columns) => columns.map((column) => [column])),
  );
}

/**
 * The strongest terms of each class, as columns: tf · ln(1 + A / f), where tf counts a term in the class, f in all of
 * them, and A is the mean number of terms of a class (Grootendorst, 2022). Ties to the lower column.
 *
 * @param columnOf terms that may be chosen, by key
 */
export function classTfIdfTerms(
  counts: Pick<TermCounts, 'starts' | 'columns' | 'counts'> & {
    readonly terms: readonly { readonly key: string }[];
  },
  clusters: readonly (number | null)[],
  columnOf: ReadonlyMap<string, number>,
): number[][] {
  const classCount =
    1 + clusters.reduce<number>((most, cluster) => Math.max(most, cluster ?? -1), -1);
  const frequencies = Array.from({ length: classCount }, () => new Map<number, number>());
  const inAll = new Map<number, number>();
  let total = 0;
  clusters.forEach((cluster, paper) => {
    const inClass = frequencies[cluster ?? -1];
    if (inClass === undefined) return;
    for (let at = counts.starts[paper] ?? 0; at < (counts.starts[paper + 1] ?? 0); at++) {
      const column = columnOf.get(counts.terms[counts.columns[at] ?? 0]?.key ?? '');
      if (column === undefined) continue;
      const count = counts.counts[at] ?? 0;
      inClass.set(column, (inClass.get(column) ?? 0) + count);
      inAll.set(column, (inAll.get(column) ?? 0) + count);
      total += count;
    }
  });
  const mean = total / Math.max(1, classCount);
  return frequencies.map((inClass) =>
    [...inClass]
      .map(([column, count]) => ({
        column,
        weight: count * Math.log(1 + mean / (inAll.get(column) ?? 1)),
      }))
      .sort((a, b) => b.weight - a.weight || a.column - b.column)
      .slice(0, TERM_COUNT)
      .map(({ column }) => column),
  );
}
