import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../../domain/author.ts';
import { recognizeFormat } from '../records/recognize-format.ts';
import { settleFile } from '../records/settle-file.ts';
import { markdownPaper } from './markdown-paper.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const readText = (text: string) =>
  settleFile({ path: 'papers/a.md', format: 'markdown' }, markdownPaper.read(text));
const read = (...lines: readonly string[]) => readText(lines.join('\n'));
const fieldsOf = (...lines: readonly string[]) => read(...lines).records[0]?.fields;
const paper = (...frontMatter: readonly string[]) =>
  read('---', 'title: One', ...frontMatter, '---', 'A.');

describe('a paper in Markdown', () => {
  test('has its fields in front matter and its abstract below', () => {
    const { records, problems } = read(
      '---',
      'id: smith2020',
      'title: "Engines: a study"',
      'authors: [Ada Lovelace, "Babbage, Charles", { name: Bob }, { family: Hopper, given: Grace }]',
      'year: 2020',
      'date: 2020-05-12',
      'type: article-journal',
      'venue: Memoirs',
      'volume: 3',
      'issue: 012',
      'pages: 1-9',
      'doi: 10.1000/ABC',
      'arxiv: 2101.00010',
      'url: https://example.org',
      'language: en',
      'keywords:',
      '  - engine',
      '  - no',
      'note: private',
      '---',
      '',
      'We *count*',
      'engines.',
      '',
      'All of them.',
    );
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({ line: 1, key: '10.1000/ABC' });
    expect(records[0]?.fields.authors.map(authorName)).toEqual([
      'Ada Lovelace',
      'Charles Babbage',
      'Bob',
      'Grace Hopper',
    ]);
    expect(records[0]?.fields).toMatchObject({
      sourceId: 'smith2020',
      title: 'Engines: a study',
      abstract: 'We *count* engines. All of them.',
      year: 2020,
      date: '2020-05-12',
      type: 'article-journal',
      venue: 'Memoirs',
      volume: '3',
      issue: '012',
      pages: '1-9',
      doi: '10.1000/abc',
      arxiv: '2101.00010',
      url: 'https://example.org',
      language: 'en',
      keywords: ['engine', 'no'],
    });
  });

  test('has text as values, whatever it looks like', () => {
    const fields = fieldsOf(
      '---',
      'title: no',
      'id: 1.10',
      'volume: 012',
      'venue: 2020-01-01',
      '---',
    );
    expect(fields).toMatchObject({
      title: 'no',
      sourceId: '1.10',
      volume: '012',
      venue: '2020-01-01',
    });
  });

  test('may write author and journal for authors and venue, and is told of them so', () => {
    const { records, problems } = paper('author: Ada Lovelace', 'journal: [x]');
    expect(records[0]?.fields.authors.map(authorName)).toEqual(['Ada Lovelace']);
    expect(problems).toMatchObject([{ code: 'PAPER-BAD-VENUE', field: 'journal' }]);
  });

  test('means nothing special by __proto__', () => {
    const { records } = paper('__proto__: { year: 1999 }', 'constructor: x');
    expect(records[0]?.fields).toMatchObject({ title: 'One', year: null });
    expect(({} as { year?: number }).year).toBeUndefined();
  });

  test.each([
    [['# Engines', '', 'We count.'], 'Engines', 'We count.'],
    [['# Engines #', '## Abstract', '', 'We count.'], 'Engines', 'We count.'],
    [['Words', '# C #', 'A', '### B ##'], 'C', 'Words A B'],
    [['# C#', 'A'], 'C#', 'A'],
    [['---', 'year: 2020', '---', '# Engines', 'A'], 'Engines', 'A'],
    [['---', 'title:', '---', '# Engines', 'A'], 'Engines', 'A'],
    [['---', 'title: One', '---', '# Engines', 'A'], 'One', 'A'],
    [['---', 'title: One', '---', '# Abstract', 'A'], 'One', 'A'],
    [['---', 'title: One', '---', 'A', '# Method', 'B'], 'One', 'A Method B'],
    [['---', 'title: One', 'abstract: A', '---', 'B'], 'One', 'A'],
    [['---', 'title: One', 'abstract: >', '  A', '  B', '---'], 'One', 'A B'],
    [['---', 'title: One', '---', '**Abstract**', 'A'], 'One', '**Abstract** A'],
    [['# One', 'A <!-- to do -->', 'B', '<!-- not', 'this -->'], 'One', 'A B'],
    [['# One', '#hashtag <!-- B'], 'One', '#hashtag <!-- B'],
    [['', '', '---', 'title: One', '---', 'A'], 'One', 'A'],
  ])('%j', (lines, title, abstract) => {
    expect(fieldsOf(...lines)).toMatchObject({ title, abstract });
  });

  test('has the section "Abstract" for its abstract where there is one, which is noted', () => {
    const { records, problems } = read(
      '# One',
      'By me',
      '## Abstract',
      'A.',
      '### Results',
      'B.',
      '## My notes',
      'Private.',
    );
    expect(records[0]?.fields.abstract).toBe('A. Results B.');
    expect(records[0]?.isWarned).toBe(false);
    expect(problems).toMatchObject([{ level: 'noted', code: 'MD-SECTIONS' }]);
  });

  test.each(['\r\n', '\r'])('may end its lines with %j', (end) => {
    const reading = readText(['---', 'title: One', '---', '', 'A', 'B'].join(end));
    expect(reading.records[0]?.fields).toMatchObject({ title: 'One', abstract: 'A B' });
  });

  test('without an abstract is warned of, without a title rejected', () => {
    expect(read('# One').problems).toMatchObject([{ code: 'PAPER-NO-ABSTRACT' }]);
    expect(read('Only words').problems).toMatchObject([
      { code: 'PAPER-NO-TITLE', record: 'line 1' },
    ]);
    expect(read('---', 'title: [a]', '---').problems).toMatchObject([{ code: 'PAPER-BAD-TITLE' }]);
  });
});

describe('front matter that cannot be read', () => {
  test('is named with what to write', () => {
    const marked = read('---js', '{ title: "One" }', '---', 'A');
    expect(marked.rejectedCount).toBe(1);
    expect(marked.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "MD-FRONT-MATTER",
          "field": "",
          "file": "papers/a.md",
          "hint": "Begin and end it with a line \`---\` that holds nothing else.",
          "level": "rejected",
          "message": "The front matter is marked as "js", but only YAML is read.",
          "record": "line 1",
          "value": "js",
        },
      ]
    `);
    expect(read('---', 'title: One', 'year: "open', '---').problems).toMatchInlineSnapshot(`
      [
        {
          "code": "MD-YAML",
          "field": "",
          "file": "papers/a.md",
          "hint": "Write \`key: value\`, with text that holds \`: \` or \` #\` in double quotes.",
          "level": "rejected",
          "message": "It is not valid YAML: Missing closing "quote.",
          "record": "line 3",
          "value": "year: "open",
        },
      ]
    `);
  });

  const bomb = Array.from(
    { length: 9 },
    (_, n) => `k${n + 1}: &k${n + 1} [${`*k${n},`.repeat(9)}]`,
  );
  test.each([
    ['has no end', ['title: x'], 'line 1', 'MD-FRONT-MATTER'],
    ['has a key twice', ['title: x', 'year: 1', 'title: y', '---'], 'line 4', 'MD-YAML'],
    ['is indented by tabs', ['title:', '\tx: y', '---'], 'line 3', 'MD-YAML'],
    ['is no mapping', ['- a', '---'], 'line 2', 'MD-YAML'],
    ['stands for millions', ['k0: &k0 [x]', ...bomb, '---'], 'line 3', 'MD-YAML'],
    ['is 50,000 deep', [`a: ${'['.repeat(50_000)}`, '---'], 'line 2', 'MD-YAML'],
    [
      'is 50,000 levels deep in lines',
      [...Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`), '---'],
      'line 1002',
      'MD-YAML',
    ],
  ])('as it %s', (_, lines, record, code) => {
    const start = cpuTimeMs();
    const reading = read('---', ...lines);
    expect(reading.records).toEqual([]);
    expect(reading.problems).toMatchObject([{ level: 'rejected', code, record }]);
    expect(reading.problems[0]?.hint).toMatch(/\S/);
    // Nothing is remembered from one reading to the next.
    expect(read('---', ...lines)).toEqual(reading);
    expect(cpuTimeMs() - start).toBeLessThan(4000);
  });

  test('is counted from the first line of the file', () => {
    expect(read('', ' ', '---', 'a: 1', 'a: 2', '---').problems).toMatchObject([
      { record: 'line 5' },
    ]);
  });
});

describe('a file is taken for Markdown', () => {
  const formatOf = (path: string, text: string) => {
    const recognized = recognizeFormat(path, text);
    return 'format' in recognized ? recognized.format.name : recognized.refusal.code;
  };

  test.each([
    ['a.md', 'anything'],
    ['a.markdown.gz', 'anything'],
    ['a.txt', '---\ntitle: One\n---\nA'],
    ['a', '--- yaml\r\n"title": One\r\n---\r\nA'],
  ])('by its ending or front matter: %s %j', (path, text) => {
    expect(formatOf(path, text)).toBe('markdown');
  });

  test.each(['---\nA title\n---\n', '----\ntitle: x', 'title: x\n---', '# One\nA'])(
    'not by less: %j',
    (text) => {
      expect(formatOf('a.txt', text)).toBe('text');
    },
  );
});

test('any text gives one record or one rejection', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '# ',
    'a: ',
    '- ',
    '"',
    '<!--',
    '-->',
    'x',
    ' ',
    '&a *a',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { records, rejectedCount } = readText(`${pieces.join('')}x`);
      expect(records.length + rejectedCount).toBe(1);
    }),
  );
});

test.each(['<!--', '-->', '# ', '\n', '---\n', ' ', '#', '*', '```\n'])(
  '100 KB of %j take little time',
  (unit) => {
    const start = cpuTimeMs();
    readText(`# One\n${unit.repeat(100_000 / unit.length)}`);
    readText(unit.repeat(100_000 / unit.length));
    markdownPaper.matches(unit.repeat(20_000 / unit.length), 'txt');
    expect(cpuTimeMs() - start).toBeLessThan(4000);
  },
);
