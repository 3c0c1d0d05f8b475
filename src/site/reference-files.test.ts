import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AtlasPaper } from '../domain/atlas.ts';
import { recordedAtlas } from '../testing/recorded-atlas.ts';
import { abstractFor, referenceFormats } from './reference-files.ts';

const hostile = [
  ...[
    '=HYPERLINK("https://a.org")',
    '+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ],
  ...[
    '100 % of {braces} and } one',
    'a\nb\r\nc',
    '@article{x, title = {y}}',
    'ends in \\',
    '\\input{x}',
  ],
  ...['ER  - ', '\r\nER  - \r\nTY  - BOOK', '"quoted", and; more', ']]> & </script>', '$5 and $10'],
  ...['a\0b\u0007\ufffe\ud800c', '\u2028', "o'neil", 'a #b ~c ^d _e', '{{', '}}', ',', '"'],
];

const [base] = recordedAtlas().papers;
if (base === undefined) throw new Error('The atlas has no paper.');
const papers: readonly AtlasPaper[] = hostile.map((text, index) => ({
  ...{ ...base, id: `${base.id}${String(index)}` as AtlasPaper['id'], sourceId: text },
  ...{ title: `${text} ${String(index)}`, abstract: text, venue: text, pages: text, volume: text },
  authors: [{ family: text, given: text }, { literal: text }],
  ...{ keywords: [text, 'plain'], year: 2020, type: 'article-journal' },
}));

function written(name: string): string {
  const format = referenceFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`No such format: ${name}`);
  return [...format.write(papers, abstractFor('full'))].join('');
}

/**
 * Keys of the entries of a file, by the grammar of BibTeX: text between entries is left out, an entry is `@name{key, field = value,
 * …}`, a value a number, a macro or text in braces that are balanced. Throws where it is something else.
 */
function bibtexKeys(file: string): readonly string[] {
  const keys: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const found = new RegExp(pattern, 'y');
    found.lastIndex = at;
    const match = found.exec(file);
    if (match === null) throw new Error(`Not as BibTeX wants it: ${file.slice(at, at + 60)}`);
    at = found.lastIndex;
    return match[1] ?? match[0];
  };
  const takeBraces = (): void => {
    let depth = 0;
    do {
      const character = file[at++];
      if (character === undefined) throw new Error('A brace is never closed.');
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
    } while (depth > 0);
  };
  while (file.includes('@', at)) {
    at = file.indexOf('@', at) + 1;
    take(/[a-z]+\{/);
    keys.push(take(/([^\s,{}"#%'()=~\\]+),\s*/));
    while (file[at] !== '}') {
      take(/[a-z]+ = /);
      if (file[at] === '{') takeBraces();
      else take(/\d+|[a-z]+/);
      take(/,\s*/);
    }
    at += 1;
  }
  return keys;
}

describe('files of references with hostile texts', () => {
  it('are BibTeX of one entry a paper', () => {
    const keys = bibtexKeys(written('papers.bib'));
    expect(keys).toHaveLength(papers.length);
    expect(new Set(keys).size).toBe(papers.length);
  });

  it('are RIS of nothing but lines of tags, from TY to ER', () => {
    const lines = written('papers.ris')
      .split('\r\n')
      .filter((line) => line !== '');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/);
    const tags = lines.map((line) => line.slice(0, 2));
    expect(tags.filter((tag) => tag === 'TY')).toHaveLength(papers.length);
    expect(tags.filter((tag) => tag === 'ER')).toHaveLength(papers.length);
    expect(
      tags.every((tag, at) => tag !== 'ER' || at === tags.length - 1 || tags[at + 1] === 'TY'),
    ).toBe(true);
  });

  it('are CSL-JSON: a list of items with an id, a type, a title and names', () => {
    const items = JSON.parse(written('papers.csl.json')) as readonly Readonly<
      Record<string, unknown>
    >[];
    expect(items).toHaveLength(papers.length);
    for (const item of items) {
      expect(item).toMatchObject({ type: 'article-journal', issued: { 'date-parts': [[2020]] } });
      expect([typeof item['id'], typeof item['title']]).toEqual(['string', 'string']);
      for (const name of item['author'] as readonly Readonly<Record<string, string>>[])
        expect(Object.keys(name).every((key) => ['family', 'given', 'literal'].includes(key))).toBe(
          true,
        );
    }
  });

  it('are a table of as many cells in every line, none of which a spreadsheet runs', () => {
    const rows = parse(written('papers.csv')) as readonly (readonly string[])[];
    expect(rows).toHaveLength(papers.length + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
  });

  it('hold no character that no text may hold', () => {
    for (const { name } of referenceFormats) {
      expect(written(name), name).not.toMatch(/[\0\u0007\ufffe]/);
      expect(written(name).isWellFormed(), name).toBe(true);
    }
  });
});

describe('files of no references', () => {
  it('say why where their format lets them, without beginning an entry', () => {
    const none = referenceFormats.map(({ writeNone }) => writeNone('@book{x} ended.'));
    expect(none).toEqual([
      '% book{x} ended.\n',
      '\r\n',
      '[]\n',
      expect.stringMatching(/^ID,Title,.*\r\n$/),
    ]);
  });
});
