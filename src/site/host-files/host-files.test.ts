import { remark } from 'remark';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { recordedAtlas } from '../../testing/recorded-atlas.ts';
import { hostFiles, robotsText } from './host-files.ts';
import { llmsText } from './llms-text.ts';
import { sitemapEntries, sitemapIndexXml, sitemapXml } from './sitemap.ts';

const site = new URL('https://maps.example.org/');
const atlas = recordedAtlas();
const addressOf = (path: string): string => `https://maps.example.org/map/${path}`;

interface XmlElement {
  readonly name: string;
  readonly space: string;
  readonly text: string;
}

/** All elements of strict XML with the text directly within, in the order of their ends. */
function elementsOf(xml: string): readonly XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const ended: XmlElement[] = [];
  const texts: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => texts.push(''));
  parser.on('text', (text) => {
    if (texts.length > 0) texts.push(`${texts.pop() ?? ''}${text}`);
  });
  parser.on('closetag', ({ local, uri }) => {
    ended.push({ name: local, space: uri, text: (texts.pop() ?? '').trim() });
  });
  parser.write(xml).close();
  return ended;
}

function textsOf(xml: string, name: string): readonly string[] {
  return elementsOf(xml).flatMap((element) => (element.name === name ? element.text : []));
}

function names(source: Atlas, at: URL | undefined): readonly string[] {
  return hostFiles(source, at).map(({ name }) => name);
}

describe('the sitemap', () => {
  const entries = sitemapEntries(atlas);
  const paths = entries.map(({ path }) => path);

  it('names every living page once', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['', 'themes/', 'themes/speech/', 'about/', 'method/']),
    );
    expect(paths.filter((path) => path.startsWith('papers/'))).toHaveLength(5);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('names no redirect, no tombstone and no short address', () => {
    expect(paths.join(' ')).not.toMatch(
      /tokens|voices|spoken-words|imprint|former-|(?:^| )t\/|old-about/,
    );
  });

  it('dates pages by the edition that last changed them, and leaves out dates that nobody knows', () => {
    const dates = new Map(entries.map(({ path, date }) => [path, date]));
    expect([dates.get(''), dates.get('themes/speech/')]).toEqual(['2025-07-31', '2025']);
    const xml = sitemapXml(entries, addressOf);
    expect(textsOf(xml, 'loc')).toEqual(paths.map(addressOf));
    // A year, a month or a day, as W3C wants it.
    for (const date of textsOf(xml, 'lastmod')) expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  });

  it('is strict XML of the namespace of sitemaps.org, whatever addresses hold', () => {
    const hostile = 'a&b<c>"d"\'e\'\ufffe\0';
    const xml = sitemapXml([{ path: hostile, date: null }], addressOf);
    expect(textsOf(xml, 'loc')).toEqual([addressOf('a&b<c>"d"\'e\'')]);
    for (const { space } of [
      ...elementsOf(xml),
      ...elementsOf(sitemapIndexXml(['https://a.org/'])),
    ])
      expect(space).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  });

  it('has files of at most 50,000 addresses, and an index of them', () => {
    const [paper] = atlas.papers;
    if (paper === undefined) throw new Error('The atlas has no paper.');
    const papers = Array.from({ length: 50_001 }, (_, index) => ({
      ...paper,
      slug: `p-${String(index)}`,
    }));
    const files = hostFiles({ ...atlas, papers }, site).filter(({ name }) =>
      name.startsWith('sitemap'),
    );
    expect(files.map(({ name }) => name)).toEqual([
      ...['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml'],
    ]);
    expect(textsOf(files[0]?.text() ?? '', 'loc')).toHaveLength(2);
    expect(files[1]?.text().match(/<loc>/g)).toHaveLength(50_000);
  });
});

describe('files that robots read', () => {
  it('are no sitemap where the site is not known, or asks robots to stay away', () => {
    expect(names(atlas, site)).toEqual(
      expect.arrayContaining(['sitemap-index.xml', 'sitemap-0.xml']),
    );
    for (const list of [names(atlas, undefined), names(recordedAtlas({ index: false }), site)])
      expect(list.filter((name) => name.startsWith('sitemap'))).toEqual([]);
  });

  it('let robots in, or not', () => {
    expect(robotsText(true, 'https://a.org/sitemap-index.xml')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://a.org/sitemap-index.xml\n',
    );
    expect(robotsText(true, null)).toBe('User-agent: *\nAllow: /\n');
    expect(robotsText(false, null)).toBe('User-agent: *\nDisallow: /\n');
  });

  it('say as Markdown what the map is and where its data are', () => {
    const hostile = atlas.themes.map((theme) => ({
      ...theme,
      label: 'a](https://evil.example) # <b>\n\n## x `y`',
    }));
    const tree = remark().parse(llmsText({ ...atlas, themes: hostile }, addressOf));
    const headings = tree.children.filter(({ type }) => type === 'heading');
    expect(headings).toHaveLength(3);
    const links = JSON.stringify(tree).match(/"url":"[^"]*"/g) ?? [];
    expect(links.every((link) => link.includes('maps.example.org'))).toBe(true);
    expect(links).toHaveLength(7);
  });
});
