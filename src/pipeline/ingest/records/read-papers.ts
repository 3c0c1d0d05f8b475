import type { FileAccount, IngestAccount, Problem } from '../../../domain/problem.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Corpus, PaperId } from '../../../domain/paper.ts';
import { listFiles, type ListedFile } from '../files/list-files.ts';
import { linesOfBlock, openSource } from '../files/read-source.ts';
import { fileRefusal } from '../files/refuse-file.ts';
import { compareText } from '../make-problem.ts';
import type { Pair } from '../duplicates/resolve-pairs.ts';
import { assembleCorpus, type Assembled } from './assemble-corpus.ts';
import type { PaperKeys } from './identify-papers.ts';
import { keepsRights, keepsRightsCode, publisherIn } from './publisher-rights.ts';
import { recognizeFormat } from './recognize-format.ts';
import type { FileReading } from './read-record.ts';
import { RecordStore } from './record-store.ts';
import { FileSettling } from './settle-file.ts';
import { remarkProblem } from './settle-record.ts';

/** The papers of a content folder and the account of every record. */
export interface PapersReading {
  /** Makes the papers; see `Assembled`. */
  readonly makeCorpus: () => Corpus;
  /** Of every paper all keys that it may be known by in another build; the first is the one its id is made from. */
  readonly makeKeys: () => ReadonlyMap<PaperId, PaperKeys>;
  /** Ids of all papers in the order in which the files, by path, first name them. */
  readonly appearance: readonly PaperId[];
  readonly account: IngestAccount;
  /** Pairs that the setting `duplicates` both joins and keeps apart. */
  readonly contradictions: readonly Pair[];
}

/** Reads all of `papers/`, whatever the order in which the disk lists it. */
export async function readPapers(
  contentDir: string,
  options: {
    /** Of the map. */
    settings: Pick<Settings, 'stopwords' | 'abstracts' | 'duplicates' | 'language'>;
    /** Told of every hundredth of the bytes of all files, how many there are so far. */
    onBytes: (done: number, total: number) => void;
  },
): Promise<PapersReading> {
  const files = await listFiles(contentDir, 'papers');
  const readings: FileReading[] = [];
  const store = new RecordStore();
  const total = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  let [done, told] = [0, 0];
  const onBytes = (count: number): void => {
    done += count;
    if (done < total && done - told < total / 100) return;
    told = done;
    options.onBytes(done, total);
  };
  for (const file of files)
    readings.push(await readPaperFile(contentDir, file, { store, onBytes }));
  return gatherPapers(readings, options.settings);
}

/** The papers of all that was read, and the account of it. */
export function gatherPapers(
  readings: readonly FileReading[],
  settings: Pick<Settings, 'stopwords' | 'abstracts' | 'duplicates' | 'language'>,
): PapersReading {
  const assembled = assembleCorpus(
    readings.flatMap(({ records }) => records),
    new Set(settings.stopwords.map((word) => word.toLowerCase())),
    settings,
  );
  const isFull = settings.abstracts === 'full';
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...assembled.problems,
  ].filter(({ code }) => isFull || code !== keepsRightsCode);
  return {
    makeCorpus: assembled.makeCorpus,
    makeKeys: assembled.makeKeys,
    appearance: assembled.appearance,
    contradictions: assembled.contradictions,
    account: {
      files: readings.map((reading) => accountFor(reading, assembled)),
      problems: problems.sort(compareProblems),
    },
  };
}

/** Files beyond this are read line by line, where their format is one record a line. */
const streamedBytes = 8 * 1024 ** 2;

async function readPaperFile(
  contentDir: string,
  listed: ListedFile,
  { store, onBytes }: { store: RecordStore; onBytes: (count: number) => void },
): Promise<FileReading> {
  const { path } = listed;
  const refuse = (format: string, problem: Problem): FileReading => ({
    path,
    format,
    records: [],
    rejectedCount: 1,
    problems: [problem],
  });
  const source = await openSource(contentDir, listed, { onBytes });
  if ('problem' in source) return refuse(source.looksLike, source.problem);
  const recognized = recognizeFormat(path, source.head);
  if ('refusal' in recognized)
    return refuse(recognized.looksLike, remarkProblem(path, { place: null }, recognized.refusal));
  const { name, read, readLine, isLineByLine } = recognized.format;
  const settling = new FileSettling({ path, format: name }, store);
  // A table is told by its headers.
  const publisher = name === 'csv' ? null : publisherIn(source.head.slice(0, 20_000));
  if (publisher !== null) settling.add([keepsRights(publisher)]);
  const isLarge = (listed.size ?? 0) > streamedBytes;
  const isStreamed = isLarge && source.isStreamable && isLineByLine?.(source.head) === true;
  if (readLine === undefined || !isStreamed) {
    const refusal = fileRefusal(listed);
    if (refusal !== null) return refuse(name, refusal);
    const whole = await source.read();
    if ('problem' in whole) return refuse(name, whole.problem);
    settling.add(read(whole.text), whole.invalid);
    return settling.finish();
  }
  let line = 0;
  for await (const block of source.blocks()) {
    if ('problem' in block) {
      // What came before the break stays.
      settling.reject(block.problem);
      break;
    }
    for (const text of linesOfBlock(block.text))
      settling.add(readLine(text, ++line), block.invalid);
  }
  return settling.finish();
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
