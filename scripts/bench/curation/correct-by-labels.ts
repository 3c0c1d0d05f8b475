import { plainTheme } from '../../../src/domain/theme.ts';
import type { Corpus } from '../../../src/domain/paper.ts';
import { makeRandom } from '../../../src/math/random.ts';
import type { Grouping, ReducedSpace, TermMatrix } from '../../../src/pipeline/stage-values.ts';
import { tokenizePapers } from '../../../src/pipeline/text/tokenize-papers.ts';
import { chooseQueries } from '../../../src/pipeline/themes/choose-queries.ts';
import { continueThemes, marginFor } from '../../../src/pipeline/themes/continue-themes.ts';
import { findThemes } from '../../../src/pipeline/themes/find-themes.ts';
import { fitThemes } from '../../../src/pipeline/themes/fit-themes.ts';
import { buildTermMatrix } from '../../../src/pipeline/vectors/build-term-matrix.ts';
import { reduceTerms } from '../../../src/pipeline/vectors/reduce-terms.ts';
import { clusterAgreement } from '../contest/cluster-agreement.ts';

/** Agreement with the labels (NMI) of the themes as found, and after corrections. */
export interface CorrectedAgreement {
  readonly found: number;
  /** After the corrections that a build proposes. */
  readonly proposed: number;
  /** After as many at random, one figure a draw. */
  readonly atRandom: readonly number[];
  /** Papers in another theme after the proposed corrections. */
  readonly movedCount: number;
}

interface LabelledThemes {
  readonly space: { readonly matrix: TermMatrix; readonly reduced: ReducedSpace };
  readonly grouping: Grouping;
  /** By row. */
  readonly labelOf: readonly (string | null)[];
}

/**
 * Corrects themes as a build with a lock does, by answers that the labels give: each paper asked about is pinned to the
 * theme that has most papers of its label.
 */
export async function correctByLabels(
  corpus: Corpus,
  labels: readonly (string | null)[],
  options: { readonly count: number; readonly drawCount: number },
): Promise<CorrectedAgreement> {
  const themes = await findLabelledThemes(corpus, labels);
  const { space, grouping, labelOf } = themes;
  const { count } = options;
  const agreement = (clusterOf: Int32Array): number =>
    clusterAgreement([...clusterOf], labelOf).nmi;
  const queries = chooseQueries(space.reduced, grouping, { curated: [], count });
  const corrected = pinRows(
    themes,
    queries.map(({ row }) => row),
  );
  const atRandom = Array.from({ length: options.drawCount }, (_, draw) => {
    const random = makeRandom(draw + 1, 'corrections at random');
    const rows = new Set<number>();
    while (rows.size < Math.min(count, labelOf.length))
      rows.add(Math.floor(random() * labelOf.length));
    return agreement(pinRows(themes, [...rows]));
  });
  return {
    found: agreement(grouping.clusterOf),
    proposed: agreement(corrected),
    atRandom,
    movedCount: corrected.filter((cluster, row) => cluster !== grouping.clusterOf[row]).length,
  };
}

async function findLabelledThemes(
  corpus: Corpus,
  labels: readonly (string | null)[],
): Promise<LabelledThemes> {
  const matrix = buildTermMatrix(tokenizePapers(corpus), []);
  const reduced = await reduceTerms(matrix, makeRandom(1, 'svd'));
  const space = { matrix, reduced };
  const grouping = fitThemes(space, [], findThemes(space, [], { count: 'auto', seed: 1 }));
  return { space, grouping, labelOf: reduced.paperIndexes.map((paper) => labels[paper] ?? null) };
}

/** Cluster of each row after some were pinned to the themes of their labels. */
function pinRows(
  { space, grouping, labelOf }: LabelledThemes,
  rows: readonly number[],
): Int32Array {
  const { clusterCount, clusterOf } = grouping;
  const home = themeOfLabels(grouping, labelOf);
  const files = Array.from({ length: clusterCount }, (_, cluster) => ({
    ...plainTheme(`theme-${cluster}`),
    pinnedRows: rows.filter((row) => home.get(labelOf[row] ?? null) === cluster),
  }));
  const known = {
    themeOf: clusterOf,
    isRecent: new Uint8Array(clusterOf.length),
    curatedOf: files.map((_, index) => index),
  };
  const margin = marginFor(clusterOf.length, 'normal');
  return continueThemes(space, files, known, { count: 'auto', margin, seed: 1 }).clusterOf;
}

/** The theme that has most papers of each label; of equals the first. */
function themeOfLabels(
  { clusterCount, clusterOf }: Grouping,
  labelOf: readonly (string | null)[],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number[]>();
  for (const [row, label] of labelOf.entries()) {
    const own = counts.get(label) ?? new Array<number>(clusterCount).fill(0);
    const cluster = clusterOf[row] ?? 0;
    own[cluster] = (own[cluster] ?? 0) + 1;
    if (label !== null) counts.set(label, own);
  }
  return new Map([...counts].map(([label, own]) => [label, own.indexOf(Math.max(...own))]));
}
