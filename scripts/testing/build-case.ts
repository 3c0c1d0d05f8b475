import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterAll } from 'vitest';
import { projectDir } from '../cli/paths.ts';
import { listFiles } from '../cli/site-files.ts';
import { runWarm } from './warm-commands.ts';

/** What a command did. */
export interface CommandOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A built case. */
export interface BuiltCase extends CommandOutcome {
  readonly siteDir: string;
  /** All files of the site, sorted; none where nothing was built. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
  readonly page: (path: string) => PageView;
}

/** A page of a built site as tests look at it. */
export interface PageView {
  readonly html: string;
  /** All text, white space as one blank. */
  readonly text: string;
  /** Elements of a tag, in order; of every tag for `*`. */
  readonly all: (tag: string) => readonly ElementView[];
}

/** An element with its attributes and text. */
export interface ElementView {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A copy of the content folder of a case, `src/site-cases/<name>/content`: a build writes a lock beside what it reads. */
export function caseContent(name: string): string {
  const content = join(caseFolder(), 'content');
  cpSync(join(projectDir, 'src', 'site-cases', name, 'content'), content, { recursive: true });
  return content;
}

/**
 * Builds a content folder by the real command, into a folder that goes when the test file ends. Call it once a case.
 * With an environment of its own it runs in a process of its own, else in one that has built other cases before.
 */
export async function buildCase(
  contentDir: string,
  { args = [], env }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<BuiltCase> {
  const siteDir = join(caseFolder(), 'site');
  const words = ['build', '--content', contentDir, '--out', siteDir, ...args];
  const outcome = await (env === undefined ? runWarm(words) : runCommand(words, env));
  const read = (file: string): string => readFileSync(join(siteDir, file), 'utf8');
  return {
    ...outcome,
    siteDir,
    files: existsSync(siteDir) ? listFiles(siteDir) : [],
    read,
    page: (path) => viewPage(read(path.endsWith('.html') ? path : `${path}index.html`)),
  };
}

/** A folder below the system's own for such, removed when the test file ends. */
export function caseFolder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'paperland-case-')));
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

/** Runs `scripts/run.mjs` with the given words to its end. */
export function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const entry = join(projectDir, 'scripts', 'run.mjs');
    const child = spawn(process.execPath, [entry, ...words], {
      cwd: projectDir,
      env: { ...process.env, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? -1, stdout, stderr });
    });
  });
}

/** Parses a page. */
export function viewPage(html: string): PageView {
  const document = parse(html);
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if ('content' in node) walk(node.content);
  };
  walk(document);
  const body = elements.find(({ tagName }) => tagName === 'body');
  return {
    html,
    text: body === undefined ? '' : textOf(body),
    all: (tag) => elements.filter(({ tagName }) => tag === '*' || tagName === tag).map(viewElement),
  };
}

function viewElement(element: DefaultTreeAdapterTypes.Element): ElementView {
  return {
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textOf(element),
  };
}

/** Text that a reader sees: neither scripts nor styles. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  const parts: string[] = [];
  const walk = (inner: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in inner && /^(?:script|style)$/.test(inner.tagName)) return;
    if ('value' in inner) parts.push(inner.value);
    if ('childNodes' in inner) inner.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
