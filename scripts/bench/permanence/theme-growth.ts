import type { Corpus } from '../../../src/domain/paper.ts';
import { normalizedMutualInformation } from '../../../src/math/agreement.ts';
import { makeRandom, type Random } from '../../../src/math/random.ts';
import { sampleIndexes } from '../../../src/math/sample-rows.ts';
import type {
  KnownThemes,
  Membership,
  ReducedSpace,
  TermMatrix,
} from '../../../src/pipeline/stage-values.ts';
import { tokenizePapers } from '../../../src/pipeline/text/tokenize-papers.ts';
import { freshInertia, inertiaOf } from '../../../src/pipeline/themes/advise-regroup.ts';
import { continueThemes, marginFor } from '../../../src/pipeline/themes/continue-themes.ts';
import { findThemes } from '../../../src/pipeline/themes/find-themes.ts';
import { rowsToCluster } from '../../../src/pipeline/themes/rows-to-cluster.ts';
import { buildTermMatrix } from '../../../src/pipeline/vectors/build-term-matrix.ts';
import { reduceTerms } from '../../../src/pipeline/vectors/reduce-terms.ts';

const SEED = 1;
const SPREAD_STEPS = 10;
const FEW_PAPERS = 150;

/** How a map grows in one scenario: the papers of each build, by their index in the corpus. */
type Growth = readonly (readonly number[])[];

/** Figures of one history. */
export interface GrowthFigures {
  /** Old papers that are in the theme that they had at first, 0–1. */
  readonly kept: number;
  /** First themes of which half or more is still together under their id, 0–1. */
  readonly alive: number;
  /** Themes born and ended. */
  readonly born: number;
  readonly ended: number;
  /**
   * Inertia above that of the best of ten fits of as many clusters, or below 150 papers, where those hang on luck, of themes carried on
   * without holding to anything, as a share of it; null where not measured.
   */
  readonly inertia: number | null;
  /** NMI with the labels less that of themes found anew; null without labels. */
  readonly nmi: number | null;
}

/** The scenarios of the table, in order. */
export const growthScenarios = [
  '+10 %',
  '+50 %',
  'ten steps of +3 %',
  'unseen topics, +50 %',
] as const;
export type GrowthScenario = (typeof growthScenarios)[number];

/**
 * One history: themes are found among the first papers and carried on from build to build, vocabulary and reduced space
 * made anew each time; what was kept is measured against the first build.
 *
 * @param labels of the papers of the corpus, or null; unseen topics need them
 */
export async function growThemes(
  corpus: Corpus,
  labels: readonly number[] | null,
  options: { scenario: GrowthScenario; history: number; paperCount?: number },
): Promise<GrowthFigures | null> {
  const random = makeRandom(options.history, `growth ${options.scenario}`);
  const growth = planGrowth(corpus, labels, { ...options, random });
  if (growth === null) return null;
  let themeOfPaper = new Map<number, number>();
  let firstThemes = new Map<number, number>();
  const firstPapers = new Set(growth[0]);
  let themeCount = 0;
  let born = 0;
  let ended = 0;
  let last: LastBuild | null = null;
  for (const papers of growth) {
    const space = await spaceOf(corpus, papers);
    const rows = space.reduced.paperIndexes.map((index) => papers[index] ?? 0);
    const known = knownThemes(rows, themeOfPaper, firstPapers);
    const membership: Membership =
      last === null
        ? findThemes(space, [], { count: 'auto', seed: SEED })
        : continueThemes(space, [], known.themes, {
            count: 'auto',
            margin: marginFor(rows.length, 'normal'),
            seed: SEED,
          });
    // Clusters go on as the theme that most of their known papers had.
    const idOf = matchByMajority(membership, known.ids, rows, themeOfPaper);
    const ids = idOf.map((id) => id ?? themeCount++);
    if (last !== null) {
      born += idOf.filter((id) => id === null).length;
      ended += known.ids.filter((id) => !ids.includes(id)).length;
    }
    themeOfPaper = new Map(
      rows.map((paper, row) => [paper, ids[membership.clusterOf[row] ?? 0] ?? -1]),
    );
    if (last === null) firstThemes = themeOfPaper;
    last = { space, membership, known: known.themes };
  }
  if (last === null) return null;
  const stayed = [...firstThemes].filter(([paper]) => themeOfPaper.has(paper));
  const kept = stayed.filter(([paper, theme]) => themeOfPaper.get(paper) === theme);
  const members = Map.groupBy(stayed, ([, theme]) => theme);
  const alive = [...members.values()].filter(
    (own) =>
      2 * own.filter(([paper, theme]) => themeOfPaper.get(paper) === theme).length >= own.length,
  );
  return {
    kept: kept.length / stayed.length,
    alive: alive.length / members.size,
    born,
    ended,
    ...compareWithFresh(
      last,
      options.scenario,
      labels === null ? null : labelsOf(last, labels, growth),
    ),
  };
}

/** The last build of a history, and what it knew. */
interface LastBuild {
  readonly space: Space;
  readonly membership: Membership;
  readonly known: KnownThemes;
}

interface Space {
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
}

async function spaceOf(corpus: Corpus, papers: readonly number[]): Promise<Space> {
  const own = papers.flatMap((index) => corpus.papers[index] ?? []);
  const matrix = buildTermMatrix(tokenizePapers({ papers: own }), []);
  return { matrix, reduced: await reduceTerms(matrix, makeRandom(SEED, 'svd')) };
}

function planGrowth(
  corpus: Corpus,
  labels: readonly number[] | null,
  options: { scenario: GrowthScenario; random: Random; paperCount?: number },
): Growth | null {
  const { scenario, random, paperCount = corpus.papers.length } = options;
  const all = shuffled([...sampleIndexes(corpus.papers.length, paperCount, random)], random);
  const sorted = (papers: readonly number[]): number[] => papers.toSorted((a, b) => a - b);
  const first = (share: number): number[] => sorted(all.slice(0, Math.round(share * all.length)));
  switch (scenario) {
    case '+10 %':
      return [first(1 / 1.1), sorted(all)];
    case '+50 %':
      return [first(1 / 1.5), sorted(all)];
    case 'ten steps of +3 %':
      return Array.from({ length: SPREAD_STEPS + 1 }, (_, step) =>
        first(1.03 ** (step - SPREAD_STEPS)),
      );
    case 'unseen topics, +50 %': {
      if (labels === null) return null;
      // Whole topics are held back until they make up a third of all papers.
      const topics = shuffled(
        [...new Set(labels)].sort((a, b) => a - b),
        random,
      );
      const held = new Set<number>();
      for (const topic of topics) {
        held.add(topic);
        if (all.filter((paper) => held.has(labels[paper] ?? -1)).length >= all.length / 3) break;
      }
      return [sorted(all.filter((paper) => !held.has(labels[paper] ?? -1))), sorted(all)];
    }
  }
}

function shuffled(numbers: number[], random: Random): number[] {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}

function knownThemes(
  rows: readonly number[],
  themeOfPaper: ReadonlyMap<number, number>,
  firstPapers: ReadonlySet<number>,
): { themes: KnownThemes; ids: readonly number[] } {
  const ids = [...new Set(themeOfPaper.values())].sort((a, b) => a - b);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    themes: {
      themeOf: Int32Array.from(rows, (paper) => placeOf.get(themeOfPaper.get(paper) ?? -1) ?? -1),
      isRecent: Uint8Array.from(rows, (paper) => (firstPapers.has(paper) ? 0 : 1)),
      curatedOf: ids.map(() => -1),
    },
  };
}

function matchByMajority(
  membership: Membership,
  ids: readonly number[],
  rows: readonly number[],
  themeOfPaper: ReadonlyMap<number, number>,
): (number | null)[] {
  const counts = Array.from({ length: membership.clusterCount }, () => new Map<number, number>());
  const sizes = new Map<number, number>();
  rows.forEach((paper, row) => {
    const theme = themeOfPaper.get(paper);
    if (theme === undefined) return;
    sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
    const own = counts[membership.clusterOf[row] ?? 0];
    own?.set(theme, (own.get(theme) ?? 0) + 1);
  });
  const idOf = new Array<number | null>(membership.clusterCount).fill(null);
  for (const id of ids) {
    let best = -1;
    let most = 0;
    counts.forEach((own, cluster) => {
      const count = own.get(id) ?? 0;
      if (count <= most || idOf[cluster] !== null) return;
      most = count;
      best = cluster;
    });
    if (best >= 0 && most >= 0.3 * (sizes.get(id) ?? 0)) idOf[best] = id;
  }
  return idOf;
}

function labelsOf(
  { space }: { space: Space },
  labels: readonly number[],
  growth: Growth,
): readonly number[] {
  const papers = growth.at(-1) ?? [];
  return space.reduced.paperIndexes.map((index) => labels[papers[index] ?? 0] ?? -1);
}

function compareWithFresh(
  { space, membership, known }: LastBuild,
  scenario: GrowthScenario,
  labels: readonly number[] | null,
): Pick<GrowthFigures, 'inertia' | 'nmi'> {
  const sameCount = findThemes(space, [], { count: membership.clusterCount, seed: SEED });
  const paperCount = membership.clusterOf.length;
  const rows = rowsToCluster(space.reduced);
  const { clusterCount } = membership;
  const tightest = (): number => {
    if (paperCount >= FEW_PAPERS)
      return freshInertia(rows, { clusterCount, seeds: [], random: makeRandom(SEED, 'fresh') });
    const options = { count: clusterCount, margin: 0, seed: SEED };
    return inertiaOf(rows, continueThemes(space, [], known, options).clusterOf, clusterCount);
  };
  const inertia =
    scenario === '+10 %'
      ? inertiaOf(rows, membership.clusterOf, clusterCount) / tightest() - 1
      : null;
  if (labels === null) return { inertia, nmi: null };
  const fresh = scenario.startsWith('unseen')
    ? findThemes(space, [], { count: 'auto', seed: SEED })
    : sameCount;
  return {
    inertia,
    nmi:
      normalizedMutualInformation(membership.clusterOf, labels) -
      normalizedMutualInformation(fresh.clusterOf, labels),
  };
}
