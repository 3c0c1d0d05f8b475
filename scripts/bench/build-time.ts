import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDuration } from '../cli/progress.ts';
import { formatBytes } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { measureCommand, medianRun, type MeasuredRun } from './measure-command.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { writeScaledCorpus } from './corpus/write-scaled-corpus.ts';
import { thousandPapers } from './thousand-papers.ts';

/** Papers that have a page on a map that is made larger: pages of all would be most of the time. */
const PAPER_PAGES = 2000;

/**
 * How long does the build of a thousand abstracts take, from the command to the site, and how much memory? A corpus that is
 * first made larger (`--scale`) has pages for the first 2,000 papers.
 */
export async function measureBuildTime(options: BenchOptions): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-bench-'));
  try {
    mkdirSync(join(dir, 'content', 'papers'), { recursive: true });
    const source = await writeContent(join(dir, 'content'), options);
    options.say(`Building ${source}, ${options.runCount} runs:`);
    const runs: MeasuredRun[] = [];
    for (let turn = 1; turn <= options.runCount; turn += 1) {
      const run = await buildOnce(dir);
      runs.push(run);
      options.say(`  run ${turn}: ${costText(run)}`);
    }
    const middle = medianRun(runs);
    const middleRun = runs.find(({ wallMs }) => wallMs === middle.wallMs);
    options.say(`Median ${costText(middle)}. The median run by stage:`);
    for (const stage of stagesOf(middleRun)) options.say(`  ${stage}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function costText({ wallMs, cpuMs, peakBytes }: Omit<MeasuredRun, 'stderr'>): string {
  return `${formatDuration(wallMs)}, ${formatDuration(cpuMs)} of processor time, ${formatBytes(peakBytes)} at the peak`;
}

/** Writes the content to build; says what it is. */
async function writeContent(
  contentDir: string,
  { corpusFile, scaleTo }: BenchOptions,
): Promise<string> {
  const outFile = join(contentDir, 'papers', 'papers.jsonl');
  if (scaleTo === null) {
    const { jsonl, source } = thousandPapers(corpusFile);
    writeFileSync(outFile, jsonl);
    return source;
  }
  const opened = await openCorpus(corpusFile, null);
  try {
    await writeScaledCorpus(opened.contentDir, { count: scaleTo, outFile });
    writeFileSync(join(contentDir, 'map.yaml'), `paperPages: ${PAPER_PAGES}\n`);
    return `${opened.source}, made larger to ${scaleTo} papers, ${PAPER_PAGES} of them with a page`;
  } finally {
    opened.close();
  }
}

/** Each build begins without a site; the lock that the first one writes stays. */
function buildOnce(dir: string): Promise<MeasuredRun> {
  const out = join(dir, 'site');
  rmSync(out, { recursive: true, force: true });
  return measureCommand(['build', '--content', join(dir, 'content'), '--out', out]);
}

/** The line of each stage, as `build` prints it. */
function stagesOf(run: MeasuredRun | undefined): readonly string[] {
  return (run?.stderr ?? '').split('\n').filter((line) => /\(\d.*\)$/.test(line));
}
