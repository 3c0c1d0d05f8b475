import { beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../../scripts/cli/check-links.ts';
import { renderSite } from '../../scripts/cli/render-site.ts';
import { listFiles } from '../../scripts/cli/site-files.ts';
import { caseFolder, viewPage } from '../../scripts/testing/build-case.ts';
import type { PageView } from '../../scripts/testing/build-case.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { current, recordedAtlas, speech } from '../testing/recorded-atlas.ts';

const place = { site: 'https://lab.example', base: '/map/' } as const;

describe('a map with a history', () => {
  const atlas = recordedAtlas({ ...place, title: 'A map' });
  let siteDir: string;
  let files: readonly string[];
  const read = (file: string): string => readFileSync(join(siteDir, file), 'utf8');
  const page = (path: string): PageView => viewPage(read(`${path}index.html`));

  beforeAll(async () => {
    siteDir = await renderSite(atlas, caseFolder());
    files = listFiles(siteDir);
  });

  it('answers at every address that it ever published', () => {
    const { items, themes } = atlas.record;
    const addresses = [
      ...items.map(({ path }) => path),
      ...items.flatMap(({ path, pages = 0 }) =>
        Array.from({ length: pages }, (_, index) => `${path}page/${index + 1}/`),
      ),
      ...themes.map(({ id }) => `t/${id}/`),
    ];
    for (const path of addresses) expect(files, path).toContain(`${path}index.html`);
  });

  it('has no broken link', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(checkLinks(siteDir, { ...place, files, pages }).broken).toEqual([]);
  });

  it('leads on at once, names the true address and stays out of search engines', () => {
    const metas = page('themes/voices/').all('meta');
    const content = (key: string, value: string): string | undefined =>
      metas.find(({ attributes }) => attributes[key] === value)?.attributes['content'];
    expect(content('http-equiv', 'refresh')).toBe('0;url=/map/themes/speech/');
    expect(content('name', 'robots')).toBe('noindex');
    const canonical = page('themes/voices/')
      .all('link')
      .find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe('https://lab.example/map/themes/speech/');
    expect(page('themes/voices/').text).toContain('It is now at /map/themes/speech/');
    expect(read('_redirects')).toContain('/map/themes/voices/ /map/themes/speech/ 301\n');
  });

  it('says on a tombstone what was there and where it went', () => {
    expect(page('themes/tokens/').text).toMatch(
      /Former tokensThis theme ended on 31 July 2025\. It had 3 papers\..*Graphs.*Paper 1now in Speech/,
    );
    expect(page('papers/former-paper0rm/').text).toContain('no longer on the map');
    for (const path of ['themes/tokens/', 'papers/former-paper0rm/', 'imprint/']) {
      expect(read(`${path}index.html`), path).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('keeps nothing of a paper that was taken down', () => {
    expect(page('papers/former-paper0fg/').text).toContain('taken down at request');
    for (const file of files.filter((name) => /\.(?:html|json|jsonl|md)$/.test(name))) {
      expect(read(file), file).not.toContain('Never to be shown');
    }
  });

  it('gives a theme its permanent address and tells its history', () => {
    const { text } = page('themes/speech/');
    expect(text).toContain(`https://lab.example/map/t/${speech}/`);
    expect(text).toContain('Spoken words');
    expect(text).toContain('It took in Former voices.');
  });

  it('marks what the edition brought', () => {
    expect(read('index.html').match(/class="newcomer"/g)).toHaveLength(1);
    expect(
      page('themes/speech/')
        .all('span')

        .filter(({ attributes }) => attributes['class'] === 'paper-new'),
    ).toHaveLength(1);
    expect(page('').text).toContain('A ring marks papers new in this edition.');
  });

  it('reports the current edition at /changes/, and every edition at its own address', () => {
    expect(page('changes/').all('h1')[0]?.text).toBe('Changes of 31 July 2025');
    for (const { id } of atlas.record.editions) {
      for (const file of ['index.html', 'report.json', 'report.md']) {
        expect(files).toContain(`changes/${id}/${file}`);
      }
    }
    for (const file of ['report.json', 'report.md']) {
      expect(read(`changes/${file}`)).toBe(read(`changes/${current}/${file}`));
    }
  });
});
