import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseContent, viewPage } from '../../scripts/testing/build-case.ts';
import { cslSchema } from '../testing/csl-schema.ts';
import { faultsByPart, faultsBySchema } from '../testing/json-faults.ts';
import { jsonFeedSchema, oembedSchema, schemaOrgSchema } from '../testing/published-formats.ts';
import { parseXml } from '../testing/strict-xml.ts';
import type { BuiltCase, PageView } from '../../scripts/testing/build-case.ts';

const origin = 'https://maps.example.org';

describe('hostile titles, abstracts, names and prose', () => {
  let built: BuiltCase;
  let pages: readonly (readonly [string, PageView])[];

  beforeAll(async () => {
    built = await buildCase(caseContent('hostile'), { args: ['--site', origin] });
    expect(built.exitCode, built.stderr).toBe(0);
    pages = built.files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, viewPage(built.read(file))] as const);
  });

  it('run no script, in a page or in its attributes', () => {
    for (const [file, page] of pages) {
      for (const script of page.all('script')) expect(script.text, file).toBe('');
      for (const script of page.all('script')) {
        const { src, type = '' } = script.attributes;
        expect(src !== undefined || /json|module/.test(type), file).toBe(true);
      }
      // In an attribute it is text.
      expect(page.html.replaceAll(/"[^"]*"/g, '""'), file).not.toMatch(/<script>alert/);
      const handlers = page.all('*').flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        handlers.filter((name) => /^on|^style$/.test(name)),
        file,
      ).toEqual([]);
    }
  });

  it('make no link that runs anything, and no picture from elsewhere', () => {
    for (const [file, page] of pages) {
      for (const { attributes } of page.all('a')) {
        expect(attributes['href'] ?? '', file).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
      for (const { attributes } of page.all('img')) {
        expect(attributes['src'] ?? '', file).not.toMatch(/^(?:https?:)?\/\//);
      }
    }
  });

  it('show text as it was written', () => {
    const paper = pages.find(([, page]) => page.all('h1')[0]?.text.includes('alert(1)'));
    expect(paper?.[1].all('h1')[0]?.text).toContain('<script>alert(1)</script> kernels for graphs');
    expect(paper?.[1].text).toContain('x<y>z');
  });

  it('leave money alone and set formulas as MathML', () => {
    const withMoney = pages.find(
      ([file, page]) => file.startsWith('papers/') && page.text.includes('$5 and $10'),
    );
    expect(withMoney).toBeDefined();
    const withFormula = pages.find(
      ([file, page]) => file.startsWith('papers/') && page.all('math').length > 0,
    );
    expect(withFormula).toBeDefined();
    expect(
      pages.some(([, page]) =>
        page
          .all('a')
          // A link to the search of this map may ask for any word.
          .some(({ attributes }) => /^[^?]*alert\(|javascript:/i.test(attributes['href'] ?? '')),
      ),
    ).toBe(false);
  });

  it('leave feeds and pictures well-formed XML, JSON Feed JSON, and cards whole', () => {
    const files = built.files.filter((file) => /\.(?:atom|svg)$/.test(file));
    expect(files.filter((file) => /^(?:feed\.atom|map\.svg)$/.test(file))).toHaveLength(2);
    expect(files.filter((file) => file.startsWith('themes/')).length).toBeGreaterThan(1);
    for (const file of files) expect(parseXml(built.read(file)).children.length).toBeGreaterThan(0);
    expect(faultsBySchema(jsonFeedSchema)(JSON.parse(built.read('feed.json')))).toEqual([]);
    for (const file of built.files.filter((name) => name.endsWith('card.png')))
      expect(built.read(file).slice(1, 4)).toBe('PNG');
  });

  it('leave all data as the published schema says', () => {
    const schema = JSON.parse(built.read('data/schema.json')) as Parameters<typeof faultsByPart>[0];
    const whole = faultsBySchema(schema);
    const json = (file: string): unknown => JSON.parse(built.read(file));
    const themes = built.files.filter((file) => /^themes\/[^/]+\/theme\.json$/.test(file));
    expect(themes.length).toBeGreaterThan(0);
    expect(faultsByPart(schema, 'map')(json('data/map.json'))).toEqual([]);
    for (const file of ['data/map.json', ...themes]) expect(whole(json(file)), file).toEqual([]);
    const lines = built.read('data/papers.jsonl').trimEnd().split('\n');
    const ofPaper = faultsByPart(schema, 'paper');
    expect(lines.flatMap((line) => ofPaper(JSON.parse(line)))).toEqual([]);
  });

  it('leave references as other programs read them', () => {
    const cslFaults = faultsBySchema(cslSchema);
    const files = built.files.filter((file) => file.endsWith('papers.csl.json'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(cslFaults(JSON.parse(built.read(file))), file).toEqual([]);
    const options = { generateGraph: false } as const;
    const bibtex = built.read('data/papers.bib');
    const ris = built.read('data/papers.ris');
    expect(plugins.input.chain(bibtex, { forceType: '@bibtex/text', ...options })).toHaveLength(7);
    expect(plugins.input.chain(ris, { forceType: '@ris/file', ...options })).toHaveLength(7);
  });

  it('leave what pages say to programs in the words of schema.org and oEmbed', () => {
    const ldFaults = faultsBySchema(schemaOrgSchema);
    const blocks = pages.flatMap(([file, { html }]) =>
      [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
        ([, block = '']) => [file, ldFaults(JSON.parse(block))] as const,
      ),
    );
    expect(blocks.length).toBeGreaterThan(7);
    for (const [file, faults] of blocks) expect(faults, file).toEqual([]);
    const answers = built.files.filter((file) => file.endsWith('oembed.json'));
    expect(answers.length).toBeGreaterThan(1);
    const oembedFaults = faultsBySchema(oembedSchema);
    for (const file of answers) {
      const answer = JSON.parse(built.read(file)) as { readonly html?: string };
      expect(oembedFaults(answer), file).toEqual([]);
      const frames = viewPage(answer.html ?? '').all('iframe');
      expect(frames.map(({ attributes }) => attributes['src']?.startsWith(origin))).toEqual([true]);
    }
  });

  it('leave a sitemap of absolute addresses of pages that are there', () => {
    const { name, children } = parseXml(built.read('sitemap-0.xml'));
    expect(name).toBe('urlset');
    const addresses = children.map((url) => url.children[0]?.text ?? '');
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses)
      expect(built.files).toContain(`${address.replace(`${origin}/`, '')}index.html`);
  });

  it('never become a path', () => {
    for (const file of built.files.filter((path) => path.startsWith('papers/'))) {
      expect(file).toMatch(/^papers\/[a-z0-9-]+\/index\.html$/);
    }
    expect(built.files.filter((file) => /^papers\/.*index\.html$/.test(file))).toHaveLength(7);
  });

  it('keep no control characters that turn the text around outside its element', () => {
    for (const [file, page] of pages) {
      const title = page.all('title')[0]?.text ?? '';
      expect(title, file).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
    }
  });

  it('leave the author’s page with one main heading and nothing that hides it', () => {
    const about = built.page('about/');
    expect(about.all('h1')).toHaveLength(1);
    expect(
      about
        .all('style')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('display: none');
    expect(about.text).not.toContain('alert(9)');
    expect(about.html).not.toContain('tracker.example');
    const good = about
      .all('a')
      .find(({ attributes }) => attributes['href'] === 'https://example.org/');
    expect(good?.text).toBe('good');
  });

  it('keep a strict policy on every page', () => {
    for (const [file, page] of pages) {
      const policy = page
        .all('meta')
        .find(
          ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
        );
      expect(policy?.attributes['content'], file).toContain("default-src 'none'");
      expect(policy?.attributes['content'], file).not.toMatch(/unsafe-(?:inline|eval)/);
    }
  });

  it('carry the author’s public files as they are', () => {
    expect(built.read('notes.txt')).toBe('hello\n');
  });
});
