import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDuration } from '../cli/progress.ts';
import { formatBytes } from '../cli/site-files.ts';
import { projectDir } from '../cli/paths.ts';
import type { BenchOptions } from './bench-options.ts';
import { median } from './median.ts';
import { thousandPapers } from './thousand-papers.ts';

interface BuildRun {
  readonly wallMs: number;
  readonly peakBytes: number;
  /** Line of each stage, as `build` prints it. */
  readonly stages: readonly string[];
}

/** How long does the build of a thousand abstracts take, from the command to the site, and how much memory? */
export async function measureBuildTime(options: BenchOptions): Promise<void> {
  const { jsonl, source } = thousandPapers(options.corpusFile);
  const dir = mkdtempSync(join(tmpdir(), 'paperland-bench-'));
  try {
    mkdirSync(join(dir, 'content', 'papers'), { recursive: true });
    writeFileSync(join(dir, 'content', 'papers', 'papers.jsonl'), jsonl);
    options.say(`Building ${source}, ${options.runCount} runs:`);
    const runs: BuildRun[] = [];
    for (let turn = 1; turn <= options.runCount; turn += 1) {
      const run = await buildOnce(dir);
      runs.push(run);
      options.say(`  run ${turn}: ${formatDuration(run.wallMs)}, ${formatBytes(run.peakBytes)}`);
    }
    const wallMs = median(runs.map((run) => run.wallMs));
    const peakBytes = median(runs.map((run) => run.peakBytes));
    const middle = runs.find((run) => run.wallMs === wallMs);
    options.say(
      `Median ${formatDuration(wallMs)}, ${formatBytes(peakBytes)} at the peak. The median run by stage:`,
    );
    for (const stage of middle?.stages ?? []) options.say(`  ${stage}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function buildOnce(dir: string): Promise<BuildRun> {
  const memoryFile = join(dir, 'memory.txt');
  const out = join(dir, 'site');
  rmSync(out, { recursive: true, force: true });
  const startMs = performance.now();
  const stderr = await runBuild(['--content', join(dir, 'content'), '--out', out], memoryFile);
  return {
    wallMs: performance.now() - startMs,
    peakBytes: Number(readFileSync(memoryFile, 'utf8')),
    stages: stderr.split('\n').filter((line) => /\(\d.*\)$/.test(line)),
  };
}

function runBuild(words: readonly string[], memoryFile: string): Promise<string> {
  const args = [
    ...['--import', join(projectDir, 'scripts', 'bench', 'report-memory.mjs')],
    ...[join(projectDir, 'scripts', 'run.mjs'), 'build', ...words],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectDir,
      env: { ...process.env, PAPERLAND_MEMORY_FILE: memoryFile },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve(stderr);
      else reject(new Error(`the build ended with ${exitCode ?? 'a signal'}:\n${stderr}`));
    });
  });
}
