import type { Corpus } from '../../../src/domain/paper.ts';
import { makeRandom, type Random } from '../../../src/math/random.ts';
import { compareLayouts } from '../../../src/pipeline/layout/compare-layouts.ts';
import { placeNewcomers } from '../../../src/pipeline/layout/place-newcomers.ts';
import { project } from '../../../src/pipeline/layout/project.ts';
import type {
  Layout,
  ReducedSpace,
  TermMatrix,
  TokenTable,
} from '../../../src/pipeline/stage-values.ts';
import { tokenizePapers } from '../../../src/pipeline/text/tokenize-papers.ts';
import { buildTermMatrix } from '../../../src/pipeline/vectors/build-term-matrix.ts';
import { reduceTerms } from '../../../src/pipeline/vectors/reduce-terms.ts';

/**
 * What a locked layout loses against one drawn anew: a figure of the fresh layout minus that of the locked one, over
 * histories; null where no history could be measured.
 */
export interface Loss {
  readonly mean: number | null;
  readonly worst: number | null;
}

/** Losses over histories of one kind of growth, at 15 neighbours. */
export interface GrowthLoss {
  /** Papers at the end for one at the start. */
  readonly growth: number;
  readonly stepCount: number;
  /** Of all papers that were placed since the fit. */
  readonly newcomerTrustworthiness: Loss;
  readonly newcomerOverlap: Loss;
  /** Of all papers. */
  readonly trustworthiness: Loss;
  readonly overlap: Loss;
}

/** Kinds of growth: a tenth, half, and ten steps of 3 % each. */
export const GROWTHS = [
  { growth: 1.1, stepCount: 1 },
  { growth: 1.5, stepCount: 1 },
  { growth: 1.03 ** 10, stepCount: 10 },
] as const;

const SEED = 1;

/**
 * Grows maps to the whole corpus, each from a random part of it, and compares the layout in which old papers kept
 * their positions with one drawn anew. Every step reads the words and makes the vectors anew, as a build does.
 *
 * @param options.histories random orders of arrival for each kind of growth
 * @param options.growths default `GROWTHS`
 */
export async function measureLayoutGrowth(
  corpus: Corpus,
  options: {
    histories: number;
    seed: number;
    growths?: readonly { growth: number; stepCount: number }[];
  },
): Promise<readonly GrowthLoss[]> {
  const whole = await analyse(corpus);
  const fresh = project(whole, { random: makeRandom(SEED, 'layout') });
  const losses: GrowthLoss[] = [];
  for (const { growth, stepCount } of options.growths ?? GROWTHS) {
    const gains = [];
    for (let history = 0; history < options.histories; history++) {
      const random = makeRandom(options.seed, `growth ${growth} ${stepCount} ${history}`);
      const { layout, isPlaced } = await growToWhole(corpus, whole, { growth, stepCount, random });
      const gain = compareLayouts(
        whole,
        { one: fresh, other: layout, isSome: isPlaced },
        makeRandom(SEED, 'quality'),
      );
      if (gain !== null) gains.push(gain);
    }
    losses.push({
      growth,
      stepCount,
      newcomerTrustworthiness: lossOver(gains.map(({ ofSome }) => ofSome.trustworthiness)),
      newcomerOverlap: lossOver(gains.map(({ ofSome }) => ofSome.overlap)),
      trustworthiness: lossOver(gains.map(({ ofAll }) => ofAll.trustworthiness)),
      overlap: lossOver(gains.map(({ ofAll }) => ofAll.overlap)),
    });
  }
  return losses;
}

interface Space {
  readonly table: TokenTable;
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
}

async function analyse(corpus: Corpus): Promise<Space> {
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  return { table, matrix, reduced: await reduceTerms(matrix, makeRandom(SEED, 'svd')) };
}

/** Lays out a random part of the corpus, then lets the rest in, step by step. */
async function growToWhole(
  corpus: Corpus,
  whole: Space,
  { growth, stepCount, random }: { growth: number; stepCount: number; random: Random },
): Promise<{ layout: Layout; isPlaced: Uint8Array }> {
  const { papers } = corpus;
  const arrivals = shuffledIndexes(papers.length, random);
  const partOf = (step: number) =>
    arrivals
      .subarray(0, Math.round(papers.length * growth ** (step / stepCount - 1)))
      .slice()
      .sort();
  const known = new Map<number, { x: number; y: number }>();
  const remember = (part: Int32Array, { paperIndexes }: ReducedSpace, { x, y }: Layout): void => {
    paperIndexes.forEach((index, row) => {
      known.set(part[index] ?? 0, { x: x[row] ?? NaN, y: y[row] ?? NaN });
    });
  };

  const first = partOf(0);
  const space = await analyse(pickPapers(corpus, first));
  remember(first, space.reduced, project(space, { random: makeRandom(SEED, 'layout') }));
  const fitted = new Set(known.keys());
  for (let step = 1; ; step++) {
    const isLast = step === stepCount;
    const part = partOf(step);
    const grown = isLast ? whole : await analyse(pickPapers(corpus, part));
    const { paperIndexes } = grown.reduced;
    const positions = paperIndexes.map((index) => known.get(part[index] ?? 0));
    const layout = placeNewcomers(grown, {
      x: Float64Array.from(positions, (position) => position?.x ?? NaN),
      y: Float64Array.from(positions, (position) => position?.y ?? NaN),
    });
    if (isLast) {
      const isPlaced = Uint8Array.from(paperIndexes, (index) => (fitted.has(index) ? 0 : 1));
      return { layout, isPlaced };
    }
    remember(part, grown.reduced, layout);
  }
}

function pickPapers({ papers }: Corpus, indexes: Int32Array): Corpus {
  return { papers: Array.from(indexes).flatMap((index) => papers[index] ?? []) };
}

/** All indexes in a random order (Fisher and Yates). */
function shuffledIndexes(count: number, random: Random): Int32Array {
  const indexes = Int32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [indexes[i], indexes[j]] = [indexes[j] ?? 0, indexes[i] ?? 0];
  }
  return indexes;
}

function lossOver(gains: readonly number[]): Loss {
  if (gains.length === 0) return { mean: null, worst: null };
  const sum = gains.reduce((total, gain) => total + gain, 0);
  return { mean: sum / gains.length, worst: Math.max(...gains) };
}
