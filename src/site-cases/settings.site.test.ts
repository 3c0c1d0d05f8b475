import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseContent } from '../../scripts/testing/build-case.ts';
import type { BuiltCase } from '../../scripts/testing/build-case.ts';
import { searchOver } from '../search/search.ts';

describe('a map under a path of a site', () => {
  let built: BuiltCase;
  beforeAll(async () => {
    built = await buildCase(caseContent('base-path'));
    expect(built.exitCode, built.stderr).toBe(0);
  });

  it('keeps every link below the path', () => {
    for (const file of built.files.filter((path) => path.endsWith('.html'))) {
      for (const { attributes } of built.page(file).all('a')) {
        const href = attributes['href'] ?? '';
        if (href.startsWith('/')) expect(href, file).toMatch(/^\/map\//);
      }
    }
  });

  it('names the canonical address of each page', () => {
    const canonical = built
      .page('themes/')
      .all('link')
      .find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe('https://lab.example.org/map/themes/');
  });

  it('gives way to the command line', async () => {
    const moved = await buildCase(caseContent('base-path'), {
      args: ['--base', '/elsewhere/', '--site', 'https://other.example'],
    });
    const home = moved.page('');
    const canonical = home.all('link').find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe('https://other.example/elsewhere/');
  });
});

describe('limits that an author sets', () => {
  let built: BuiltCase;
  beforeAll(async () => {
    built = await buildCase(caseContent('limits'));
    expect(built.exitCode, built.stderr).toBe(0);
  });

  it('give a page to the first two papers only; the data says so of the others', () => {
    const pages = built.files.filter((file) => /^papers\/.*index\.html$/.test(file));
    // `long.jsonl` comes before `three.jsonl`, whatever the ids are.
    expect(pages.map((file) => built.page(file).all('h1')[0]?.text).sort()).toEqual([
      'A long history of waves on shallow water',
      'Slow waves on shallow water',
    ]);
    const addresses = built
      .read('data/papers.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { page: string | null }).page);
    expect(addresses.filter((page) => page === null)).toHaveLength(2);
  });

  it('keep the end of a long abstract out of every file', () => {
    for (const file of built.files) {
      expect(built.read(file).includes('THE-END-OF-THE-ABSTRACT'), file).toBe(false);
    }
  });

  it('are named on the search page, and the index keeps to them', async () => {
    const [scope] = built
      .page('search/')
      .all('p')
      .filter(({ attributes }) => attributes['id'] === 'search-scope');
    expect(scope?.text).toContain('the beginnings of abstracts of 4 papers');
    const { search } = searchOver((address) =>
      readFile(join(built.siteDir, 'search', 'data', address.replace(/\?.*$/, ''))).then(
        (bytes) => new Uint8Array(bytes),
      ),
    );
    expect((await search('waves shallow water')).hits.length).toBeGreaterThan(0);
    expect((await search('THE-END-OF-THE-ABSTRACT')).hasAllWords).toBe(false);
  });

  it('ask search engines to stay away', () => {
    const robots = built
      .page('')
      .all('meta')
      .find(({ attributes }) => attributes['name'] === 'robots');
    expect(robots?.attributes['content']).toContain('noindex');
  });

  it('leave out canonical addresses where no site is set', () => {
    const links = built.page('').all('link');
    expect(links.some(({ attributes }) => attributes['rel'] === 'canonical')).toBe(false);
  });
});
