import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseContent, viewPage } from '../../scripts/testing/build-case.ts';
import { parseXml } from '../testing/strict-xml.ts';
import type { BuiltCase, PageView } from '../../scripts/testing/build-case.ts';

describe('hostile titles, abstracts, names and prose', () => {
  let built: BuiltCase;
  let pages: readonly (readonly [string, PageView])[];

  beforeAll(async () => {
    built = await buildCase(caseContent('hostile'));
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
    expect(JSON.parse(built.read('feed.json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
    });
    for (const file of built.files.filter((name) => name.endsWith('card.png')))
      expect(built.read(file).slice(1, 4)).toBe('PNG');
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
