import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/cli/site-files.ts';
import {
  buildCase,
  caseFolder,
  runCommand,
  type BuiltCase,
} from '../../scripts/testing/build-case.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';

const lines = plantCorpus({ paperCount: 66, themeCount: 4 }).corpus.papers.map(
  ({ title, abstract }, index) => JSON.stringify({ title, abstract, year: 2000 + (index % 9) }),
);

/** A content folder of its own, with papers from one to another. */
function writeContent(papers: readonly string[]): string {
  const content = join(caseFolder(), 'content');
  writeFile(content, 'papers/papers.jsonl', `${papers.join('\n')}\n`);
  writeFile(content, 'pages/about.md', 'About this map.');
  return content;
}

function writeFile(content: string, file: string, text: string): void {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
}

function copyOf(content: string): string {
  const copy = join(caseFolder(), 'content');
  cpSync(content, copy, { recursive: true });
  return copy;
}

/** A digest of every file below a folder. */
function digests(dir: string): Readonly<Record<string, string>> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(dir).map((file) => [file, digest(file)]));
}

const lockOf = (content: string): Readonly<Record<string, string>> =>
  digests(join(content, 'map.lock'));

interface PaperLine {
  readonly id: string;
  readonly page: string;
  readonly theme: string;
  readonly x: number;
  readonly y: number;
  readonly since: string;
}

function paperLines(built: BuiltCase): readonly PaperLine[] {
  return built
    .read('data/papers.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PaperLine);
}

describe('a map with a lock', () => {
  let content: string;
  let first: BuiltCase;
  beforeAll(async () => {
    content = writeContent(lines.slice(0, 60));
    first = await buildCase(content, { args: ['--date', '2025-07-01'] });
  });

  it('says where its promises are, to be kept', () => {
    expect([first.exitCode, first.stderr.includes('error')]).toEqual([0, false]);
    expect(first.stderr).toContain('There is no ');
    expect(first.stdout).toContain('keep it, and commit it');
    expect(Object.keys(lockOf(content))).toEqual([
      '.gitattributes',
      'editions.jsonl',
      'items.jsonl',
      'meta.json',
      'papers.jsonl',
      'themes.jsonl',
    ]);
  });

  it('is the same to the byte where it is built from nothing in another order, time zone and language', async () => {
    const fresh = writeContent(lines.slice(0, 60).toReversed());
    const other = await buildCase(fresh, {
      args: ['--date', '2025-07-01'],
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(other.exitCode, other.stderr).toBe(0);
    expect(lockOf(fresh)).toEqual(lockOf(content));
    expect(digests(other.siteDir)).toEqual(digests(first.siteDir));
  });

  it('is the same to the byte, lock and site, in another folder, time zone, language and order', async () => {
    const copy = copyOf(content);
    rmSync(join(copy, 'papers'), { recursive: true });
    const reversed = lines.slice(0, 60).toReversed();
    writeFile(copy, 'papers/b/one.jsonl', `${reversed.slice(0, 20).join('\n')}\n`);
    writeFile(copy, 'papers/a/two.jsonl', `${reversed.slice(20).join('\n')}\n`);
    const again = await buildCase(copy, {
      args: ['--frozen', '--date', '2031-01-01'],
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect([again.exitCode, again.stderr.includes('error')]).toEqual([0, false]);
    expect(lockOf(copy)).toEqual(lockOf(content));
    const { 'method/index.html': method, ...others } = digests(again.siteDir);
    const { 'method/index.html': firstMethod, ...firstOthers } = digests(first.siteDir);
    expect(others).toEqual(firstOthers);
    // It lists the files that were read.
    expect(method).not.toBe(firstMethod);
  });

  it('keeps every place when it grows, and reports what is new', async () => {
    const copy = copyOf(content);
    writeFile(copy, 'papers/more.jsonl', `${lines.slice(60).join('\n')}\n`);
    const grown = await buildCase(copy, { args: ['--date', '2025-08-01'] });
    expect([grown.exitCode, grown.stderr.includes('error')]).toEqual([0, false]);
    const now = new Map(paperLines(grown).map((paper) => [paper.id, paper]));
    for (const { id, page, x, y, since } of paperLines(first))
      expect(now.get(id)).toMatchObject({ page, x, y, since });
    const report = JSON.parse(grown.read('changes/report.json')) as {
      edition: { date: string };
      papers: { added: readonly unknown[] };
    };
    expect(report.edition.date).toBe('2025-08-01');
    expect(report.papers.added).toHaveLength(6);
    expect(grown.read('changes/report.md')).toContain('6 papers added');
  });

  it('is not changed by a build that may not change the lock', async () => {
    const changed = copyOf(content);
    writeFile(changed, 'papers/more.jsonl', `${lines.slice(60).join('\n')}\n`);
    const before = lockOf(changed);
    const refused = await buildCase(changed, { args: ['--frozen'] });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('this build may not change the lock');
    expect(lockOf(changed)).toEqual(before);
    expect(existsSync(refused.siteDir)).toBe(false);
  });

  it('does not shrink by itself, and leaves tombstones when it is asked to', async () => {
    const copy = copyOf(content);
    writeFile(copy, 'papers/papers.jsonl', `${lines.slice(0, 40).join('\n')}\n`);
    const before = lockOf(copy);
    const refused = await buildCase(copy);
    expect(refused.exitCode).toBe(5);
    expect(refused.stderr).toContain('20 papers of 60 are not in the content any more');
    expect(refused.stderr).toContain('--accept shrink');
    expect(lockOf(copy)).toEqual(before);
    expect(existsSync(refused.siteDir)).toBe(false);

    const accepted = await buildCase(copy, { args: ['--accept', 'shrink'] });
    expect(accepted.exitCode).toBe(0);
    for (const file of first.files.filter((path) => path.endsWith('/index.html')))
      expect(accepted.files).toContain(file);
    const kept = new Set(paperLines(accepted).map(({ page }) => page));
    const gone = paperLines(first).filter(({ page }) => !kept.has(page));
    expect(gone).toHaveLength(20);
    const page = accepted.page(gone[0]!.page.slice(1));
    expect(page.all('meta').map(({ attributes }) => attributes['content'])).toContain('noindex');
    expect(accepted.read('changes/report.md')).toContain('20 papers removed');
  });

  it('asks before a page of its author goes, and lets it be retired', async () => {
    const copy = copyOf(content);
    rmSync(join(copy, 'pages'), { recursive: true });
    const refused = await buildCase(copy);
    expect(refused.exitCode).toBe(4);
    expect(refused.stderr).toContain('The page /about/ was published');
    writeFile(copy, 'map.yaml', 'retire: [about]\n');
    const retired = await buildCase(copy);
    expect(retired.exitCode).toBe(0);
    expect(retired.files).toContain('about/index.html');
    expect(retired.page('about/').text).not.toContain('About this map.');
  });

  it('takes a paper down without a trace of its content', async () => {
    const copy = copyOf(content);
    const { id, page } = paperLines(first)[0]!;
    const title = first.page(page.slice(1)).all('h1')[0]!.text;
    writeFile(copy, 'map.yaml', `forget: [${id}]\n`);
    const built = await buildCase(copy);
    expect([built.exitCode, built.stderr.includes('error')]).toEqual([0, false]);
    expect(built.page(page.slice(1)).text).not.toContain(title);
    for (const file of built.files.filter((path) => /\.(?:html|json|jsonl|md)$/.test(path)))
      expect(built.read(file)).not.toContain(title);
    expect(readFileSync(join(copy, 'map.lock', 'papers.jsonl'), 'utf8')).not.toContain(title);
  });

  it('is drawn anew only when asked twice', async () => {
    const copy = copyOf(content);
    writeFile(copy, 'papers/more.jsonl', `${lines.slice(60).join('\n')}\n`);
    writeFile(copy, 'map.yaml', 'gates: { positionsShare: 0 }\n');
    const refused = await buildCase(copy, { args: ['--relayout'] });
    expect(refused.exitCode).toBe(6);
    expect(refused.stderr).toContain('--accept positions');
    const drawn = await buildCase(copy, { args: ['--relayout', '--accept', 'positions'] });
    expect([drawn.exitCode, drawn.stderr.includes('error')]).toEqual([0, false]);
    expect(drawn.read('changes/report.json')).toContain('"positions"');
  });

  it('is not built over a lock that is damaged', async () => {
    const copy = copyOf(content);
    writeFile(copy, 'map.lock/themes.jsonl', '{"id":\n');
    const before = lockOf(copy);
    const refused = await buildCase(copy);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('git checkout HEAD -- map.lock/themes.jsonl');
    expect(lockOf(copy)).toEqual(before);
    const validated = await runCommand(['validate', '--content', copy]);
    expect(validated.exitCode).toBe(2);
    expect(validated.stdout).toContain('LOCK-UNREADABLE');
  });
});
