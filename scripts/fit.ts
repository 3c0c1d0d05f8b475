import { countOf } from '../src/domain/count-of.ts';
import { EXIT, UserError } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import type { Lock } from '../src/domain/lock.ts';
import { contentOfLines } from '../src/pipeline/ingest/read-lines.ts';
import type { Content } from '../src/pipeline/ingest/read-content.ts';
import { runPipeline } from '../src/pipeline/run.ts';
import { openLock } from './cli/lock/open-lock.ts';
import { pipelineOptions } from './cli/lock/pipeline-options.ts';
import { modelPath, writeModel } from './cli/model/model-files.ts';
import { readLines } from './cli/model/read-lines.ts';
import { LineSample } from './cli/model/sample-lines.ts';
import { countOption } from './cli/count-option.ts';
import { mapOptionSpecs, readMapOptions, type MapOptions } from './cli/map-options.ts';
import { checkStrict, checkUsable, openContent } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec, OptionSpec } from './cli/options.ts';
import { makeProgress, noProgress, type Progress } from './cli/progress.ts';
import { formatProblems } from './cli/report.ts';

/** Of more papers the themes, the map and the neighbours are no better, and the model is larger. */
const defaultSampleSize = 50_000;

const { strict, quiet } = mapOptionSpecs;
const spec: CommandSpec = {
  usage: 'npm run --silent fit',
  summary: [
    'Makes a model of papers: JSONL on standard input, or a content folder. `transform` then gives any paper its terms,',
    'vector, theme, position and neighbours by the model alone.',
  ].join('\n'),
  options: {
    model: { type: 'string', placeholder: 'FILE', help: 'the model file to write' },
    content: {
      type: 'string',
      placeholder: 'DIR',
      help: 'takes the map of a content folder, with its lock, instead of standard input',
    },
    sample: {
      type: 'string',
      placeholder: 'N',
      help: `of more papers on standard input so many are drawn (default: ${defaultSampleSize})`,
    },
    ...(strict === undefined ? {} : { strict }),
    ...(quiet === undefined ? {} : { quiet }),
  } satisfies Record<string, OptionSpec>,
};

/** `npm run fit`: papers to a model file. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const path = modelPath(parsed.text['model'], 'fit');
  const options = readMapOptions(parsed);
  const progress = options.isQuiet ? noProgress : makeProgress();
  const sampleSize = countOption(parsed, 'sample', defaultSampleSize);
  const isFolder = parsed.text['content'] !== undefined;
  const { content, past } = isFolder
    ? await contentOfFolder(options)
    : { content: await contentOfInput(options, sampleSize, progress), past: null };
  const { model } = await runPipeline(content, {
    ...pipelineOptions(content, past, options),
    isModelWanted: true,
    onStage: progress.show,
  });
  progress.clear();
  if (model === null) throw new Error('Fit: the analysis gave no model.');
  const bytes = writeModel(path, model);
  if (!options.isQuiet) {
    const what = `${countOf(model.paperIds.length, 'paper')}, ${countOf(model.themes.length, 'theme')}, ${countOf(model.terms.length, 'term')}`;
    process.stderr.write(
      `Wrote ${path}: ${what}, ${countOf(Math.ceil(bytes / 1000), 'kilobyte')}\n`,
    );
  }
  return EXIT.done;
}

async function contentOfFolder(
  options: MapOptions,
): Promise<{ content: Content; past: Lock | null }> {
  const content = await openContent(options);
  checkUsable(content.corpus.papers.length, options.contentDir);
  return { content, past: openLock(options.contentDir, { isMended: false }) };
}

async function contentOfInput(
  options: MapOptions,
  sampleSize: number,
  progress: Progress,
): Promise<Content> {
  const sample = new LineSample(sampleSize);
  let number = 0;
  for await (const text of readLines(process.stdin)) {
    number++;
    if (text.trim() !== '') sample.add({ text, number });
  }
  const content = contentOfLines(sample.finish(), 'standard input');
  const { account, corpus } = content;
  const levels = options.isQuiet ? (['rejected'] as const) : (['rejected', 'warned'] as const);
  const told = formatProblems(account.problems, { levels });
  if (told !== '') progress.tell(told);
  if (options.isStrict) checkStrict(account);
  if (corpus.papers.length === 0) throw noPapers();
  progress.show({
    stage: 'ingest',
    finished: `Read ${countOf(corpus.papers.length, 'paper')} from ${countOf(number, 'line')}`,
  });
  return content;
}

function noPapers(): UserError {
  return new UserError('There is no record that can be used.', {
    where: 'standard input',
    hint: 'Send one JSON object a line: {"title": "…", "abstract": "…"}; or name a folder with `--content`.',
    exitCode: EXIT.unusableRecords,
  });
}
