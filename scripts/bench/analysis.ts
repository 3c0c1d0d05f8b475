import { isDeepStrictEqual } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import { classTfIdfCoherence } from './contest/class-tf-idf.ts';
import type { ClusterAgreement } from './contest/cluster-agreement.ts';
import type { ContestRun } from './contest/contest-run.ts';
import { formatFigure, formatPeak, runsOf, stageTable } from './contest/format-figures.ts';
import { labelAgreement } from './contest/label-agreement.ts';
import { paperland } from './contest/paperland.ts';
import { clusterCountOf, runInTurns } from './contest/run-in-turns.ts';
import { summarizeRuns } from './contest/summarize-runs.ts';
import { openCorpus } from './corpus/open-corpus.ts';

/** What does the analysis alone cost, stage by stage, and how good is its map? */
export async function measureAnalysis(options: BenchOptions): Promise<void> {
  const { runCount, corpusFile, scaleTo, say } = options;
  const opened = await openCorpus(corpusFile, scaleTo);
  try {
    const { corpus, source, labels } = opened;
    say(`Analysing ${source}, ${corpus.papers.length} papers, ${runsOf(runCount)}:`);
    const contestant = paperland(opened);
    const [performance] = await runInTurns([contestant], { runCount, say });
    const first = performance?.runs[0];
    if (performance === undefined || first === undefined) return;
    const summary = summarizeRuns(performance.runs);
    say(`\nMedians; ${formatPeak(summary.peakBytes)} at the peak:\n\n${stageTable(summary)}\n`);
    if (!performance.runs.every((run) => isSameMap(run, first))) {
      say('The runs made different maps, which they must not: these figures are of the first.');
    }
    say(`Quality of the map, ${clusterCountOf(first)} themes:`);
    for (const [name, figure] of Object.entries(first.figures ?? {})) {
      say(`  ${name} ${formatFigure(figure)}`);
    }
    const rival = classTfIdfCoherence(corpus, first.clusters ?? []);
    if (rival !== null)
      say(`  coherence of the terms that c-TF-IDF would choose ${formatFigure(rival)}`);
    if (labels === null) return;
    const agreement = await labelAgreement(contestant, first, labels);
    say(`Agreement with the labels of the file:`);
    say(`  at their number, ${labels.labelCount}: ${agreementText(agreement.atTrueCount)}`);
    say(
      `  at the chosen number, ${clusterCountOf(first)}: ${agreementText(agreement.atChosenCount)}`,
    );
  } finally {
    opened.close();
  }
}

function isSameMap(left: ContestRun, right: ContestRun): boolean {
  return isDeepStrictEqual(
    [left.x, left.y, left.clusters, left.figures],
    [right.x, right.y, right.clusters, right.figures],
  );
}

function agreementText({ nmi, ari }: ClusterAgreement): string {
  return `NMI ${formatFigure(nmi)}, ARI ${formatFigure(ari)}`;
}
