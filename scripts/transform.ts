import { once } from 'node:events';
import { countOf } from '../src/domain/count-of.ts';
import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import type { Problem } from '../src/domain/problem.ts';
import { defaultWorkerCount, runInWorkers } from '../src/math/parallel/worker-pool.ts';
import { modelPath, readModel } from './cli/model/model-files.ts';
import { readLines } from './cli/model/read-lines.ts';
import { transformLines } from './cli/model/transform-lines.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';

/** Lines that a thread is given at a time, and such batches in work at once, a thread. */
const BATCH_LINES = 256;
const BATCHES_PER_WORKER = 4;
/** Mistakes that are told one by one; the lines themselves hold the rest. */
const MOST_TOLD = 20;

const spec: CommandSpec = {
  usage: 'npm run --silent transform',
  summary: [
    'Gives every paper its terms, vector, theme, position and neighbours by a model alone: JSONL on standard input, as many',
    'lines of JSON on standard output, in order. PAPERLAND_WORKERS sets the number of threads.',
  ].join('\n'),
  options: {
    model: { type: 'string', placeholder: 'FILE', help: 'the model file that `fit` wrote' },
    strict: { type: 'boolean', help: 'ends with exit code 3 if any line cannot be used' },
    quiet: { type: 'boolean', help: 'prints errors only' },
  },
};

/** `npm run transform`: papers to their places on a map, as a filter of a stream. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const modelFile = modelPath(parsed.text['model'], 'transform');
  // A bad model is told before the first line is read.
  readModel(modelFile);
  let [lineCount, badCount] = [0, 0];
  for await (const batches of windows(readLines(process.stdin))) {
    const done = await runInWorkers(
      transformLines,
      batches.map((lines) => ({ modelFile, lines })),
      { module: new URL('./cli/model/transform-lines.ts', import.meta.url).href },
    );
    for (const [index, { text, problems }] of done.entries()) {
      for (const one of problems) {
        if (badCount++ < MOST_TOLD) tellProblem(one.problem, lineCount + one.index + 1);
      }
      lineCount += batches[index]?.length ?? 0;
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
  }
  if (badCount > MOST_TOLD)
    process.stderr.write(`and ${countOf(badCount - MOST_TOLD, 'line')} more like these\n`);
  if (!parsed.flags.has('quiet'))
    process.stderr.write(`Transformed ${countOf(lineCount - badCount, 'line')}\n`);
  return badCount > 0 && parsed.flags.has('strict') ? EXIT.unusableRecords : EXIT.done;
}

/** Batches of lines, as many at a time as keep all threads busy. */
async function* windows(lines: AsyncIterable<string>): AsyncGenerator<readonly string[][]> {
  const most = BATCHES_PER_WORKER * defaultWorkerCount();
  let batches: string[][] = [[]];
  for await (const line of lines) {
    const last = batches.at(-1);
    if (last !== undefined && last.length < BATCH_LINES) last.push(line);
    else if (batches.length < most) batches.push([line]);
    else {
      yield batches;
      batches = [[line]];
    }
  }
  yield batches;
}

function tellProblem({ code, message, hint }: Problem, line: number): void {
  process.stderr.write(`standard input, line ${line}: ${message} ${hint} [${code}]\n`);
}
