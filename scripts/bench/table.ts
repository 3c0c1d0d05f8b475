import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corporaDir } from '../../src/testing/corpora.ts';
import { projectDir } from '../cli/paths.ts';
import type { BenchOptions } from './bench-options.ts';
import { runsOf } from './contest/format-figures.ts';
import { holdContest } from './contest/hold-contest.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { machineLine } from './machine.ts';
import { sizeTable, type SizeRow } from './contest/size-table.ts';

/** The corpora of the table, smallest first. */
const corpora = [
  { file: join(projectDir, 'content', 'papers', 'daily-papers.txt'), scaleTo: null },
  { file: join(corporaDir, 'acl-1k.jsonl'), scaleTo: null },
  { file: join(corporaDir, 'acl-10k.jsonl.gz'), scaleTo: null },
  { file: join(corporaDir, 'acl-10k.jsonl.gz'), scaleTo: 58_000 },
];

/** How do time, memory and quality grow with the corpus, beside the first peer? As a page of Markdown. */
export async function measureTable({ runCount, outFile, say }: BenchOptions): Promise<void> {
  const rows: SizeRow[] = [];
  for (const { file, scaleTo } of corpora) {
    if (!existsSync(file)) {
      say(
        `There is no ${file}: its row is left out. The variable PAPERLAND_CORPORA names the folder.`,
      );
      continue;
    }
    const opened = await openCorpus(file, scaleTo);
    try {
      const { source, corpus } = opened;
      say(`${source}, ${corpus.papers.length} papers:`);
      const results = await holdContest(opened, { runCount, say });
      rows.push({ source, paperCount: corpus.papers.length, results });
    } finally {
      opened.close();
    }
  }
  const command = `npm run bench -- table${runCount === 3 ? '' : ` --runs ${runCount}`}${outFile === null ? '' : ` --out ${outFile}`}`;
  const page = pageOf(rows, { command, runCount });
  if (outFile === null) say(page);
  else {
    writeFileSync(resolve(outFile), page);
    say(`Wrote ${outFile}.`);
  }
}

function pageOf(
  rows: readonly SizeRow[],
  { command, runCount }: { command: string; runCount: number },
): string {
  const peer = rows.flatMap(({ results }) => results[1]?.name ?? [])[0]?.replace(/, cold$/, '');
  const sources = rows.map(({ paperCount, source }) => `- ${paperCount} papers: ${source}`);
  return `# Speed and quality

The analysis alone, from the start of the process to the finished atlas, without the site. Made by:

\`\`\`sh
${command}
\`\`\`

Medians of ${runsOf(runCount)} in turns, each in a fresh process. ${machineLine()}${peer === undefined ? '' : ` Peer: ${peer}; cold is its first use on a machine, warm with what numba keeps of an earlier one.`}

${sizeTable(rows)}

Trustworthiness (at 15 neighbours, 0–1) is measured by \`src/pipeline/quality/measure-layout.ts\` for both, on the same sample of papers. \`npm run bench -- peers --corpus FILE\` compares stage by stage and, where the papers have labels, the themes too.

The corpora:

${sources.join('\n')}
`;
}
