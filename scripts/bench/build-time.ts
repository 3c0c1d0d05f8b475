import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDuration } from '../cli/progress.ts';
import { formatBytes } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { measureCommand, medianRun, type MeasuredRun } from './measure-command.ts';
import { thousandPapers } from './thousand-papers.ts';

/** How long does the build of a thousand abstracts take, from the command to the site, and how much memory? */
export async function measureBuildTime(options: BenchOptions): Promise<void> {
  const { jsonl, source } = thousandPapers(options.corpusFile);
  const dir = mkdtempSync(join(tmpdir(), 'paperland-bench-'));
  try {
    mkdirSync(join(dir, 'content', 'papers'), { recursive: true });
    writeFileSync(join(dir, 'content', 'papers', 'papers.jsonl'), jsonl);
    options.say(`Building ${source}, ${options.runCount} runs:`);
    const runs: MeasuredRun[] = [];
    for (let turn = 1; turn <= options.runCount; turn += 1) {
      const run = await buildOnce(dir);
      runs.push(run);
      options.say(`  run ${turn}: ${formatDuration(run.wallMs)}, ${formatBytes(run.peakBytes)}`);
    }
    const { wallMs, peakBytes } = medianRun(runs);
    const middle = runs.find((run) => run.wallMs === wallMs);
    options.say(
      `Median ${formatDuration(wallMs)}, ${formatBytes(peakBytes)} at the peak. The median run by stage:`,
    );
    for (const stage of stagesOf(middle)) options.say(`  ${stage}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
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
