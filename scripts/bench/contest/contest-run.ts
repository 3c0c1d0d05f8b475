import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

/** One stage of a measured process. */
export interface StageTime {
  readonly stage: string;
  readonly wallMs: number;
  /** User and system time of all threads. */
  readonly cpuMs: number;
}

/**
 * What a measured process leaves behind as JSON, whatever language it is written in. Positions and clusters have
 * one entry a paper, in the order of the corpus; null for a paper that has none.
 */
export interface ContestRun {
  /** In order, without gaps: the first begins when the process is started. */
  readonly stages: readonly StageTime[];
  /** Null where the system does not tell. */
  readonly peakBytes: number | null;
  readonly x: readonly (number | null)[] | null;
  readonly y: readonly (number | null)[] | null;
  readonly clusters: readonly (number | null)[] | null;
  /** Figures that the process knows of itself, by name. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** A process to measure. */
export interface ContestCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it writes its result. */
  readonly resultFile: string;
}

/** Runs a process from a cold start and reads its result. Its standard error is shown only where it fails. */
export async function runContestant(contest: ContestCommand): Promise<ContestRun> {
  const { command, args, env, resultFile } = contest;
  rmSync(resultFile, { force: true });
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env, PAPERLAND_BENCH_START: String(Date.now()) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new Error(`${command} ended with ${exitCode ?? 'a signal'}:\n${stderr.trim()}`));
    });
  });
  // Written by a program of this folder, in the form above.
  return JSON.parse(readFileSync(resultFile, 'utf8')) as ContestRun;
}
