import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'parse5';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { brokenLinkError, checkLinks } from './check-links.ts';
import { scanHtml } from './scan-html.ts';
import { listFiles } from './site-files.ts';

function check(
  files: Readonly<Record<string, string>>,
  { base = '/', site = null }: { base?: string; site?: string | null } = {},
): readonly string[] {
  const dir = temporaryFolder(files);
  const all = listFiles(dir);
  const pages = all.filter((file) => file.endsWith('.html'));
  const { broken } = checkLinks(dir, { base, site, files: all, pages });
  return broken.map(({ page, link, reason }) => `${page} ${link} ${reason}`);
}

describe('the check of internal links', () => {
  it('accepts pages, files, fragments, views of the map, queries and other hosts', () => {
    const files = {
      'index.html': '<a href="/themes/one/#papers">x</a><a href="themes/one/?a=b">y</a>',
      'themes/one/index.html':
        '<h2 id=papers>P</h2><a href="../../#0.5,0.25,3">map</a><img src="map.svg"><a href="#papers">z</a>' +
        '<a href="https://doi.org/10.1/x">doi</a><a href="mailto:a@b.c">m</a><img src="data:image/png;base64,x">',
      'themes/one/map.svg': '',
    };
    expect(check(files)).toEqual([]);
  });

  it('names page, link and reason of each broken one', () => {
    const files = {
      'index.html':
        '<a href="/gone/">x</a><a href="/page/#part">y</a><a href="/page">z</a><img srcset="/a.png 1x, /b.png 2x">',
      'page/index.html': '<script src="missing.js"></script>',
      'a.png': '',
    };
    expect(check(files)).toMatchInlineSnapshot(`
      [
        "index.html /gone/ leads to no page or file",
        "index.html /page/#part names a part that its page lacks",
        "index.html /page leads to no page or file",
        "index.html /b.png leads to no page or file",
        "page/index.html missing.js leads to no page or file",
      ]
    `);
  });

  it('sees a link that forgets the base path', () => {
    const page = '<a href="/map/">home</a><a href="/themes/">themes</a>';
    expect(check({ 'index.html': page }, { base: '/map/' })).toEqual([
      'index.html /themes/ leaves the base path /map/',
    ]);
  });

  it('checks absolute links to the site itself, and leaves other pages of its host alone', () => {
    const page =
      '<link rel=canonical href="https://lab.example/map/"><meta property="og:image" content="https://lab.example/map/card.png">' +
      '<a href="https://lab.example/people/">people</a>';
    expect(check({ 'index.html': page }, { base: '/map/', site: 'https://lab.example' })).toEqual([
      'index.html https://lab.example/map/card.png leads to no page or file',
    ]);
  });

  it('reads no link out of comments, scripts and text', () => {
    const page =
      '<!-- <a href="/no/"> --><script>const html = "<a href=\'/no/\'>";</script><title><a href="/no/"></title>' +
      '<p>&lt;a href="/no/"&gt;</p><p title="<a href=\'/no/\'>">x</p>';
    expect(check({ 'index.html': page })).toEqual([]);
  });

  it('decodes entities and percent signs', () => {
    const page = '<a href="/caf%C3%A9/?a=1&amp;b=2#z">x</a>';
    expect(check({ 'index.html': page, 'café/index.html': '<p id="z">' })).toEqual([]);
  });

  it('takes a plain path where parsing it would lead', () => {
    const path = fc.string({ unit: fc.constantFrom('/', 'a', 'b.c', '.', '-', 'é', '%61') });
    const files = { 'index.html': '', 'a/index.html': '', 'b.c': '', 'a/b.c': '' };
    fc.assert(
      fc.property(fc.array(path, { minLength: 20 }), (paths) => {
        const linking = (query: string): string =>
          paths.map((link) => `<a href="/${link}${query}">x</a>`).join('');
        const parsed = check({ ...files, 'page.html': linking('?') });
        const plain = check({ ...files, 'page.html': linking('') });
        expect(plain).toEqual(parsed.map((line) => line.replace('? ', ' ')));
      }),
      { numRuns: 30 },
    );
  });

  it('follows a fragment to another page, but not into a file that is the author’s own to check', () => {
    const dir = temporaryFolder({
      'index.html': '<a href="/one/#a">x</a><a href="/own.html#a">y</a><a href="/one/#b">z</a>',
      'one/index.html': '<p id=a>A</p>',
      'own.html': '',
    });
    const pages = ['index.html', 'one/index.html'];
    const { broken } = checkLinks(dir, {
      base: '/',
      site: null,
      files: [...pages, 'own.html'],
      pages,
    });
    expect(broken.map(({ link }) => link)).toEqual(['/one/#b']);
  });

  it('becomes one mistake with exit code 7', () => {
    const error = brokenLinkError([{ page: 'a/index.html', link: '/b/', reason: 'leads nowhere' }]);
    expect(error.exitCode).toBe(7);
    expect(error.message).toBe('a/index.html: "/b/" leads nowhere');
  });
});

describe('the scanner', () => {
  it('agrees with a full parser about links and anchors, whatever the attribute values', () => {
    const quoted = fc.string({ unit: fc.constantFrom('a', '<', '>', "'", '&amp;', ' ', '/', '=') });
    fc.assert(
      fc.property(fc.array(fc.tuple(quoted, quoted), { maxLength: 4 }), (pairs) => {
        const html = pairs
          .map(
            ([left, right]) =>
              `<a title="${right}" href="${left}" id='${right.replaceAll("'", '')}'>x</a>`,
          )
          .join('<!-- <a href="no"> -->');
        const { links } = scanHtml(`<!doctype html><body>${html}</body>`);
        expect([...links]).toEqual(parsedLinks(html));
      }),
    );
  });

  it('takes time in proportion to the page, also for broken markup', () => {
    const startMs = performance.now();
    for (const piece of ['<a ', '<a href="', '<!--', '<script>', '<a href=x ']) {
      scanHtml(piece.repeat(100_000));
    }
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});

/** Links as parse5 finds them, trimmed, without repeats. */
function parsedLinks(html: string): readonly string[] {
  const links = new Set<string>();
  const walk = (node: object): void => {
    const { attrs = [], childNodes = [] } = node as {
      attrs?: { name: string; value: string }[];
      childNodes?: object[];
    };
    for (const { name, value } of attrs) if (name === 'href') links.add(value.trim());
    childNodes.forEach(walk);
  };
  walk(parse(`<!doctype html><body>${html}</body>`));
  return [...links];
}
