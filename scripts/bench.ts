import { EXIT, UserError } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { measureAnalysis } from './bench/analysis.ts';
import { defaultCaseCount, readBenchOptions, type BenchOptions } from './bench/bench-options.ts';
import { measureBuildTime } from './bench/build-time.ts';
import { measureFrames } from './bench/frames.ts';
import { measureCuration } from './bench/curation.ts';
import { measureFuzz } from './bench/fuzz.ts';
import { measureIngest } from './bench/ingest.ts';
import { measureLighthouse } from './bench/lighthouse.ts';
import { measureKills } from './bench/kill.ts';
import { measurePeers } from './bench/peers.ts';
import { measurePermanence } from './bench/permanence.ts';
import { partNames } from './bench/permanence/permanence-part.ts';
import { makeScaledCorpus } from './bench/scale.ts';
import { measurePlace } from './bench/place.ts';
import { measureSearch } from './bench/search.ts';
import { measureTable } from './bench/table.ts';
import { measureTransform } from './bench/transform.ts';
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
  fuzz: measureFuzz,
  ingest: measureIngest,
  transform: measureTransform,
  kill: measureKills,
  permanence: measurePermanence,
  frames: measureFrames,
  curation: measureCuration,
  search: measureSearch,
  place: measurePlace,
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
    '  fuzz        random files of every format: crashes, hangs, lost records',
    '  ingest      reading: the papers of a corpus in several formats, 500 MB of JSON lines',
    '  transform   fit and transform of many papers (`--scale`, by default a million)',
    '  kill        builds that are killed at random moments',
    '  frames      a large map under a real mouse: intervals of frames, time until it answers',
    '  permanence  what stays as it was when a map grows; the page `docs/permanence.md`',
    '  curation    ten corrections from the list of what to look at first, and ten at random',
    '  search      size of the index of a site, what queries receive, whether titles find their paper',
    '  place       size of the model of a page, whether it puts the papers of the map where they are',
  ].join('\n'),
  words: ['question'],
  options: {
    runs: { type: 'string', placeholder: 'N', help: 'runs to take the median of (default: 3)' },
    corpus: {
      type: 'string',
      placeholder: 'FILE',
      help: 'papers to measure with (default: corpora/acl-1k.jsonl if there, else made up; for `permanence` several)',
    },
    scale: {
      type: 'string',
      placeholder: 'N',
      help: 'papers that `build`, `analysis`, `peers`, `frames`, `search` and `place` first make the corpus larger to',
    },
    count: { type: 'string', placeholder: 'N', help: 'papers that `scale` writes' },
    out: {
      type: 'string',
      placeholder: 'FILE',
      help: 'file that `scale`, `table` or `permanence` writes',
    },
    cases: {
      type: 'string',
      placeholder: 'N',
      help: `random files of each format that \`fuzz\` reads (default: ${defaultCaseCount})`,
    },
    histories: {
      type: 'string',
      placeholder: 'N',
      help: 'random histories of each kind that `permanence` follows (default: 20)',
    },
    part: {
      type: 'string',
      placeholder: partNames.join('|'),
      help: 'the only part of `permanence` to measure (default: all)',
    },
    whole: {
      type: 'boolean',
      help: 'lets `permanence` take large corpora whole (default: a sample of 2,000 papers)',
    },
  },
};

/** `npm run bench`: one question, its numbers, medians of several runs. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  const { flags, words: asked } = parsed;
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
    ...readBenchOptions(parsed, question),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  return EXIT.done;
}
