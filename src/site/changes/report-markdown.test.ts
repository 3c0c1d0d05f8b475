import fc from 'fast-check';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { current, recordedAtlas } from '../../testing/recorded-atlas.ts';
import { labelText, shortened } from '../safe-text.ts';
import { plainTitle } from '../inline-text.ts';
import { editionReport } from './edition-report.ts';
import { markdownText } from './markdown-text.ts';
import { reportMarkdown, type AddressOf } from './report-markdown.ts';

const origin = 'https://lab.example/map/';
const absolute: AddressOf = (path) => `${origin}${path}`;
const none: AddressOf = () => null;

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodesOf(markdown: string): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    node.children?.forEach(visit);
  };
  visit(remark().parse(markdown));
  return nodes;
}

/** What a reader sees of a paragraph of Markdown, without the invisible character. */
function seen(markdown: string): string {
  return nodesOf(markdown)
    .map(({ value }) => value ?? '')
    .join('')
    .replaceAll('\u2060', '');
}

/** All that hosts make links, mentions, references, formulas or emoji of in finished text. */
const triggers: readonly RegExp[] = [
  /@[\w-]/,
  /[#!~%$&^][\w"]/,
  /\b[a-z]+-\d/i,
  /[a-z]:\/\//i,
  /\bwww\./i,
  /:[\w+-]+:/,
];

const hostile = fc.constantFrom(
  ...[
    '@everyone',
    '@org/team',
    '#12',
    'GH-12',
    '!7',
    '%3',
    '~bug',
    '$x$',
    '&1',
    'org/repo#1',
    'a@b.example',
  ],
  ...[
    'https://evil.example',
    'www.evil.example',
    'http:',
    '[x](javascript:alert(1))',
    '![x](//e.example/p)',
  ],
  ...[
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    '<b>',
    '&lt;',
    '&#64;',
    '`',
    '```',
    '*',
    '**',
    '_',
    '__',
  ],
  ...[
    '~~',
    '|',
    '\\',
    '\\@',
    '/close',
    '/lgtm',
    '\n/close',
    '\n\n',
    '\r\n# x',
    '- x',
    '1. x',
    '1)',
    '+',
    '=',
    '> x',
  ],
  ...[
    '[ ]',
    '[x]',
    '[^1]',
    '](',
    '<https://e.example>',
    ':smile:',
    'deadbeef12',
    '0123456789abcdef',
    '\u202E',
  ],
  ...[
    'Fixes #1',
    '---',
    '    code',
    '\t',
    '\u2060',
    '\u0000',
    '\uD800',
    'é',
    '中文',
    'word',
    ' ',
    '@dependabot merge',
  ],
);
const title = fc.array(hostile, { maxLength: 6 }).map((parts) => parts.join(''));

describe('text of the content in Markdown', () => {
  it('is seen as it is', () => {
    fc.assert(
      fc.property(title, (text) => {
        const plain = labelText(text).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
        expect(seen(`x ${markdownText(text)}`)).toBe(`x ${shortened(plain, 120)}`.trim());
        expect(seen(`- ${markdownText(text)}`).trim()).toBe(shortened(plain, 120));
      }),
      { numRuns: 500 },
    );
  });

  it('is one paragraph without markup, and nothing that a host would act on', () => {
    fc.assert(
      fc.property(title, (text) => {
        const markdown = markdownText(text);
        expect(markdown).not.toMatch(/[\n\r]/);
        const types = new Set(nodesOf(`- ${markdown}`).map(({ type }) => type));
        for (const type of ['root', 'list', 'listItem', 'paragraph', 'text']) types.delete(type);
        expect([...types]).toEqual([]);
        const finished = nodesOf(markdown)
          .map(({ value }) => value ?? '')
          .join('');
        for (const trigger of triggers) expect(finished).not.toMatch(trigger);
        expect(markdown).not.toMatch(/^\//);
      }),
      { numRuns: 500 },
    );
  });
});

/** The recorded atlas with other words in it. */
function withWords(words: readonly string[]): Atlas {
  const atlas = recordedAtlas();
  const word = (index: number): string => words[index % words.length] ?? '';
  const { record } = atlas;
  return {
    ...atlas,
    papers: atlas.papers.map((paper, index) => ({ ...paper, title: word(index) })),
    themes: atlas.themes.map((theme, index) => ({ ...theme, label: word(index + 1) })),
    record: {
      ...record,
      themes: record.themes.map((theme, index) => ({ ...theme, label: word(index + 2) })),
      formerPapers: record.formerPapers.map((paper) => ({ ...paper, title: word(3) })),
      editions: record.editions.map((edition) => ({
        ...edition,
        date: word(4),
        events: edition.events.map((event) =>
          event.kind === 'accepted'
            ? { ...event, gate: word(5) }
            : event.kind === 'theme-renamed'
              ? { ...event, from: word(6), to: word(7) }
              : event.kind === 'paper-rekeyed'
                ? { ...event, keys: [word(8)] }
                : event,
        ),
      })),
    },
  };
}

function markdownOf(atlas: Atlas, addressOf: AddressOf): string {
  const report = editionReport(atlas, current);
  return report === null ? '' : reportMarkdown(report, addressOf);
}

describe('report.md', () => {
  it('links only to our own pages, holds no HTML and begins no line with the content', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 9 }), (words) => {
        const markdown = markdownOf(withWords(words), absolute);
        const nodes = nodesOf(markdown);
        for (const { url } of nodes)
          if (url !== undefined) expect(url).toMatch(/^https:\/\/lab\.example\/map\//);
        const types = new Set(nodes.map(({ type }) => type));
        for (const type of ['html', 'image', 'definition', 'code', 'thematicBreak', 'emphasis']) {
          expect(types.has(type), type).toBe(false);
        }
        for (const line of markdown.split('\n')) {
          expect(line).toMatch(
            /^(?:$|#{1,3} [A-Z]|- |\d+ papers in|Less than|\[The whole report\])/,
          );
        }
        const [name = ''] = words;
        expect(seen(markdown)).toContain(
          shortened(plainTitle(name).replaceAll('\u2060', '').trim(), 120),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('has no links at all where the settings name no site', () => {
    const nodes = nodesOf(markdownOf(recordedAtlas(), none));
    expect(nodes.filter(({ url }) => url !== undefined)).toEqual([]);
  });

  it('stays under 60 KB, whatever the edition changed, and counts what it leaves out', () => {
    const atlas = recordedAtlas();
    const [paper] = atlas.papers.slice(-1);
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...(paper ?? atlas.papers.slice(0, 1)[0]),
      id: `new${String(index)}`,
      title: '$😀中'.repeat(60),
    })) as unknown as Atlas['papers'];
    const markdown = markdownOf({ ...atlas, papers: many }, absolute);
    expect(new TextEncoder().encode(markdown).length).toBeLessThan(60_000);
    expect(markdown).toMatch(/^- and 4,9\d\d more$/m);
    expect(markdown).toContain('### Added (5,000)');
  });
});
