import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './paths.ts';
import { formatDuration } from './progress.ts';

/** One part of a test run: a tool's own program below `node_modules`, started with the Node of the project. */
export interface TestStep {
  readonly name: string;
  /** The program's file, relative to `node_modules/`. */
  readonly program: string;
  readonly args: readonly string[];
  /** Set for a Vitest project: its tests are counted one by one; any other step counts as one test. */
  readonly isVitest?: boolean;
}

/** Sums of a whole run. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What came of a step. */
export interface StepResult {
  readonly name: string;
  readonly durationMs: number;
  readonly counts: TestCounts;
}

/** Steps that check text and types, and the unit tests; independent of each other, the longest first. */
export const checkSteps: readonly TestStep[] = [
  ...[1, 2].map((shard) => vitestStep('unit', 1, `${shard}/2`)),
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.'] },
  // Checks TypeScript as the compiler does, besides pages.
  { name: 'types', program: '@astrojs/check/bin/astro-check.js', args: [] },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
];

/** A step that runs one project of vitest.config.ts, or a part of its files: `1/2` is the first of two halves. */
export function vitestStep(project: string, workerCount: number, shard = ''): TestStep {
  const part = shard === '' ? [] : ['--shard', shard];
  return {
    name: shard === '' ? project : `${project} ${shard}`,
    program: 'vitest/vitest.mjs',
    args: ['run', '--project', project, '--maxWorkers', String(workerCount), ...part],
    isVitest: true,
  };
}

/** Runs steps, at most `slotCount` at a time, in order; each prints its output as a whole when it ends. */
export async function runSteps(
  steps: readonly TestStep[],
  { slotCount, env = {} }: { slotCount: number; env?: Readonly<Record<string, string>> },
): Promise<readonly StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step, env));
    }
  };
  await Promise.all(Array.from({ length: slotCount }, work));
  return results;
}

async function runStep(step: TestStep, env: Readonly<Record<string, string>>): Promise<StepResult> {
  const startMs = performance.now();
  const resultFile = join(
    projectDir,
    '.cache',
    'test',
    `${step.name.replaceAll(/\W/g, '-')}-${process.pid}.json`,
  );
  mkdirSync(join(projectDir, '.cache', 'test'), { recursive: true });
  const args = step.isVitest === true ? [...step.args, ...jsonReport(resultFile)] : step.args;
  const { exitCode, output } = await runProgram(step.program, args, env);
  const counts =
    step.isVitest === true ? readVitestCounts(resultFile, exitCode) : one(exitCode === 0);
  const durationMs = performance.now() - startMs;
  const outcome = exitCode === 0 ? 'passed' : 'FAILED';
  // What a passing step had to say is of no use; what a failing one said is all that is.
  const told = exitCode === 0 ? '' : `${output.trimEnd()}\n`;
  process.stdout.write(`${told}${step.name}: ${outcome} in ${formatDuration(durationMs)}\n`);
  return { name: step.name, durationMs, counts };
}

function jsonReport(file: string): readonly string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectDir, 'node_modules', program), ...args], {
      cwd: projectDir,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? 1, output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** Counts of a Vitest run. A run that fails beside its tests (a file that does not load) counts as one failure. */
function readVitestCounts(file: string, exitCode: number): TestCounts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const failed = report.numFailedTests;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && exitCode !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return one(false);
  } finally {
    rmSync(file, { force: true });
  }
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function one(isPassed: boolean): TestCounts {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/** The end of a run: the split of its time, then the counts alone on the last line. */
export function formatResults(results: readonly StepResult[], wallMs: number): string {
  const sum = (pick: (counts: TestCounts) => number): number =>
    results.reduce((total, { counts }) => total + pick(counts), 0);
  const split = results.map(({ name, durationMs }) => `${name} ${formatDuration(durationMs)}`);
  return [
    `Time: ${split.join(', ')}; all ${formatDuration(wallMs)}.`,
    `${sum((counts) => counts.passed)} passed, ${sum((counts) => counts.failed)} failed, ${sum((counts) => counts.skipped)} skipped`,
  ].join('\n');
}

/** Whether any step failed. */
export function hasFailure(results: readonly StepResult[]): boolean {
  return results.some(({ counts }) => counts.failed > 0);
}
