import type { FileAccount, IngestAccount, Problem } from '../../../domain/problem.ts';
import type { Corpus, PaperId } from '../../../domain/paper.ts';
import { listFiles, type ListedFile } from '../files/list-files.ts';
import { readSource } from '../files/read-source.ts';
import { compareText } from '../make-problem.ts';
import { assembleCorpus, type Assembled, type PaperKeys } from './assemble-corpus.ts';
import { recognizeFormat } from './recognize-format.ts';
import type { FileReading } from './read-record.ts';
import { settleFile } from './settle-file.ts';
import { remarkProblem } from './settle-record.ts';

/** The papers of a content folder and the account of every record. */
export interface PapersReading {
  readonly corpus: Corpus;
  /** Of every paper all keys that it may be known by in another build; the first is the one its id is made from. */
  readonly keys: ReadonlyMap<PaperId, PaperKeys>;
  /** Ids of all papers in the order in which the files, by path, first name them. */
  readonly appearance: readonly PaperId[];
  readonly account: IngestAccount;
}

/** Reads all of `papers/`, whatever the order in which the disk lists it. */
export async function readPapers(
  contentDir: string,
  options: {
    /** Words that say nothing in this corpus. */
    stopwords: readonly string[];
    /** BCP 47 tag of texts that do not show theirs. */
    language: string;
    onFile: (done: number, total: number) => void;
  },
): Promise<PapersReading> {
  const files = await listFiles(contentDir, 'papers');
  const readings: FileReading[] = [];
  for (const file of files) {
    readings.push(await readPaperFile(contentDir, file));
    options.onFile(readings.length, files.length);
  }
  const assembled = assembleCorpus(
    readings.flatMap(({ records }) => records),
    new Set(options.stopwords.map((word) => word.toLowerCase())),
    options.language,
  );
  const problems = [...readings.flatMap((reading) => reading.problems), ...assembled.problems];
  return {
    corpus: assembled.corpus,
    keys: assembled.keys,
    appearance: assembled.appearance,
    account: {
      files: readings.map((reading) => accountFor(reading, assembled)),
      problems: problems.sort(compareProblems),
    },
  };
}

async function readPaperFile(contentDir: string, listed: ListedFile): Promise<FileReading> {
  const { path } = listed;
  const refuse = (format: string, problem: Problem): FileReading => ({
    path,
    format,
    records: [],
    rejectedCount: 1,
    problems: [problem],
  });
  const source = await readSource(contentDir, listed);
  if ('problem' in source) return refuse(source.looksLike, source.problem);
  const recognized = recognizeFormat(path, source.text);
  if ('refusal' in recognized)
    return refuse(recognized.looksLike, remarkProblem(path, { place: null }, recognized.refusal));
  const { format } = recognized;
  return settleFile({ path, format: format.name }, format.read(source.text));
}

function accountFor(reading: FileReading, { merged, warned }: Assembled): FileAccount {
  const counts = { accepted: 0, warned: 0, merged: 0 };
  for (const record of reading.records) {
    if (merged.has(record)) counts.merged++;
    else if (record.isWarned || warned.has(record)) counts.warned++;
    else counts.accepted++;
  }
  const { path, format, rejectedCount } = reading;
  const found = reading.records.length + rejectedCount;
  return { path, format, found, ...counts, rejected: rejectedCount };
}

/** By file and line; remarks on a whole file come first. */
function compareProblems(left: Problem, right: Problem): number {
  return compareText(left.file, right.file) || lineOf(left) - lineOf(right);
}

function lineOf({ record }: Problem): number {
  return Number(/^line (\d+)/.exec(record)?.[1] ?? 0);
}
