import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Corpus, PaperId } from '../../domain/paper.ts';
import type { IngestAccount } from '../../domain/problem.ts';
import { settingsSchema, type Settings } from '../../domain/settings.ts';
import { noOwnPlaces, type OwnPlaces } from '../../domain/own-places.ts';
import type { AuthorPage, CuratedTheme } from '../../domain/theme.ts';
import { UserError } from '../../domain/user-error.ts';
import type { StageReport } from '../stage-values.ts';
import { readAuthorPages } from './author-files/read-author-pages.ts';
import { readCuratedThemes } from './author-files/read-curated-themes.ts';
import { readSettings, type SettingsOverrides } from './author-files/read-settings.ts';
import { contradiction } from './duplicates/resolve-pairs.ts';
import { listFiles } from './files/list-files.ts';
import { refuseFile } from './files/refuse-file.ts';
import type { PaperKeys } from './records/identify-papers.ts';
import { readOwnPlaces } from './own-places/read-own-places.ts';
import { readPapers } from './records/read-papers.ts';

/** All that a map's author wrote, checked. */
export interface Content {
  readonly settings: Settings;
  readonly corpus: Corpus;
  /** Of every paper all keys that it may be known by in another build; the first is the one its id is made from. */
  readonly keys: ReadonlyMap<PaperId, PaperKeys>;
  /** Ids of all papers in the order in which the files, by path, first name them; see the setting `paperPages`. */
  readonly appearance: readonly PaperId[];
  readonly curatedThemes: readonly CuratedTheme[];
  /** Vectors and positions from elsewhere. */
  readonly own: OwnPlaces;
  readonly pages: readonly AuthorPage[];
  /** Files counted are those of papers; problems are those of all files but the settings. */
  readonly account: IngestAccount;
  /**
   * SHA-256 over settings, themes, pages and papers, hex; independent of the order of files, and of where the site
   * will live: a preview elsewhere is the same edition.
   */
  readonly digest: string;
}

export interface ReadContentResult {
  readonly content: Content;
  /** Mistakes in the settings, all of them; defaults stand in their place. */
  readonly settingsErrors: readonly UserError[];
}

/** What became of a content folder, without the papers: they are made only where something asks for them. */
export interface ContentReport extends Pick<
  Content,
  'settings' | 'appearance' | 'curatedThemes' | 'pages' | 'account'
> {
  readonly makeCorpus: () => Corpus;
  readonly makeKeys: () => Content['keys'];
  readonly settingsErrors: readonly UserError[];
}

/** Reads a content folder. Never throws for an author's mistake. */
export async function readContent(
  contentDir: string,
  overrides: SettingsOverrides,
  onProgress: (report: StageReport) => void = () => undefined,
): Promise<ReadContentResult> {
  if (!(await isFolder(contentDir))) return missingFolder(contentDir);
  const read = await readParts(contentDir, overrides, onProgress);
  const [corpus, keys] = [read.makeCorpus(), read.makeKeys()];
  const { settings, curatedThemes, pages, appearance, account } = read;
  const { places: own, digest: ownDigest } = read.own;
  const digest = digestOf({ settings, curatedThemes, pages, corpus }, ownDigest);
  return {
    content: { settings, corpus, keys, appearance, curatedThemes, own, pages, account, digest },
    settingsErrors: read.settingsErrors,
  };
}

/** As `readContent`, for who only wants to know what became of the records; takes less time and memory. */
export async function reportOnContent(
  contentDir: string,
  overrides: SettingsOverrides,
  onProgress: (report: StageReport) => void = () => undefined,
): Promise<ContentReport> {
  if (await isFolder(contentDir)) return readParts(contentDir, overrides, onProgress);
  const { content, settingsErrors } = missingFolder(contentDir);
  return {
    ...content,
    settingsErrors,
    makeCorpus: () => content.corpus,
    makeKeys: () => content.keys,
  };
}

async function readParts(
  contentDir: string,
  overrides: SettingsOverrides,
  onProgress: (report: StageReport) => void,
) {
  const file = `${basename(resolve(contentDir))}/map.yaml`;
  const { settings, errors } = await readSettings(contentDir, overrides, file);
  const { account, contradictions, ...papers } = await readPapers(contentDir, {
    settings,
    onBytes: (done, total) => {
      onProgress(bytesReport(done, total));
    },
  });
  const { themes, problems: themeProblems } = await readCuratedThemes(contentDir);
  const { pages, problems: pageProblems } = await readAuthorPages(contentDir);
  const publicProblems = (await listFiles(contentDir, 'public')).flatMap(({ path, refusal }) =>
    refusal === null ? [] : [refuseFile(path, refusal)],
  );
  // Made once, and only where it is asked for.
  let corpus: Corpus | undefined;
  const makeCorpus = () => (corpus ??= papers.makeCorpus());
  const own = await readOwnPlaces(contentDir, { ...papers, makeCorpus });
  return {
    ...papers,
    ...{ makeCorpus, settings, curatedThemes: themes, pages, own },
    account: {
      files: account.files,
      problems: [
        ...pageProblems,
        ...account.problems,
        ...publicProblems,
        ...themeProblems,
        ...own.problems,
      ],
    },
    settingsErrors: [...errors, ...contradictions.map((pair) => contradiction(pair, file))],
  };
}

/** How far the reading is: in kilobytes, or in megabytes where there are many. */
function bytesReport(done: number, total: number): StageReport {
  const [unit, unitBytes] = total < 10_000_000 ? ['kB', 1000] : ['MB', 1_000_000];
  const count = (bytes: number): number => Math.round(bytes / unitBytes);
  return { stage: 'reading', done: count(done), total: count(total), unit };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function missingFolder(contentDir: string): ReadContentResult {
  const read = {
    settings: settingsSchema.parse({}),
    curatedThemes: [],
    pages: [],
    corpus: { papers: [] },
  };
  const error = new UserError(`There is no folder "${contentDir}".`, {
    where: `\`${contentDir}\``,
    hint: 'Make the folder with a text file of titles and abstracts in its `papers/`, or name another with `--content`.',
  });
  return {
    content: {
      ...read,
      keys: new Map(),
      appearance: [],
      own: noOwnPlaces,
      account: { files: [], problems: [] },
      digest: digestOf(read),
    },
    settingsErrors: [error],
  };
}

/**
 * Every list is sorted and every object built with its keys in one order, so equal content is equal text. Settings at
 * their defaults and empty fields are left out: a later version that knows more of them gives the same digest.
 */
export function digestOf(
  read: Omit<Content, 'keys' | 'appearance' | 'own' | 'account' | 'digest'>,
  ownDigest: string | null = null,
): string {
  const defaults = settingsSchema.parse({});
  // Where the site will live is not a matter of its content.
  const settings = withoutDefaults({ ...read.settings, site: null, base: '/' }, defaults);
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([settings, read.curatedThemes.map(withoutEmpty), read.pages.map(withoutEmpty)]),
  );
  for (const paper of read.corpus.papers) hash.update(`\n${JSON.stringify(withoutEmpty(paper))}`);
  if (ownDigest !== null) hash.update(`\n${ownDigest}`);
  return hash.digest('hex');
}

/** Keys of which the value is another than by default, at any depth. */
function withoutDefaults(value: object, defaults: object): object {
  const entries = Object.entries(value).flatMap(([key, own]: [string, unknown]) => {
    const usual: unknown = Reflect.get(defaults, key);
    if (JSON.stringify(own) === JSON.stringify(usual)) return [];
    const isGroup = isPlainObject(own) && isPlainObject(usual);
    return [[key, isGroup ? withoutDefaults(own, usual) : own] as const];
  });
  return Object.fromEntries(entries);
}

function withoutEmpty(value: object): object {
  const entries = Object.entries(value).filter(
    ([, own]: [string, unknown]) =>
      own !== null && own !== '' && own !== false && !isEmptyList(own),
  );
  return Object.fromEntries(entries);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
