import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Corpus } from '../../../src/domain/paper.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { readContent } from '../../../src/pipeline/ingest/read-content.ts';
import { thousandPapers } from '../thousand-papers.ts';
import { joinLabels, type PaperLabels } from './paper-labels.ts';
import { writeScaledCorpus } from './write-scaled-corpus.ts';

/** A corpus to measure, in a folder of its own. */
export interface OpenCorpus {
  /** In words, for the report. */
  readonly source: string;
  readonly corpus: Corpus;
  /** What the analysis reads. */
  readonly contentDir: string;
  /** JSONL of title and abstract in the order of the corpus: what peers read. */
  readonly papersFile: string;
  /** Null where the file names none. */
  readonly labels: PaperLabels | null;
  /** For results; goes with `close`. */
  readonly workDir: string;
  readonly close: () => void;
}

/**
 * Opens a file of papers in any form that Paperland reads, packed with gzip or not; null stands for
 * `corpora/acl-1k.jsonl`, else a thousand made-up papers. Made larger first where asked.
 */
export async function openCorpus(file: string | null, scaleTo: number | null): Promise<OpenCorpus> {
  const workDir = mkdtempSync(join(tmpdir(), 'paperland-bench-'));
  try {
    const { name, text, source } = readPapers(file);
    const small = placeContent(join(workDir, 'content'), name, text);
    if (scaleTo === null) return await describeCorpus(workDir, small, { source, text });
    const contentDir = placeContent(join(workDir, 'scaled'), 'papers.jsonl', '');
    await writeScaledCorpus(small, {
      count: scaleTo,
      outFile: join(contentDir, 'papers', 'papers.jsonl'),
    });
    // Labels are of the papers of the file alone.
    return await describeCorpus(workDir, contentDir, {
      source: `${source}, made larger to ${scaleTo} papers`,
      text: '',
    });
  } catch (error) {
    rmSync(workDir, { recursive: true, force: true });
    throw error;
  }
}

interface PapersText {
  /** Of the file, without `.gz`. */
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

/** The text of a file of papers, unpacked. */
export function readPapers(file: string | null): PapersText {
  if (file === null) {
    const { jsonl, source } = thousandPapers(null);
    return { name: 'papers.jsonl', text: jsonl, source };
  }
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UserError(`The file "${file}" cannot be read.`, {
      where: 'the command line, `--corpus`',
      hint: 'Name a file of papers as `content/papers/` takes them; it may be packed with gzip.',
    });
  }
  const isPacked = file.endsWith('.gz');
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  return { name: basename(file, '.gz'), text, source: basename(file) };
}

function placeContent(dir: string, name: string, text: string): string {
  mkdirSync(join(dir, 'papers'), { recursive: true });
  writeFileSync(join(dir, 'papers', name), text);
  return dir;
}

async function describeCorpus(
  workDir: string,
  contentDir: string,
  { source, text }: { source: string; text: string },
): Promise<OpenCorpus> {
  const { content } = await readContent(contentDir, {});
  const { corpus } = content;
  if (corpus.papers.length === 0) {
    throw new UserError(`There is no paper in ${source}.`, {
      where: 'the command line, `--corpus`',
      hint: 'Name a file of papers as `content/papers/` takes them; it may be packed with gzip.',
    });
  }
  const papersFile = join(workDir, 'in-order.jsonl');
  const lines = corpus.papers.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
  writeFileSync(papersFile, `${lines.join('\n')}\n`);
  return {
    source,
    corpus,
    contentDir,
    papersFile,
    labels: joinLabels(corpus, text),
    workDir,
    close: () => {
      rmSync(workDir, { recursive: true, force: true });
    },
  };
}
