import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../cli/paths.ts';
import { median } from './median.ts';

/** What a run of a command took, and what it printed beside its result. */
export interface MeasuredRun {
  readonly wallMs: number;
  /** Of all its threads: what it takes on a machine that others use, too. */
  readonly cpuMs: number;
  readonly peakBytes: number;
  readonly stderr: string;
}

/** A file that a command reads from standard input, and who takes what it prints, by default nobody. */
export interface CommandStreams {
  readonly inputFile?: string;
  readonly onOutput?: (chunk: Buffer) => void;
}

/** Runs one of our commands (`['validate', '--quiet']`) in a process of its own. Throws where it does not end with 0. */
export async function measureCommand(
  words: readonly string[],
  streams: CommandStreams = {},
): Promise<MeasuredRun> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-memory-'));
  try {
    const memoryFile = join(dir, 'memory.txt');
    const startMs = performance.now();
    const stderr = await runCommand(words, memoryFile, streams);
    const wallMs = performance.now() - startMs;
    const [peakBytes = NaN, cpuMicroseconds = NaN] = readFileSync(memoryFile, 'utf8')
      .split(' ')
      .map(Number);
    return { wallMs, cpuMs: cpuMicroseconds / 1000, peakBytes, stderr };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The median times and, each by itself, the median peak of several runs. */
export function medianRun(runs: readonly MeasuredRun[]): Omit<MeasuredRun, 'stderr'> {
  return {
    wallMs: median(runs.map(({ wallMs }) => wallMs)),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  };
}

function runCommand(
  words: readonly string[],
  memoryFile: string,
  { inputFile, onOutput }: CommandStreams,
): Promise<string> {
  const args = [
    ...['--import', join(projectDir, 'scripts', 'bench', 'report-memory.mjs')],
    ...[join(projectDir, 'scripts', 'run.mjs'), ...words],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectDir,
      env: { ...process.env, PAPERLAND_MEMORY_FILE: memoryFile },
      stdio: [
        inputFile === undefined ? 'ignore' : openSync(inputFile, 'r'),
        onOutput === undefined ? 'ignore' : 'pipe',
        'pipe',
      ],
    });
    if (onOutput !== undefined) child.stdout?.on('data', onOutput);
    let stderr = '';
    child.stderr?.on('data', (part: Buffer) => (stderr += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve(stderr);
      else reject(new Error(`${words[0] ?? ''} ended with ${exitCode ?? 'a signal'}:\n${stderr}`));
    });
  });
}
