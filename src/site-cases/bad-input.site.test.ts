import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildCase,
  caseContent,
  caseFolder,
  runCommand,
} from '../../scripts/testing/build-case.ts';
import { runWarm } from '../../scripts/testing/warm-commands.ts';

interface Report {
  readonly files: readonly { path: string; found: number; rejected: number }[];
  readonly totals: Readonly<
    Record<'found' | 'accepted' | 'warned' | 'merged' | 'rejected', number>
  >;
  readonly problems: readonly Readonly<Record<'file' | 'record' | 'code' | 'hint', string>>[];
}

describe('input with mistakes', () => {
  it('is reported as a whole by validate: settings and records in one run, exit code 2', async () => {
    const { exitCode, stdout } = await runCommand([
      'validate',
      '--content',
      caseContent('bad-input'),
    ]);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('tilte');
    expect(stdout).toContain('title');
    expect(stdout).toContain('count');
    for (const file of ['some.jsonl', 'logo.txt', 'latin.txt', 'pasted.txt'])
      expect(stdout).toContain(file);
  });

  it('is reported with an --out that is not ours, which stays as it was', async () => {
    const out = caseFolder();
    writeFileSync(join(out, 'thesis.tex'), 'mine');
    const { exitCode, stderr } = await runCommand([
      ...['build', '--content', caseContent('bad-input'), '--out', out],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('holds files that Paperland did not make');
    for (const part of ['tilte', 'Did you mean `title`?', 'some.jsonl', 'logo.txt', 'latin.txt'])
      expect(stderr).toContain(part);
    expect(readdirSync(out)).toEqual(['thesis.tex']);
  });

  it('does not build while the settings are wrong', async () => {
    const built = await buildCase(caseContent('bad-input'));
    expect(built.exitCode).toBe(2);
    expect(built.stderr).toContain('tilte');
    expect(built.files).toEqual([]);
  });

  it('builds from the good records once the settings are right, and adds up in the report', async () => {
    const content = withoutSettings();
    const json = join(caseFolder(), 'report.json');
    const validated = await runCommand([
      'validate',
      '--content',
      content,
      '--json',
      json,
      '--quiet',
    ]);
    expect(validated.exitCode).toBe(0);
    expect(validated.stdout).toBe('');

    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(Object.keys(report)).toEqual(['files', 'totals', 'problems']);
    const { found, accepted, warned, merged, rejected } = report.totals;
    expect(accepted + warned + merged + rejected).toBe(found);
    expect(rejected).toBeGreaterThanOrEqual(3);
    for (const { file, hint } of report.problems) {
      expect(file).toMatch(/^papers\//);
      expect(hint).toMatch(/\S/);
    }
    expect(report.problems.map(({ file, record, code }) => [file, record, code])).toEqual([
      ['papers/latin.txt', '', 'TEXT-NO-PAPER'],
      ['papers/latin.txt', '', 'FILE-ENCODING'],
      ['papers/logo.txt', '', 'FILE-BINARY'],
      ['papers/pasted.txt', 'line 5', 'PAPER-NO-ABSTRACT'],
      ['papers/pasted.txt', 'line 11', 'TEXT-NO-TITLE'],
      ['papers/some.jsonl', 'line 2', 'JSON-BROKEN'],
      ['papers/some.jsonl', 'line 3', 'PAPER-NO-TITLE'],
      ['papers/some.jsonl', 'line 4', 'PAPER-BAD-YEAR'],
    ]);

    const built = await buildCase(content);
    expect(built.exitCode, built.stderr).toBe(0);
    expect(built.read('data/papers.jsonl').trimEnd().split('\n')).toHaveLength(accepted + warned);
  });

  it('stops both commands under --strict with exit code 3', async () => {
    const content = withoutSettings();
    const validated = await runCommand(['validate', '--content', content, '--strict']);
    expect(validated.exitCode).toBe(3);
    const built = await buildCase(content, { args: ['--strict'] });
    expect([built.exitCode, built.files]).toEqual([3, []]);
  });

  it('stops under --strict for a theme that cannot be used, too', async () => {
    const content = join(caseFolder(), 'content');
    cpSync(caseContent('one-paper'), content, { recursive: true });
    mkdirSync(join(content, 'themes'));
    writeFileSync(join(content, 'themes', 'waves.md'), '---\nlable: Waves\n---\n');
    const { exitCode, stderr } = await runCommand([
      ...['validate', '--content', content, '--strict', '--quiet'],
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('themes/waves.md\n  error line 2, lable');
    expect(stderr).toContain('1 file of themes or pages cannot be used.');
  });
});

describe('a link that leads nowhere', () => {
  it('stops the build with exit code 7, naming page and link, and keeps the old site', async () => {
    const out = join(caseFolder(), 'site');
    mkdirSync(join(out, 'data'), { recursive: true });
    writeFileSync(join(out, 'data', 'map.json'), '{"format":"paperland/1"}');
    const outcome = await runWarm(['build', '--content', caseContent('broken-link'), '--out', out]);
    expect(outcome.exitCode).toBe(7);
    expect(outcome.stderr).toContain('about/index.html: "/team/" leads to no page or file');
    expect(readFileSync(join(out, 'data', 'map.json'), 'utf8')).toBe('{"format":"paperland/1"}');
  });
});

describe('a file of public/ that would take a page’s place', () => {
  it('is refused with its name', async () => {
    const content = join(caseFolder(), 'content');
    cpSync(caseContent('one-paper'), content, { recursive: true });
    mkdirSync(join(content, 'public'));
    writeFileSync(join(content, 'public', 'index.html'), 'mine');
    const built = await buildCase(content);
    expect(built.exitCode).toBe(2);
    expect(built.stderr).toContain('The map makes a file at /index.html itself');
  });
});

/** The case without its map.yaml, whose mistakes would hide what comes after. */
function withoutSettings(): string {
  const content = join(caseFolder(), 'content');
  cpSync(join(caseContent('bad-input'), 'papers'), join(content, 'papers'), { recursive: true });
  return content;
}
