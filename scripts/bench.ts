import { EXIT, UserError } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { measureAnalysis } from './bench/analysis.ts';
import { readBenchOptions, type BenchOptions } from './bench/bench-options.ts';
import { measureBuildTime } from './bench/build-time.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measurePeers } from './bench/peers.ts';
import { makeScaledCorpus } from './bench/scale.ts';
import { measureTable } from './bench/table.ts';
import { nearestWord } from '../src/math/edit-distance.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';

/** What can be asked, one file of `bench/` a question. */
const questions: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  build: measureBuildTime,
  analysis: measureAnalysis,
  peers: measurePeers,
  table: measureTable,
  scale: makeScaledCorpus,
  lighthouse: measureLighthouse,
};

const spec: CommandSpec = {
  usage: 'npm run bench',
  summary: [
    'Measures speed, memory and quality. Questions:',
    '  build       a thousand abstracts, from the command to the site (the default)',
    '  analysis    the analysis alone: each stage, memory, quality, agreement with labels',
    '  peers       the analysis beside scikit-learn with umap-learn and uwot, where installed',
    '  table       the page of figures in `docs/bench.md`, from 67 to 58,000 papers',
    '  scale       no question: makes a larger corpus of a given one (`--count`, `--out`)',
    '  lighthouse  the scores of the pages of the sample',
  ].join('\n'),
  words: ['question'],
  options: {
    runs: { type: 'string', placeholder: 'N', help: 'runs to take the median of (default: 3)' },
    corpus: {
      type: 'string',
      placeholder: 'FILE',
      help: 'papers to measure with (default: corpora/acl-1k.jsonl if there, else made up)',
    },
    scale: {
      type: 'string',
      placeholder: 'N',
      help: 'papers that `analysis` and `peers` first make the corpus larger to',
    },
    count: { type: 'string', placeholder: 'N', help: 'papers that `scale` writes' },
    out: { type: 'string', placeholder: 'FILE', help: 'file that `scale` or `table` writes' },
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
    ...readBenchOptions(text, question),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  return EXIT.done;
}
