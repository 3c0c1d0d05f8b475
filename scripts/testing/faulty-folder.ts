import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatFiles, formatProblems, settingsProblems } from '../cli/report.ts';
import type { Paper } from '../../src/domain/paper.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { readContent, type Content } from '../../src/pipeline/ingest/read-content.ts';

/** By path below a content folder what a file holds; a function makes it itself, such as a link. */
export type FaultyFiles = Readonly<Record<string, FaultyFile>>;
type FaultyFile = string | Uint8Array | ((path: string) => void);

/** What becomes of one content folder that holds all faulty files of a test file at once. */
export interface FaultyFolder {
  /** What the terminal says of one of the files: its counts, then all its problems. */
  readonly report: (path: string) => Promise<string>;
  /** The problems of one of the files. */
  readonly problems: (path: string) => Promise<readonly Problem[]>;
  /** The papers of which the title begins so, in the order of their titles. */
  readonly papers: (beginning: string) => Promise<readonly Paper[]>;
  /** The titles of these. */
  readonly titles: (beginning: string) => Promise<readonly string[]>;
}

/** The good paper that stands in a file of its own beside all faulty ones. */
const soundTitle = 'Untouched hornets';

/** A folder of faulty files, written and read once, when first asked for: each is told of with all others in one run. */
export function faultyFolder(files: FaultyFiles): FaultyFolder {
  let reading: Promise<Folder> | undefined;
  const folder = () => (reading ??= readFolder(files));
  const papers: FaultyFolder['papers'] = async (beginning) =>
    (await folder()).content.corpus.papers
      .filter(({ title }) => title.startsWith(beginning))
      .sort((left, right) => (left.title < right.title ? -1 : 1));
  const problems: FaultyFolder['problems'] = async (path) =>
    (await folder()).problems.filter(({ file }) => file === path);
  return {
    papers,
    problems,
    titles: async (beginning) => (await papers(beginning)).map(({ title }) => title),
    report: async (path) => {
      const { files: accounts } = (await folder()).content.account;
      const [, ...lines] = formatProblems(await problems(path), {
        levels: ['rejected', 'warned', 'noted'],
      }).split('\n');
      const counts = formatFiles(accounts.filter((file) => file.path === path));
      return [...(counts === '' ? [] : [counts]), ...lines].join('\n');
    },
  };
}

interface Folder {
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/** Writes and reads it, and checks what holds whatever the faults are. */
async function readFolder(files: FaultyFiles): Promise<Folder> {
  const root = mkdtempSync(join(tmpdir(), 'paperland-faults-'));
  const dir = join(root, 'content');
  const sound = `{"title": "${soundTitle}", "abstract": "They build nests of paper."}\n`;
  const all: FaultyFiles = { ...files, 'papers/sound.jsonl': sound };
  for (const [path, file] of Object.entries(all)) {
    const target = join(dir, path);
    mkdirSync(dirname(target), { recursive: true });
    if (typeof file === 'function') file(target);
    else writeFileSync(target, file);
  }
  try {
    const { content, settingsErrors } = await readContent(dir, {});
    checkAccount(content);
    return {
      content,
      problems: [...settingsProblems(settingsErrors), ...content.account.problems],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Nothing is lost silently: every record is in one count, every rejection is told, and what is told says what to do. */
function checkAccount({ account, corpus }: Content): void {
  const complaints = account.files.flatMap(
    ({ path, found, accepted, warned, merged, rejected }) => {
      const told = account.problems.filter(
        ({ file, level }) => file === path && level === 'rejected',
      );
      return [
        ...(accepted + warned + merged + rejected === found ? [] : [`${path} does not add up`]),
        ...(found > 0 ? [] : [`${path} has no record, good or bad`]),
        ...(told.length === rejected ? [] : [`${path} tells of ${told.length} of ${rejected}`]),
      ];
    },
  );
  for (const { code, file, message, hint } of account.problems)
    if (!/\S/.test(message) || !/\S/.test(hint))
      complaints.push(`${file} says too little (${code})`);
  if (!corpus.papers.some(({ title }) => title === soundTitle))
    complaints.push('the sound file is lost');
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}
