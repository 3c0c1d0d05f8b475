import type { GrowingCorpus } from './growing-corpus.ts';
import { spreadOf, type Spread } from './goals.ts';
import { growThemes, growthScenarios, type GrowthScenario } from './theme-growth.ts';

/** The kinds of growth, in the order of the table. */
export const themeScenarios: readonly ThemeScenario[] = growthScenarios;

/** See `themeScenarios`. */
export type ThemeScenario = GrowthScenario;

/** What became of the themes of a map that grew, over histories; null where it cannot be measured. */
export interface ThemeSpreads {
  /** Old papers that keep their theme, 0–1. */
  readonly kept: Spread | null;
  /** First themes that live on, 0–1. */
  readonly alive: Spread | null;
  readonly born: Spread | null;
  readonly ended: Spread | null;
  /** Inertia above that of themes found anew, as a share of it. */
  readonly inertia: Spread | null;
  /** NMI with the labels less that of themes found anew. */
  readonly nmi: Spread | null;
}

/** Grows a map by one scenario in several histories; null where the scenario needs labels and there are none. */
export async function measureThemes(
  { corpus, labels }: Pick<GrowingCorpus, 'corpus' | 'labels'>,
  options: { scenario: ThemeScenario; historyCount: number },
): Promise<ThemeSpreads | null> {
  const histories = [];
  for (let history = 1; history <= options.historyCount; history++) {
    const figures = await growThemes(corpus, labels, { scenario: options.scenario, history });
    if (figures !== null) histories.push(figures);
  }
  if (histories.length === 0) return null;
  return {
    kept: spreadOf(
      histories.map(({ kept }) => kept),
      'high',
    ),
    alive: spreadOf(
      histories.map(({ alive }) => alive),
      'high',
    ),
    born: spreadOf(
      histories.map(({ born }) => born),
      'low',
    ),
    ended: spreadOf(
      histories.map(({ ended }) => ended),
      'low',
    ),
    inertia: spreadOf(
      histories.map(({ inertia }) => inertia),
      'low',
    ),
    nmi: spreadOf(
      histories.map(({ nmi }) => nmi),
      'high',
    ),
  };
}
