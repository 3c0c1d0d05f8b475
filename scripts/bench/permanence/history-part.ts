import { formatDuration } from '../../cli/progress.ts';
import { followHistory, type HistoryOutcome } from '../../testing/follow-history.ts';
import { countOf } from '../../../src/domain/count-of.ts';
import { errorText, type PermanencePart } from './permanence-part.ts';
import type { GrowingCorpus } from './growing-corpus.ts';

const STEP_COUNT = 10;

/** Does everything that was ever published stay where it was, whatever happens to the content? */
export const historyPart: PermanencePart = {
  name: 'histories',
  title: 'Addresses and ids',
  words: `Made-up histories of ${STEP_COUNT} editions after the first. In each, papers arrive, are taken out and come back, preprints gain DOIs, titles are mended, and an author writes files for themes and removes them again. The analysis runs after every step, on the lock as the step before left it, and plans the pages. It is a broken promise if an address is lost, leads nowhere or has two pages, if an id is given twice, if a known paper moves, if a correction in such a file is lost without a word or, in the first history of each corpus, if a rebuild of the same content gives another map or another lock. The goal is none.`,
  headings: [
    ...['corpus', 'histories', 'builds', 'addresses', 'ids of papers', 'ids of themes'],
    'broken promises',
  ],
  measure: async (grown, { historyCount, say }) => {
    const outcomes: HistoryOutcome[] = [];
    for (let seed = 1; seed <= historyCount; seed++) {
      const startMs = performance.now();
      const outcome = await followOne(grown, seed);
      outcomes.push(outcome);
      say(
        `  history ${seed}: ${countOf(outcome.addressCount, 'address', 'addresses')}, ${countOf(outcome.broken.length, 'broken promise')} (${formatDuration(performance.now() - startMs)})`,
      );
      for (const fault of outcome.broken) say(`    ${fault}`);
    }
    return {
      rows: [historyRow(grown.name, outcomes)],
      faults: outcomes.flatMap(({ broken }, at) =>
        broken.map((fault) => `${grown.name}, history of seed ${at + 1}, ${fault}`),
      ),
    };
  },
};

/** The cells of one corpus: sums over its histories. */
export function historyRow(name: string, outcomes: readonly HistoryOutcome[]): readonly string[] {
  const sum = (countIn: (outcome: HistoryOutcome) => number): string =>
    String(outcomes.reduce((total, outcome) => total + countIn(outcome), 0));
  return [
    ...[name, String(outcomes.length), String(outcomes.length * (STEP_COUNT + 1))],
    ...[sum(({ addressCount }) => addressCount), sum(({ paperIdCount }) => paperIdCount)],
    ...[sum(({ themeIdCount }) => themeIdCount), sum(({ broken }) => broken.length)],
  ];
}

/** A build that breaks down breaks its promises too, but the other histories are still worth knowing. */
async function followOne({ fields }: GrowingCorpus, seed: number): Promise<HistoryOutcome> {
  try {
    return await followHistory(fields, { seed, stepCount: STEP_COUNT, isRebuilt: seed === 1 });
  } catch (error) {
    return {
      ...{ addressCount: 0, paperIdCount: 0, themeIdCount: 0, correctionCount: 0 },
      broken: [`a build broke down: ${errorText(error)}`],
    };
  }
}
