import {
  asDifference,
  goalsCell,
  goalWords,
  sizeOf,
  spreadCell,
  type Goal,
  type Spread,
} from './goals.ts';
import type { GrowingCorpus } from './growing-corpus.ts';
import { GROWTHS, measureLayoutGrowth, type GrowthLoss, type Loss } from './layout-growth.ts';
import { rowLine, type PermanencePart } from './permanence-part.ts';

const SEED = 1;
const growthNames = ['+10 %', '+50 %', 'ten steps of +3 %'];

const overlapGoal: Goal = { better: 'low', mean: 0.02 };
const newcomerGoals: Readonly<Record<'large' | 'small', Goal>> = {
  large: { better: 'low', mean: 0.03 },
  small: { better: 'low', mean: 0.04 },
};

/** What does a map lose by leaving known papers where they were? */
export const layoutPart: PermanencePart = {
  name: 'layout',
  title: 'Positions',
  words: `The same growth, seen on the map: known papers keep their positions, newcomers are placed among them. The figures say what that costs against a map drawn anew: the figure of the new map less that of the kept one, at 15 neighbours, so that 0 costs nothing and less than 0 is a gain. Each is the mean over histories, in brackets the worst of them.

- newcomers: of the papers that were placed since the map was drawn; all: of all papers
- trustworthiness: how few strangers are among a paper’s neighbours on the map, 0–1
- overlap: the share of a paper’s true neighbours that are its neighbours on the map, 0–1`,
  headings: [
    ...['corpus', 'growth', 'newcomers: trustworthiness', 'newcomers: overlap'],
    ...['all: trustworthiness', 'all: overlap', 'goal'],
  ],
  measure: async (grown, { historyCount, say }) => {
    const rows = [];
    for (const [at, growth] of GROWTHS.entries()) {
      const losses = await measureLayoutGrowth(grown.corpus, {
        ...{ histories: historyCount, seed: SEED, growths: [growth] },
      });
      for (const loss of losses) {
        const row = layoutRow(grown, growthNames[at] ?? '', loss);
        say(rowLine(layoutPart.headings, row));
        rows.push(row);
      }
    }
    return { rows, faults: [] };
  },
};

/** The cells of one corpus and one kind of growth; there are goals for a tenth alone. */
export function layoutRow(
  { name, corpus }: Pick<GrowingCorpus, 'name' | 'corpus'>,
  growthName: string,
  loss: GrowthLoss,
): readonly string[] {
  const size = sizeOf(corpus.papers.length);
  const isJudged = growthName === growthNames[0] && size !== 'between';
  const newcomerGoal = isJudged ? newcomerGoals[size] : null;
  const allGoal = isJudged ? overlapGoal : null;
  const cell = (figure: Loss, goal: Goal | null = null): string =>
    spreadCell(measured(figure), asDifference, goal);
  const words = (name: string, goal: Goal | null): string | null =>
    goal === null ? null : goalWords(name, goal, asDifference);
  return [
    ...[name, growthName],
    ...[cell(loss.newcomerTrustworthiness, newcomerGoal), cell(loss.newcomerOverlap)],
    ...[cell(loss.trustworthiness), cell(loss.overlap, allGoal)],
    goalsCell([
      words('newcomers’ trustworthiness', newcomerGoal),
      words('overlap of all', allGoal),
    ]),
  ];
}

function measured({ mean, worst }: Loss): Spread | null {
  return mean === null || worst === null ? null : { mean, worst };
}
