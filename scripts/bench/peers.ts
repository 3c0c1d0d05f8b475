import type { BenchOptions } from './bench-options.ts';
import { comparisonTable } from './contest/comparison-table.ts';
import { runsOf, stageTable } from './contest/format-figures.ts';
import { holdContest } from './contest/hold-contest.ts';
import { openCorpus } from './corpus/open-corpus.ts';

/** How do we stand beside scikit-learn with umap-learn, and beside uwot, on the same papers? */
export async function measurePeers(options: BenchOptions): Promise<void> {
  const { runCount, corpusFile, scaleTo, say } = options;
  const opened = await openCorpus(corpusFile, scaleTo);
  try {
    const { corpus, source } = opened;
    say(`Analysing ${source}, ${corpus.papers.length} papers, ${runsOf(runCount)} in turns:`);
    const results = await holdContest(opened, { runCount, say });
    say(
      `\nMedians; times (×) those of Paperland, each turn compared by itself:\n\n${comparisonTable(results)}`,
    );
    for (const { name, summary } of results) say(`\n${name}\n\n${stageTable(summary)}`);
  } finally {
    opened.close();
  }
}
