import {
  asCount,
  asDifference,
  asPercent,
  goalsCell,
  goalWords,
  sizeOf,
  spreadCell,
  type Goal,
} from './goals.ts';
import type { GrowingCorpus } from './growing-corpus.ts';
import {
  measureThemes,
  themeScenarios,
  type ThemeScenario,
  type ThemeSpreads,
} from './measure-themes.ts';
import { rowLine, type PermanencePart } from './permanence-part.ts';

type Judged = 'kept' | 'alive' | 'inertia' | 'nmi';
type Goals = Partial<Record<Judged, Goal>>;

const formats = { kept: asPercent, alive: asPercent, inertia: asPercent, nmi: asDifference };

const all: Goal = { better: 'high', mean: 1 };
const atLeast = (mean: number, worst?: number): Goal => ({
  ...{ better: 'high', mean },
  ...(worst === undefined ? {} : { worst }),
});

const goals: Readonly<Record<'large' | 'small', Readonly<Record<ThemeScenario, Goals>>>> = {
  large: {
    '+10 %': {
      kept: atLeast(0.97),
      alive: all,
      inertia: { better: 'low', mean: 0.015, worst: 0.03 },
    },
    '+50 %': { kept: atLeast(0.92) },
    'ten steps of +3 %': { kept: atLeast(0.92), nmi: atLeast(-0.01) },
    'unseen topics, +50 %': { kept: atLeast(0.9), nmi: atLeast(-0.015) },
  },
  small: {
    '+10 %': {
      kept: atLeast(0.96, 0.92),
      alive: all,
      inertia: { better: 'low', mean: 0.02 },
    },
    '+50 %': { kept: atLeast(0.9) },
    'ten steps of +3 %': { kept: atLeast(0.88) },
    'unseen topics, +50 %': {},
  },
};

/** What becomes of the themes of a map that grows? */
export const themePart: PermanencePart = {
  name: 'themes',
  title: 'Themes',
  words: `A map is made of a part of the papers, then the others arrive: a tenth of the first papers more, half as many more, a third more in ten small steps of a build each, or all papers of topics that the map has not seen (where the file says what people sorted them into). Every build reads the words anew. Each figure is the mean over histories, in brackets the worst of them.

- kept: papers of the first map that are in the theme they had then
- alive: themes of the first map of which at least half is still together under the same id
- born, ended: how many themes began and ended on the way
- inertia: how much farther papers are from the middle of their theme than in the best of ten fits of as many clusters, or below 150 papers in themes carried on without holding to anything (measured at +10 %)
- NMI: how well the themes agree with the topics of the file, less how well themes found anew do`,
  headings: ['corpus', 'growth', 'kept', 'alive', 'born', 'ended', 'inertia', 'NMI', 'goal'],
  measure: async (corpus, { historyCount, say }) => {
    const rows = [];
    for (const scenario of themeScenarios) {
      const spreads = await measureThemes(corpus, { scenario, historyCount });
      if (spreads === null) continue;
      const row = themeRow(corpus, scenario, spreads);
      say(rowLine(themePart.headings, row));
      rows.push(row);
    }
    return { rows, faults: [] };
  },
};

/** The cells of one corpus and one kind of growth. */
export function themeRow(
  { name, corpus }: Pick<GrowingCorpus, 'name' | 'corpus'>,
  scenario: ThemeScenario,
  spreads: ThemeSpreads,
): readonly string[] {
  const size = sizeOf(corpus.papers.length);
  const own: Goals = size === 'between' ? {} : goals[size][scenario];
  const judged = (figure: Judged): string =>
    spreadCell(spreads[figure], formats[figure], own[figure]);
  const words = (name: string, figure: Judged): string | null => {
    const goal = own[figure];
    return goal === undefined || spreads[figure] === null
      ? null
      : goalWords(name, goal, formats[figure]);
  };
  return [
    ...[name, scenario, judged('kept'), judged('alive')],
    ...[spreadCell(spreads.born, asCount), spreadCell(spreads.ended, asCount)],
    ...[judged('inertia'), judged('nmi')],
    goalsCell([
      words('kept', 'kept'),
      words('alive', 'alive'),
      words('inertia', 'inertia'),
      words('NMI', 'nmi'),
    ]),
  ];
}
