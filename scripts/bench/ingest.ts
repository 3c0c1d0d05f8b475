import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Paper } from '../../src/domain/paper.ts';
import { joinRecords } from '../../src/pipeline/ingest/duplicates/join-records.ts';
import { makeRecord } from '../../src/pipeline/ingest/records/read-record.ts';
import { bibtexFile } from '../../src/references/bibtex.ts';
import { cslFile } from '../../src/references/csl-json.ts';
import { risFile } from '../../src/references/ris.ts';
import { formatDuration } from '../cli/progress.ts';
import { formatBytes } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { median } from './median.ts';
import { measureCommand, medianRun, type MeasuredRun } from './measure-command.ts';

/** Bytes of the large file of JSON lines. */
const largeBytes = 500 * 1024 ** 2;

/**
 * How long does reading take, and how much memory: the papers of a corpus in several formats, and 500 MB of JSON lines?
 * And how long does it take to find which of the papers are one?
 */
export async function measureIngest(options: BenchOptions): Promise<void> {
  const corpus = await openCorpus(options.corpusFile, options.scaleTo);
  try {
    const { papers } = corpus.corpus;
    options.say(
      `Comparing ${papers.length} records with each other: ${joinDuration(papers, options.runCount)}`,
    );
    options.say(
      `Reading ${corpus.source} (${papers.length} papers), medians of ${options.runCount} runs of \`validate\`:`,
    );
    const files: Readonly<Record<string, () => Iterable<string>>> = {
      'papers.jsonl': () => lines(papers),
      'papers.bib': () => [bibtexFile(papers, ({ abstract }) => abstract)],
      'papers.ris': () => [risFile(papers, ({ abstract }) => abstract)],
      'papers.json': () => [cslFile(papers, ({ abstract }) => abstract)],
      'large.jsonl': () => manyLines(papers, largeBytes),
    };
    for (const [name, pieces] of Object.entries(files)) {
      const measured = await measureFile(name, pieces(), options.runCount);
      options.say(
        `  ${name} (${formatBytes(measured.byteCount)}): ${formatDuration(measured.wallMs)} (${formatDuration(measured.cpuMs)} of CPU), ${formatBytes(measured.peakBytes)} at the peak`,
      );
    }
  } finally {
    corpus.close();
  }
}

/** The median time in which the records of papers are joined, in words. */
function joinDuration(papers: readonly Paper[], runCount: number): string {
  const records = papers.map(({ id: _id, slug: _slug, ...fields }, at) =>
    makeRecord({ file: 'papers.jsonl', line: at + 1, key: null, isWarned: false }, fields),
  );
  const durations = Array.from({ length: runCount }, () => {
    const startMs = performance.now();
    joinRecords(records, { join: [], keep: [] });
    return performance.now() - startMs;
  });
  return formatDuration(median(durations));
}

function* lines(papers: readonly Paper[]): Iterable<string> {
  for (const paper of papers) yield `${JSON.stringify(paper)}\n`;
}

/** The papers again and again under other ids and titles, until so many bytes are there. */
function* manyLines(papers: readonly Paper[], byteCount: number): Iterable<string> {
  let length = 0;
  for (let round = 0; length < byteCount && papers.length > 0; round++) {
    for (const { title, abstract, authors, year } of papers) {
      const line = `${JSON.stringify({ id: `${length}`, title: `${title} ${round}`, abstract, authors, year })}\n`;
      length += Buffer.byteLength(line);
      yield line;
      if (length >= byteCount) return;
    }
  }
}

async function measureFile(
  name: string,
  pieces: Iterable<string>,
  runCount: number,
): Promise<Omit<MeasuredRun, 'stderr'> & { byteCount: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-bench-'));
  try {
    mkdirSync(join(dir, 'papers'));
    await pipeline(Readable.from(pieces), createWriteStream(join(dir, 'papers', name)));
    const runs: MeasuredRun[] = [];
    for (let turn = 0; turn < runCount; turn++)
      runs.push(await measureCommand(['validate', '--quiet', '--content', dir]));
    return { ...medianRun(runs), byteCount: statSync(join(dir, 'papers', name)).size };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
