import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import {
  confluenceLink,
  htmlFrame,
  htmlLink,
  markdownLink,
  mediaWikiLink,
  shownLabel,
  type LinkTarget,
} from './link-snippets.ts';

/** What a reader of a syntax finds in a snippet; null where it finds something else than one link. */
type ReadLink = (snippet: string) => LinkTarget | null;

const marks = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.split(''),
  ...['](', ')', '||', ']]', '[[', '{{', '}}', "''", "'''", '~~~~', '__TOC__', '--', '---', '...'],
  ...['\\\\', '\\', '<nowiki>', '</nowiki>', '<!--', '-->', '<b>', '</a>', '&amp;', '&#91;', '&lt'],
  ...[
    'http://a.org/b',
    'www.a.org',
    'a@b.org',
    ':smile:',
    ':)',
    '(!)',
    '(tm)',
    '!x.png!',
    '{code}',
  ],
  ...[
    'h1. ',
    'RFC 12',
    'ISBN 1234567890',
    'PMID 1',
    '{{{1}}}',
    '${x}',
    '`code`',
    '$x^2$',
    '#1',
    '@me',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u0007',
    '\u202e',
    '\ufffe',
    '\ud800',
    '\u2028',
    '\u00a0',
    '\u200b',
  ],
  ...[
    'Maps',
    'of',
    ' ',
    ' ',
    'é',
    '张伟',
    'العربية',
    '😀',
    'C#',
    'a_b_c',
    '1. ',
    '- ',
    '> ',
    '| a |',
  ],
];

const labels = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Addresses as `URL` gives them: of a site, its base path and a page. */
const addresses = fc
  .tuple(
    fc.constantFrom('https://lab.example.org', 'http://localhost:4321', 'https://bücher.example'),
    fc.array(
      fc.constantFrom(
        '~ann',
        "o'neil",
        'a_b',
        '__x__',
        '~~~~',
        '(1)',
        '[2]',
        'a|b',
        "''",
        'é',
        '%20',
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom(
      't/0123abcd/',
      'papers/on-maps-0123abcd/',
      'themes/a/embed/',
      '?theme=a&paper=b#x,1',
    ),
  )
  .map(([site, path, page]) => new URL(['', ...path, page].join('/'), site).href);

const targets = fc.record({ label: labels, address: addresses });

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function onlyElement(html: string): DefaultTreeAdapterTypes.Element | null {
  const [node, ...others] = parseFragment(html).childNodes;
  return node !== undefined && 'tagName' in node && others.length === 0 ? node : null;
}

function attribute(element: DefaultTreeAdapterTypes.Element | null, name: string): string | null {
  return element?.attrs.find((one) => one.name === name)?.value ?? null;
}

/** By the parser of HTML. */
function readHtmlLink(html: string): LinkTarget | null {
  const element = onlyElement(html);
  const address = attribute(element, 'href');
  return element?.tagName === 'a' && address !== null ? { label: textOf(element), address } : null;
}

function readHtmlFrame(html: string): LinkTarget | null {
  const element = onlyElement(html);
  const address = attribute(element, 'src');
  const label = attribute(element, 'title');
  return element?.tagName === 'iframe' && address !== null && label !== null
    ? { label, address }
    : null;
}

/** By the parser of CommonMark: one paragraph of one link, which holds nothing but text. */
function readMarkdown(markdown: string): LinkTarget | null {
  const { children } = remark().parse(markdown);
  const [paragraph] = children;
  if (children.length !== 1 || paragraph?.type !== 'paragraph') return null;
  const [link] = paragraph.children;
  if (paragraph.children.length !== 1 || link?.type !== 'link') return null;
  const texts = link.children.map((child) => (child.type === 'text' ? child.value : null));
  return texts.includes(null) ? null : { label: texts.join(''), address: link.url };
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/**
 * By the page "Help:Links" of MediaWiki: an external link runs from `[` over an address without blanks, brackets, quotes
 * and angle brackets to the next `]`. What may not stand in its label is what the page "Help:Formatting" gives a meaning.
 */
function readMediaWiki(wikitext: string): LinkTarget | null {
  const [, address, label] = /^\[([^\s[\]<>"|{}]+) ([^[\]\n]*)\]$/.exec(wikitext) ?? [];
  if (address === undefined || label === undefined) return null;
  const bare = label.replaceAll(/&#\d{1,7};/g, '');
  if (/[[\]{}<>&|]|''|~{3}|__|:\/\/|(?:RFC|PMID|ISBN) /.test(bare)) return null;
  return /''|~{3}|__/.test(address) ? null : { label: decodeEntities(label), address };
}

/**
 * By the "Wiki notation guide" of Confluence: `[alias|address]`, a backslash makes the next mark a plain character, two are a
 * line break; entities of HTML stand for their characters. A mark that is neither escaped nor an entity begins something.
 */
function readConfluence(markup: string): LinkTarget | null {
  const [, label, address] = /^\[([^[\]{}|\n]*)\|([^[\]{}|^\\\s]+)\]$/.exec(markup) ?? [];
  if (address === undefined || label === undefined || label.includes('\\\\')) return null;
  const tokens = label.match(/&#\d{1,7};|\\[#*_?+^~!@()%-]|[^\\&]/gsu) ?? [];
  if (tokens.join('') !== label || tokens.some((token) => /^[#*_?+^~!@()%:-]$/.test(token)))
    return null;
  const text = tokens.map((token) => (token.startsWith('\\') ? token.slice(1) : token)).join('');
  return { label: decodeEntities(text), address };
}

const syntaxes: readonly (readonly [string, (target: LinkTarget) => string, ReadLink])[] = [
  ['Markdown', markdownLink, readMarkdown],
  ['MediaWiki', mediaWikiLink, readMediaWiki],
  ['Confluence', confluenceLink, readConfluence],
  ['HTML', htmlLink, readHtmlLink],
  ['a frame', htmlFrame, readHtmlFrame],
];

describe.each(syntaxes)('a link in %s', (_, write, read) => {
  it('keeps its address and its label, whatever they are', () => {
    let kept = 0;
    const runs = 2000;
    fc.assert(
      fc.property(targets, (target) => {
        const found = read(write(target));
        expect(decodeURIComponent(found?.address ?? '')).toBe(decodeURIComponent(target.address));
        if (found?.label === shownLabel(target)) kept += 1;
      }),
      { numRuns: runs, seed: 20 },
    );
    expect(kept).toBe(runs);
  });

  it('is one line', () => {
    expect(write({ label: 'a\nb\u2028c', address: 'https://a.org/' })).not.toMatch(/[\n\r\u2028]/);
  });

  it('has the address for a label that is left with nothing', () => {
    const address = 'https://a.org/t/0123abcd/';
    expect(read(write({ label: '\0\u202e', address }))?.label).toBe(address);
  });
});

describe('a link', () => {
  const target = { label: 'Maps [of] C# & "R"', address: 'https://a.org/map/t/0123abcd/' };

  it('can be read in each syntax', () => {
    expect(syntaxes.map(([, write]) => write(target))).toMatchInlineSnapshot(`
      [
        "[Maps \\[of\\] C\\# \\& \\"R\\"](<https://a.org/map/t/0123abcd/>)",
        "[https://a.org/map/t/0123abcd/ Maps &#91;of&#93; C&#35; &#38; &#34;R&#34;]",
        "[Maps &#91;of&#93; C\\# &#38; "R"|https://a.org/map/t/0123abcd/]",
        "<a href="https://a.org/map/t/0123abcd/">Maps [of] C# &amp; &quot;R&quot;</a>",
        "<iframe src="https://a.org/map/t/0123abcd/" title="Maps [of] C# &amp; &quot;R&quot;" width="640" height="480" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>",
      ]
    `);
  });

  it('keeps a path of another site that holds brackets or blanks whole', () => {
    const address = "https://a.org/a b/(c)[d]/it''s/__x__/~~~~/";
    expect(readMediaWiki(mediaWikiLink({ label: 'x', address }))?.address).toBe(
      'https://a.org/a%20b/(c)%5Bd%5D/it%27%27s/_%5Fx_%5F/~%7E%7E%7E/',
    );
  });
});
