import { EXIT, UserError } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import type { BenchOptions } from './bench/bench-options.ts';
import { measureBuildTime } from './bench/build-time.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { nearestWord } from '../src/math/edit-distance.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';

/** What can be asked, one file of `bench/` a question. */
const questions: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  build: measureBuildTime,
  lighthouse: measureLighthouse,
};

const spec: CommandSpec = {
  usage: 'npm run bench',
  summary:
    'Measures speed, memory and quality. Questions: `build` (the default; a thousand abstracts end to end), `lighthouse`.',
  words: ['question'],
  options: {
    runs: { type: 'string', placeholder: 'N', help: 'runs to take the median of (default: 3)' },
    corpus: {
      type: 'string',
      placeholder: 'FILE',
      help: 'papers to build, as JSONL (default: corpora/acl-1k.jsonl if there, else made up)',
    },
  },
};

/** `npm run bench`: one question, its numbers, medians of several runs. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const { text, flags, words: asked } = parseWords(words, spec);
  if (flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const question = asked[0] ?? 'build';
  const measure = Object.hasOwn(questions, question) ? questions[question] : undefined;
  if (measure === undefined) {
    throw new UserError(`There is no question "${question}".`, {
      where: 'the command line',
      hint: `The nearest is \`${nearestWord(question, Object.keys(questions)) ?? 'build'}\`.`,
    });
  }
  await measure({
    runCount: readRunCount(text['runs']),
    corpusFile: text['corpus'] ?? null,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  return EXIT.done;
}

function readRunCount(runs: string | undefined): number {
  if (runs === undefined) return 3;
  if (/^[1-9]\d?$/.test(runs)) return Number(runs);
  throw new UserError(`"${runs}" is not a number of runs.`, {
    where: 'the command line, `--runs`',
    hint: 'Write for example `--runs 3`.',
  });
}
