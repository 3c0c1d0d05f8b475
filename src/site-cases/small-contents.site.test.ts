import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseContent, runCommand } from '../../scripts/testing/build-case.ts';
import type { BuiltCase } from '../../scripts/testing/build-case.ts';

interface MapData {
  readonly format: string;
  readonly papers: number;
  readonly themes: readonly { readonly size: number; readonly page: string }[];
}

interface PaperLine {
  readonly source_id: string | null;
  readonly theme: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

function mapData(built: BuiltCase): MapData {
  return JSON.parse(built.read('data/map.json')) as MapData;
}

function paperLines(built: BuiltCase): readonly PaperLine[] {
  const lines = built.read('data/papers.jsonl').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as PaperLine);
}

describe('no paper', () => {
  it('stops the build with exit code 3, a hint, and no site', async () => {
    const built = await buildCase(caseContent('empty'));
    expect(built.exitCode).toBe(3);
    expect(built.stderr).toContain('There is no record that can be used.');
    expect(built.stderr).toContain('Put a file with papers there');
    expect(existsSync(built.siteDir)).toBe(false);
  });

  it('stops validation with exit code 3 as well', async () => {
    const { exitCode } = await runCommand(['validate', '--content', caseContent('empty')]);
    expect(exitCode).toBe(3);
  });

  it('starts a server with a friendly page, which ends when interrupted', async () => {
    const started = await startServer(['--content', caseContent('empty'), '--quiet']);
    const page = await (await fetch(started.address)).text();
    expect(page).toContain('An empty map');
    expect(page).toContain('content/papers');
    expect((await fetch(`${started.address}nowhere/`)).status).toBe(404);
    expect(await started.interrupt()).toBe(0);
  });
});

describe('one paper', () => {
  let built: BuiltCase;
  beforeAll(async () => {
    built = await buildCase(caseContent('one-paper'));
  });

  it('makes a map with one theme of one paper', () => {
    expect([built.exitCode, built.stderr.includes('error')]).toEqual([0, false]);
    expect(mapData(built)).toMatchObject({ format: 'paperland/1', papers: 1 });
    expect(mapData(built).themes.map(({ size }) => size)).toEqual([1]);
  });

  it('ends with what was made and where it is', () => {
    expect(built.stdout).toMatch(/^papers {2}1, 1 on the map, 1 with an abstract\nterms/);
    expect(built.stdout).toContain('too few papers to measure its quality');
    expect(built.stdout).toContain(`The map is in ${built.siteDir}/`);
  });

  it('is rebuilt in place of the old one, which goes', async () => {
    const again = await runCommand([
      ...['build', '--content', caseContent('one-paper'), '--out', built.siteDir, '--quiet'],
    ]);
    expect(again).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe('three papers, one without words to place it by', () => {
  let built: BuiltCase;
  beforeAll(async () => {
    built = await buildCase(caseContent('three-papers'));
  });

  it('has a page for each paper and each theme, and lists every paper in the data', () => {
    expect(built.exitCode).toBe(0);
    expect(built.files.filter((file) => /^papers\/[^/]+\/index\.html$/.test(file))).toHaveLength(3);
    const { themes } = mapData(built);
    const sizes = themes.reduce((sum, { size }) => sum + size, 0);
    expect(sizes).toBe(paperLines(built).filter(({ theme }) => theme !== null).length);
    for (const { page } of themes)
      expect(built.files).toContain(`${page.replace(/^\//, '')}index.html`);
  });

  it('keeps ids as they stood in the source', () => {
    const ids = paperLines(built).map(({ source_id }) => source_id);
    expect(ids).toEqual(expect.arrayContaining(['waves-1', 'waves-2', '2101.00010']));
  });

  it('keeps positions in the unit square', () => {
    for (const { x, y } of paperLines(built)) {
      if (x === null || y === null) continue;
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });

  it('has one main heading, a title and a language on every page', () => {
    for (const file of built.files.filter((path) => path.endsWith('.html'))) {
      const page = built.page(file);
      expect(page.all('h1'), file).toHaveLength(1);
      expect(page.all('title')[0]?.text, file).toMatch(/\S/);
      expect(page.all('html')[0]?.attributes['lang'], file).toBe('en');
    }
  });
});

async function startServer(
  words: readonly string[],
): Promise<{ address: string; interrupt: () => Promise<number | null> }> {
  const entry = join(import.meta.dirname, '../../scripts/run.mjs');
  const child = spawn(process.execPath, [entry, 'start', ...words]);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (part: Buffer): void => {
      output += part.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => {
      reject(new Error(`ended early: ${output}`));
    });
  });
  return {
    address,
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
