import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperId } from '../../src/domain/paper.ts';
import { makeRandom } from '../../src/math/random.ts';
import { contentOfLines } from '../../src/pipeline/ingest/read-lines.ts';
import { measureLayout } from '../../src/pipeline/quality/measure-layout.ts';
import { tokenizePapers } from '../../src/pipeline/text/tokenize-papers.ts';
import { readLines } from '../cli/model/read-lines.ts';
import { readModel } from '../cli/model/model-files.ts';
import { formatDuration } from '../cli/progress.ts';
import { formatBytes } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { writeScaledCorpus } from './corpus/write-scaled-corpus.ts';
import { measureCommand } from './measure-command.ts';

const defaultCount = 1_000_000;
/** Papers that a build is timed with, to compare by the paper. */
const buildCount = 58_000;
/** Papers whose neighbourhoods are measured: every one of them is looked at. */
const sampledCount = 2000;

/** A paper of the sample and where `transform` put it. */
interface SampledPaper {
  readonly line: string;
  readonly x: number;
  readonly y: number;
}

/** How long do fit and transform of very many papers take, how much memory, and how good are the places they give? */
export async function measureTransform(options: BenchOptions): Promise<void> {
  const { corpusFile, say } = options;
  const count = options.scaleTo ?? defaultCount;
  const dir = mkdtempSync(join(tmpdir(), 'paperland-transform-'));
  const opened = await openCorpus(corpusFile, null);
  try {
    const [many, some, model] = ['many.jsonl', 'some.jsonl', 'field.model'].map((name) =>
      join(dir, name),
    ) as [string, string, string];
    await writeScaledCorpus(opened.contentDir, { count, outFile: many });
    await writeScaledCorpus(opened.contentDir, {
      count: Math.min(count, buildCount),
      outFile: some,
    });
    say(`${count} papers scaled from ${opened.source}:`);

    const whole = await measureCommand(
      ['fit', '--quiet', '--model', join(dir, 'some.model'), '--sample', String(buildCount)],
      { inputFile: some },
    );
    const perPaper = whole.wallMs / Math.min(count, buildCount);
    say(
      `  analysis of ${Math.min(count, buildCount)}: ${formatDuration(whole.wallMs)}, ${perPaper.toFixed(2)} ms a paper`,
    );

    const fitted = await measureCommand(['fit', '--quiet', '--model', model], { inputFile: many });
    say(
      `  fit on a sample: ${formatDuration(fitted.wallMs)}, ${formatBytes(fitted.peakBytes)} at the peak`,
    );

    const sample = new OutputSample(count);
    const done = await measureCommand(['transform', '--quiet', '--model', model], {
      inputFile: many,
      onOutput: (chunk) => {
        sample.take(chunk);
      },
    });
    say(
      `  transform: ${formatDuration(done.wallMs)}, ${(done.wallMs / count).toFixed(2)} ms a paper, ${formatBytes(done.peakBytes)} at the peak`,
    );

    const placed = await joinLines(many, sample.places);
    const own = await placesOfModel(many, model);
    say(
      `  trustworthiness: ${trust(placed)} of ${placed.length} transformed papers, ${trust(own)} of ${own.length} of the model`,
    );
  } finally {
    opened.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Picks lines at even steps out of what a command prints, without keeping the rest. */
class OutputSample {
  /** By number of the line, from 0. */
  readonly places = new Map<number, { x: number; y: number }>();
  readonly #step: number;
  readonly #decoder = new TextDecoder();
  #rest = '';
  #line = 0;

  constructor(count: number) {
    this.#step = Math.max(1, Math.floor(count / sampledCount));
  }

  take(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.#line % this.#step === 0) this.#keep(line);
      this.#line++;
    }
  }

  #keep(line: string): void {
    const { x, y } = JSON.parse(line) as { x: number | null; y: number | null };
    if (x !== null && y !== null) this.places.set(this.#line, { x, y });
  }
}

/** The papers of the sample with their lines. */
async function joinLines(
  file: string,
  places: ReadonlyMap<number, { x: number; y: number }>,
): Promise<SampledPaper[]> {
  const joined: SampledPaper[] = [];
  let number = 0;
  for await (const line of readLines(createReadStream(file))) {
    const place = places.get(number++);
    if (place !== undefined) joined.push({ line, ...place });
  }
  return joined;
}

/** As many papers of the model, with their places on its map. */
async function placesOfModel(file: string, modelFile: string): Promise<SampledPaper[]> {
  const { paperIds, x, y } = readModel(modelFile);
  const step = Math.max(1, Math.floor(paperIds.length / sampledCount));
  const wanted = new Map<string, number>(
    paperIds.flatMap((id, row) => (row % step === 0 ? [[id, row]] : [])),
  );
  const found: SampledPaper[] = [];
  for await (const line of readLines(createReadStream(file))) {
    const [paper] = contentOfLines([{ text: line, number: 1 }], file).corpus.papers;
    const row = paper === undefined ? undefined : wanted.get(paper.id);
    if (row !== undefined) found.push({ line, x: x[row] ?? 0, y: y[row] ?? 0 });
    if (found.length === wanted.size) break;
  }
  return found;
}

/** Trustworthiness at 15 neighbours, measured among these papers alone. */
function trust(sample: readonly SampledPaper[]): string {
  const numbered = sample.map(({ line }, index) => ({ text: line, number: index + 1 }));
  const { papers } = contentOfLines(numbered, 'sample').corpus;
  const placeOf = new Map<PaperId, SampledPaper>(
    sample.flatMap((one) => {
      const [paper] = contentOfLines([{ text: one.line, number: 1 }], 'sample').corpus.papers;
      return paper === undefined ? [] : [[paper.id, one]];
    }),
  );
  const places = papers.map(({ id }) => placeOf.get(id));
  const { trustworthiness } = measureLayout(
    tokenizePapers({ papers }),
    papers.map((_, index) => index),
    {
      x: Float64Array.from(places, (place) => place?.x ?? 0),
      y: Float64Array.from(places, (place) => place?.y ?? 0),
    },
    { random: makeRandom(1, 'quality') },
  );
  return trustworthiness === null ? 'not measured' : trustworthiness.toFixed(3);
}
