import { describe, expect, test } from 'vitest';
import { settleFile } from '../../records/settle-file.ts';
import { bibtex } from './bibtex.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const read = (text: string) =>
  settleFile({ path: 'papers/a.bib', format: 'bibtex' }, bibtex.read(text));
const keys = (text: string) => read(text).records.map(({ key }) => key);
const broken = (text: string) =>
  [...bibtex.read(text)].flatMap((item) =>
    item.kind === 'broken'
      ? [{ ...item.place, code: item.remark.code, message: item.remark.message }]
      : [],
  );
const entry = (key: string, more = '') =>
  `@article{${key},\n  title = {On ${key}},\n  abstract = {We.}${more}\n}\n`;

describe('an entry with broken braces', () => {
  test.each([
    [
      'a value',
      '@article{bad,\n  title = {Open,\n  year = {2020}\n}\n',
      'The field "year" stands within the value that begins in line 6',
    ],
    [
      'a brace in a value',
      '@article{bad,\n  title = {Open {one}},\n  note = {a {b {c},\n}\n',
      'The brace opened in line 7 is never closed',
    ],
    [
      'the entry',
      '@article{bad,\n  title = {Open},\n  year = {2020}\n',
      'The closing brace of the entry',
    ],
  ])('is rejected alone where %s has no end', (_, bad, message) => {
    const text = entry('a') + bad + entry('b') + entry('c');
    expect(keys(text)).toEqual(['a', 'b', 'c']);
    expect(broken(text)).toMatchObject([
      {
        line: 5,
        key: 'bad',
        code: 'BIB-BRACE',
        message: expect.stringContaining(message) as string,
      },
    ]);
  });

  test('is rejected where a value swallowed the next fields, though all braces add up', () => {
    const bad = '@article{bad,\n  title = {Open,\n  year = {2020}},\n}\n';
    expect(broken(bad + entry('b'))).toMatchObject([{ line: 1, key: 'bad', code: 'BIB-BRACE' }]);
    expect(broken('@article{bad, title = {Open, year = 2020, }}')).toHaveLength(1);
    expect(broken(entry('a', ', keywords = {a title = {b}}'))).toEqual([]);
  });

  test('is rejected where one closing brace is too many', () => {
    const bad = '@article{bad,\n  title = {Closed}},\n  year = {2020}\n}\n';
    expect(broken(bad + entry('b'))).toMatchObject([{ line: 1, key: 'bad', code: 'BIB-BRACE' }]);
    expect(keys(bad + entry('b'))).toEqual(['b']);
  });

  test('says what to do', () => {
    expect(read('@article{bad, title = {Open').problems).toMatchInlineSnapshot(`
      [
        {
          "code": "BIB-BRACE",
          "field": "",
          "file": "papers/a.bib",
          "hint": "Add the missing \`}\`. For a brace within text write \`\\{\`.",
          "level": "rejected",
          "message": "The brace opened in line 1 is never closed; the entry has no end before the next one begins.",
          "record": "line 1 (bad)",
          "value": "@article{bad, title = {Open",
        },
      ]
    `);
  });

  test('may have escaped braces that do not pair, and backslashes before closing ones', () => {
    expect(
      read(String.raw`@article{a, title = {One \{ of}, year = {2020}}`).records[0]?.fields,
    ).toMatchObject({
      title: 'One { of',
      year: 2020,
    });
    expect(
      read('@article{a, title = {X}, file = {C:\\}, year = {2020}}').records[0]?.fields.year,
    ).toBe(2020);
  });
});

describe('a missing comma', () => {
  test.each([
    ['between fields', '@article{bad,\n  title = {One}\n  year = {2020}\n}\n', '"year" in line 3'],
    ['behind the key', '@article{bad\n  title = {One}\n}\n', '"title" in line 2'],
    ['in a value without braces', '@article{bad,\n  title = On maps\n}\n', '"maps" in line 2'],
  ])('%s rejects the entry, with line and key', (_, bad, message) => {
    expect(broken(bad)).toMatchObject([
      {
        line: 1,
        key: 'bad',
        code: 'BIB-COMMA',
        message: expect.stringContaining(message) as string,
      },
    ]);
    expect(keys(entry('a') + bad + entry('b'))).toEqual(['a', 'b']);
  });

  test('is named where it is missing', () => {
    expect(read('@article{bad,\n  title = {One}\n  year = {2020}\n}').problems)
      .toMatchInlineSnapshot(`
      [
        {
          "code": "BIB-COMMA",
          "field": "",
          "file": "papers/a.bib",
          "hint": "Put a comma behind every field and the key, and braces around every text: \`title = {…},\`.",
          "level": "rejected",
          "message": "A comma is missing before "year" in line 3.",
          "record": "line 1 (bad)",
          "value": "@article{bad,   title = {One}   year = {2020}",
        },
      ]
    `);
  });

  test('is not missing before the closing brace, and one too many does no harm', () => {
    expect(keys('@article{a, title = {One},, year = 2020,}')).toEqual(['a']);
  });
});

describe('macros', () => {
  test('are put in and joined', () => {
    const text =
      '@string{jmm = "Journal of Maps"}\n@STRING(vol = {Vol. } # 3)\n@article{a, title = "On " # {maps}, journal = JMM # { B}, volume = vol}';
    expect(read(text).records[0]?.fields).toMatchObject({
      title: 'On maps',
      venue: 'Journal of Maps B',
      volume: 'Vol. 3',
    });
  });

  test('may be defined after their use', () => {
    const text = '@article{a, title = {One}, journal = j}\n@string{j = {Maps}}';
    expect(read(text).records[0]?.fields.venue).toBe('Maps');
  });

  test('that nothing defines are kept with a warning that names them', () => {
    const { records, problems } = read(
      '@article{a, title = {One}, abstract = {x}, journal = nowhere}',
    );
    expect(records[0]?.fields.venue).toBe('nowhere');
    expect(problems).toMatchObject([
      {
        level: 'warned',
        code: 'BIB-STRING',
        field: 'journal',
        value: 'nowhere',
        record: 'line 1 (a)',
      },
    ]);
  });

  test('cannot grow without end', () => {
    const doubling = Array.from(
      { length: 100 },
      (_, at) => `@string{a${at + 1} = a${at} # a${at}}\n`,
    );
    const text = `@string{a0 = {xxxxxxxxxx}}\n${doubling.join('')}@article{a, title = a99}`;
    expect(broken(text)).toMatchObject([{ code: 'BIB-STRING-LONG', key: 'a' }]);
  });

  test('that are broken are told of and count as no record', () => {
    const { records, rejectedCount, problems } = read(`@string{jmm = {Maps\n${entry('a')}`);
    expect([records.length, rejectedCount]).toEqual([1, 0]);
    expect(problems).toMatchObject([{ level: 'warned', code: 'BIB-BRACE', record: 'line 1' }]);
  });
});

describe('keys', () => {
  test('of two different entries are refused to the second, naming both lines', () => {
    const text = entry('a') + entry('a', ',\n year = 2020');
    expect(broken(text)).toMatchObject([{ line: 5, key: 'a', code: 'BIB-KEY' }]);
    expect(broken(text)[0]?.message).toMatchInlineSnapshot(
      `"The key "a" of line 5 belongs to another entry in line 1 already."`,
    );
    expect(read(text).records).toHaveLength(1);
  });

  test('of entries that are the same are noted; both are records, to be merged', () => {
    const { records, problems } = read(entry('a') + entry('a').replaceAll('  ', '    '));
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ level: 'noted', code: 'BIB-TWIN', record: 'line 5 (a)' }]);
  });

  test.each([
    '@article{,\n title = {One}, abstract = {x}}',
    '@article{ title = {One}, abstract = {x} }',
  ])('may be missing, with a warning: %s', (text) => {
    const { records, problems } = read(text);
    expect(records[0]?.fields).toMatchObject({ title: 'One', sourceId: null });
    expect(problems).toMatchObject([{ level: 'warned', code: 'BIB-NO-KEY', record: 'line 1' }]);
  });

  test.each([
    'DBLP:journals/corr/1',
    '2020ApJ...900..1A',
    'http://a.b/?id=1',
    'Smith et al',
    'straße',
    '__proto__',
  ])('may be any text: %s', (key) => {
    expect(keys(`@article{${key}, title = {One}}`)).toEqual([key]);
  });

  test('and fields of any name are plain data', () => {
    const text =
      '@article{__proto__, title = {One}, constructor = {x}, __proto__ = {y}, abstract = {z}}';
    expect(read(text)).toMatchObject({
      records: [{ key: '__proto__', fields: { title: 'One' } }],
      problems: [],
    });
    expect(
      keys(`${entry('constructor')}@inproceedings{b, title = {T}, crossref = {toString}}`),
    ).toEqual(['constructor', 'b']);
  });
});

describe('what is no entry', () => {
  test('is passed over: text, comments, settings of programs', () => {
    const text = [
      'Text with name@example.org and an @ sign.',
      '% @article{commented, title = {Out}}',
      '% an open { brace',
      '@comment{jabref-meta: grouping: 0 AllEntriesGroup:;}',
      '@Comment{',
      '@article{old, title = {Out}}',
      '}',
      '@preamble{"\\newcommand{\\x}{y}"}',
      '@CONTROL{REVTEX41Control}',
      entry('a', ',\n % a comment with { brace and @article{x,\n year = 2020'),
      '@comment{never closed {',
      entry('b'),
    ].join('\n');
    expect(keys(text)).toEqual(['a', 'b']);
    expect(read(text)).toMatchObject({ rejectedCount: 0, problems: [] });
    expect(read(text).records[0]?.fields.year).toBe(2020);
  });

  test.each(['[{"title": "JSON"}]', 'Just text.', '@comment{nothing}'])(
    'makes a file without entries one rejected record: %s',
    (text) => {
      expect(read(text)).toMatchObject({
        records: [],
        rejectedCount: 1,
        problems: [{ level: 'rejected', code: 'BIB-NO-ENTRY', record: '' }],
      });
    },
  );
});

test('an entry may stand in parentheses', () => {
  const text =
    '@article(a, title = "One (1)", abstract = {b) c}, year = 2020)\n@book(b, title={Two})';
  expect(read(text).records.map(({ fields }) => [fields.title, fields.year])).toEqual([
    ['One (1)', 2020],
    ['Two', null],
  ]);
});

test('entries need no line of their own', () => {
  expect(keys('@article{a,title={One}}@article{b,title={Two}} @misc{c,title="Three"}')).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test.each(['\n', '\r\n', '\r'])('ends of lines may be %j', (end) => {
  const text = (entry('a') + entry('b', '\n year = 2020')).replaceAll('\n', end);
  expect(keys(text)).toEqual(['a']);
  expect(broken(text)).toMatchObject([{ line: 5, key: 'b' }]);
});

test('2,000 nested braces are rejected within a second', () => {
  const start = cpuTimeMs();
  const deep = (open: number, close: number) =>
    `@article{deep, title = {${'{'.repeat(open)}x${'}'.repeat(close)}}}\n`;
  expect(broken(deep(2000, 2000) + entry('a'))).toMatchObject([{ code: 'BIB-DEPTH', key: 'deep' }]);
  expect(broken(deep(100_000, 0) + entry('a'))).toMatchObject([{ code: 'BIB-BRACE', key: 'deep' }]);
  expect(keys(deep(2000, 2000) + deep(2000, 10) + entry('a'))).toEqual(['a']);
  expect(cpuTimeMs() - start).toBeLessThan(4000);
});

describe('inheritance', () => {
  const volume =
    '@proceedings{vol, title = {Proc. of Maps}, year = 2020, doi = {10.1/vol}, abstract = {All.}}';

  test('by crossref gives what is missing, the title as that of the book, and no ids', () => {
    const { records } = read(`@inproceedings{a, title = {One}, crossref = {VOL}}\n${volume}`);
    expect(records[0]?.fields).toMatchObject({
      title: 'One',
      venue: 'Proc. of Maps',
      year: 2020,
      doi: null,
      abstract: '',
    });
  });

  test('by xdata gives every field, also over two steps', () => {
    const text =
      '@xdata{x, publisher = {Press}, xdata = {y}}\n@xdata{y, year = 2021}\n@book{a, title = {One}, xdata = {x}}';
    const { records, rejectedCount } = read(text);
    expect(rejectedCount).toBe(0);
    expect(records).toMatchObject([{ key: 'a', fields: { venue: 'Press', year: 2021 } }]);
  });

  test('from an entry that is not there is warned of', () => {
    expect(
      read('@article{a, title = {One}, abstract = {x}, crossref = {gone}}').problems,
    ).toMatchObject([
      {
        level: 'warned',
        code: 'BIB-CROSSREF',
        field: 'crossref',
        value: 'gone',
        record: 'line 1 (a)',
      },
    ]);
  });

  test.each([
    ['itself', '@article{a, title = {One}, crossref = {a}}', 1],
    ['two', '@book{a, title = {One}, crossref = {b}}\n@book{b, title = {Two}, xdata = {a}}', 2],
  ])('in a circle of %s is rejected', (_, text, count) => {
    const { records, rejectedCount, problems } = read(text + entry('c'));
    expect([records.length, rejectedCount]).toEqual([1, count]);
    expect(problems[0]).toMatchObject({ code: 'BIB-CIRCLE', record: 'line 1 (a)' });
  });
});

test('a field that stands twice counts the first time', () => {
  expect(read('@article{a, title = {One}, title = {Two}}').records[0]?.fields.title).toBe('One');
});

test('private fields are never read', () => {
  const names = [
    'file',
    'note',
    'annote',
    'annotation',
    'owner',
    'timestamp',
    'local-url',
    'bdsk-file-1',
    'mendeley-groups',
  ];
  const text = entry('a', names.map((name) => `,\n ${name} = {secret /home/user}`).join(''));
  expect(JSON.stringify([...bibtex.read(text)])).not.toContain('secret');
  expect(read(entry('a', ',\n url = {file:///home/user/secret.pdf}')).problems).toEqual([]);
});

describe('the format of a file', () => {
  test.each([
    ['@article{a,', 'txt', true],
    ['% Encoding: UTF-8\n\n@Article{a,', '', true],
    ['This file was made by JabRef.\n\n@InProceedings{a,', 'txt', true],
    ['No entries, but a promise.', 'bib', true],
    ['{"title": "@article{a,"}', 'bib', false],
    ['<html>\n@article{a,', 'bib', false],
    ['TY  - JOUR\nTI  - One', 'bib', false],
    ['---\ntitle: One\n---\n@article{a,', 'md', false],
    ['Write to name@example.org {now}.', 'txt', false],
  ])('is told by its beginning: %s (%s)', (head, ending, expected) => {
    expect(bibtex.matches(head, ending)).toBe(expected);
  });
});
