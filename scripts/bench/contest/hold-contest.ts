import { findPeers } from '../peers/find-peers.ts';
import type { OpenCorpus } from '../corpus/open-corpus.ts';
import { labelAgreement, type LabelAgreement } from './label-agreement.ts';
import { positionMeasure } from './measure-positions.ts';
import { paperland } from './paperland.ts';
import { runInTurns } from './run-in-turns.ts';
import {
  medianFigures,
  medianRatio,
  summarizeRuns,
  wallMsOf,
  type RunSummary,
} from './summarize-runs.ts';

/** What one contestant needed and reached. */
export interface ContestResult {
  readonly name: string;
  readonly isWhole: boolean;
  readonly summary: RunSummary;
  /** How many times as long as Paperland by the wall clock; null where it does not do the same work. */
  readonly wallRatio: number | null;
  /** Figures of the layout by our measure, medians over the runs. */
  readonly figures: Readonly<Record<string, number>>;
  /** Null without labels, or for a contestant without themes. */
  readonly agreement: LabelAgreement | null;
}

/** Paperland and every peer that is here on one corpus, Paperland first. */
export async function holdContest(
  opened: OpenCorpus,
  { runCount, say }: { runCount: number; say: (line: string) => void },
): Promise<ContestResult[]> {
  const peers = await findPeers(opened);
  for (const line of peers.missing) say(line);
  const contestants = [paperland(opened), ...peers.contestants];
  const performances = await runInTurns(contestants, { runCount, say });
  const ours = performances[0]?.runs ?? [];
  const [first] = ours;
  if (first === undefined) return [];

  const measure = positionMeasure(opened.corpus, first);
  const results: ContestResult[] = [];
  for (const { contestant, runs } of performances) {
    const { name, isWhole } = contestant;
    const [chosen] = runs;
    results.push({
      name,
      isWhole,
      summary: summarizeRuns(runs),
      wallRatio: isWhole ? medianRatio(runs.map(wallMsOf), ours.map(wallMsOf)) : null,
      figures: medianFigures(runs.map(measure)),
      agreement:
        opened.labels === null || !isWhole || chosen === undefined
          ? null
          : await labelAgreement(contestant, chosen, opened.labels),
    });
  }
  return results;
}
