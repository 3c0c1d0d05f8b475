import fc from 'fast-check';
import { authorName } from '../../../../domain/author.ts';
import { describe, expect, test } from 'vitest';
import { bareFields } from '../../records/read-record.ts';
import { settleFile } from '../../records/settle-file.ts';
import { jsonLines } from './json-lines.ts';

const read = (...lines: readonly string[]) =>
  settleFile({ path: 'papers/a.jsonl', format: 'jsonl' }, jsonLines.read(lines.join('\n')));
const record = (more: Record<string, unknown>) =>
  JSON.stringify({ title: 'One', abstract: 'A', ...more });
const only = (more: Record<string, unknown>) => {
  const { records, problems } = read(record(more));
  return { fields: records[0]?.fields, problems };
};

describe('a JSONL record', () => {
  test('gives all its fields', () => {
    const { fields, problems } = only({
      id: '2101.00010',
      authors: ['Ada Lovelace', { name: 'Bob' }, { family: 'Babbage', given: 'Charles' }],
      year: 1843,
      venue: 'Memoirs',
      url: 'https://example.org/a',
      doi: 'https://doi.org/10.1000/ABC',
      arxiv: 'arXiv:2101.00010v3',
      language: 'en',
      keywords: ['engine'],
      note: { private: true },
    });
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      ...bareFields('One'),
      sourceId: '2101.00010',
      abstract: 'A',
      authors: [
        { family: 'Lovelace', given: 'Ada' },
        { literal: 'Bob' },
        { family: 'Babbage', given: 'Charles' },
      ],
      year: 1843,
      venue: 'Memoirs',
      doi: '10.1000/abc',
      arxiv: '2101.00010',
      url: 'https://example.org/a',
      language: 'en',
      keywords: ['engine'],
    });
  });

  test('keeps the last zero of ids, even of those written as numbers', () => {
    const { records } = read('{"title":"One","abstract":"A","id":2101.00010,"x":{"id":1.50}}');
    expect(records[0]?.fields.sourceId).toBe('2101.00010');
  });

  test.each([
    ['Ada Lovelace and Charles Babbage and others', ['Ada Lovelace', 'Charles Babbage']],
    ['Lovelace, Ada; Babbage, Charles', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace', ['Ada Lovelace']],
    ['', []],
  ])('may name its authors in one text: %s', (authors, expected) => {
    expect(only({ authors }).fields?.authors.map(authorName)).toEqual(expected);
  });

  test.each([
    ['2020', 2020],
    [2020, 2020],
    [null, null],
    ['', null],
  ])('may give its year as %j', (year, expected) => {
    expect(only({ year })).toMatchObject({ fields: { year: expected }, problems: [] });
  });

  test.each([
    ['year', 'twenty'],
    ['year', 20.5],
    ['url', 'javascript:alert(1)'],
    ['doi', 'unknown'],
    ['arxiv', 'nothing'],
    ['language', '!'],
    ['abstract', ['a']],
    ['keywords', 7],
    ['authors', 7],
  ])('with a bad %s is used without it', (field, value) => {
    const { records, problems } = read(record({ [field]: value }));
    expect(records[0]?.isWarned).toBe(true);
    expect(records[0]?.fields[field as 'year'] ?? '').toSatisfy(
      (left: unknown) => left === '' || (Array.isArray(left) && left.length === 0),
    );
    expect(problems).toMatchObject([
      { level: 'warned', code: `PAPER-BAD-${field.toUpperCase()}`, record: 'line 1', field },
    ]);
  });

  test('says what to write instead', () => {
    expect(only({ year: 'twenty' }).problems[0]).toMatchInlineSnapshot(`
      {
        "code": "PAPER-BAD-YEAR",
        "field": "year",
        "file": "papers/a.jsonl",
        "hint": "Write for example \`2020\`.",
        "level": "warned",
        "message": "Expected a year of four digits, got "twenty"; it was left out.",
        "record": "line 1",
        "value": "twenty",
      }
    `);
  });

  test('loses only the author that is none', () => {
    const { fields, problems } = only({ authors: ['Ada', 7, { family: 'Babbage' }] });
    expect(fields?.authors).toEqual([{ literal: 'Ada' }, { family: 'Babbage' }]);
    expect(problems).toMatchObject([
      { code: 'PAPER-BAD-AUTHORS', field: 'authors[1]', value: '7' },
    ]);
  });

  test.each([[undefined], [null], [''], ['  '], [7], [['x']]])(
    'with the title %j is rejected',
    (title) => {
      const reading = read(record({ title }));
      expect(reading.records).toEqual([]);
      expect(reading.rejectedCount).toBe(1);
      expect(reading.problems).toMatchObject([
        { level: 'rejected', record: 'line 1', field: 'title' },
      ]);
    },
  );

  test('without an abstract is warned of', () => {
    expect(read('{"title":"One"}')).toMatchObject({
      records: [{ fields: { abstract: '' }, isWarned: true }],
      problems: [{ code: 'PAPER-NO-ABSTRACT', field: 'abstract' }],
    });
  });

  test('loses control characters and halves of characters with a warning', () => {
    const { records, problems } = read('{"title":"On\\u0000e","abstract":"A \\ud83d b"}');
    expect(records[0]?.fields).toMatchObject({ title: 'One', abstract: 'A \ufffd b' });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['PAPER-CONTROL', 'title'],
      ['PAPER-SURROGATE', 'abstract'],
    ]);
  });

  test('is one line of text a field', () => {
    expect(only({ title: 'Two\n  lines', abstract: 'a  b\tc' }).fields).toMatchObject({
      title: 'Two lines',
      abstract: 'a  b c',
    });
  });

  test('means nothing special by __proto__', () => {
    const { records } = read(
      '{"__proto__":{"year":1999},"title":"One","abstract":"A","constructor":1}',
    );
    expect(records[0]?.fields).toMatchObject({ title: 'One', year: null });
    expect(({} as { year?: number }).year).toBeUndefined();
  });

  test('may have an abstract of more than a megabyte', () => {
    const abstract = 'word '.repeat(300_000).trim();
    expect(only({ abstract }).fields?.abstract).toBe(abstract);
  });
});

describe('a JSONL file', () => {
  test('may have blank lines, CRLF and no end of the last line', () => {
    const reading = read(`\r\n${record({})}\r\n\r\n  \r\n${record({ title: 'Two' })}`);
    expect(reading.records.map(({ line }) => line)).toEqual([2, 5]);
    expect(reading.problems).toEqual([]);
  });

  test.each([
    ['{"title": "cut', 'JSON-BROKEN'],
    ['{"title": "One",}', 'JSON-BROKEN'],
    ['plain words', 'JSON-BROKEN'],
    ['[1]', 'JSON-NOT-RECORD'],
    ['null', 'JSON-NOT-RECORD'],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'JSON-DEPTH'],
    ['['.repeat(100_000), 'JSON-DEPTH'],
  ])('loses only the line that is wrong: %.20s', (line, code) => {
    const reading = read(record({}), line, record({ title: 'Two' }));
    expect(reading.records).toHaveLength(2);
    expect(reading.rejectedCount).toBe(1);
    expect(reading.problems).toMatchObject([{ level: 'rejected', code, record: 'line 2' }]);
  });

  test('brackets within text are no nesting', () => {
    expect(only({ abstract: `"\\${'['.repeat(100)}` }).problems).toEqual([]);
  });

  test('may hold answers of a service, one a line', () => {
    const page = `{"results":[${record({})},${record({ title: 'Two' })}]}`;
    const { records } = read(page, record({ title: 'Three' }), '{"results":[]}');
    expect(records.map(({ line, key }) => `${line} ${key}`)).toEqual([
      '1 /results/0',
      '1 /results/1',
      '2 null',
    ]);
  });

  test('of one line may be a whole answer', () => {
    const id = 'a'.repeat(40);
    const { records } = read(`{"paperId":"${id}","title":"One","citations":[${record({})}]}`);
    expect(records.map(({ key }) => key)).toEqual([null, '/citations/0']);
  });

  test.each([
    [JSON.stringify({ title: 'One', abstract: 'A' }, null, 2), 1],
    [
      JSON.stringify(
        [
          { title: 'One', abstract: 'A' },
          { title: 'Two', abstract: 'A' },
        ],
        null,
        2,
      ),
      2,
    ],
    ['[{"title":"One","abstract":"A"},\n{"title":"Two","abstract":"A"}]', 2],
  ])('may be a document in truth: %.12j', (text, count) => {
    expect(read(text)).toMatchObject({ format: 'json', rejectedCount: 0, problems: [] });
    expect(read(text).records).toHaveLength(count);
  });

  test('tells once how many replies of OpenReview it passed over', () => {
    const note = (id: string) => JSON.stringify({ id, forum: 'a', content: { title: id } });
    const { records, problems } = read(note('a'), note('b'), note('c'));
    expect(records).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['PAPER-NO-ABSTRACT', 'OPENREVIEW-REPLY']);
  });

  test('says where a line is wrong', () => {
    const messageOf = (line: string) => read(record({}), line).problems[0]?.message;
    expect(messageOf('{"title": "cut')).toBe(
      'The line is not valid JSON, from column 15 on: expected a double quote.',
    );
    expect(messageOf(' {"title": oops}')).toBe(
      'The record is not valid JSON at line 2, column 12: expected a value.',
    );
    expect(messageOf('{} {}')).toBe(
      'The line is not valid JSON, from column 4 on: expected the end of the line.',
    );
  });

  test('gives every line to one record or one rejection', () => {
    const line = fc.oneof(
      fc.constantFrom('', '{', record({}), '{"title":""}', '{"title":"x"}'),
      fc.json(),
      fc.string().map((text) => text.replaceAll(/[\r\n]/g, ' ')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { records, rejectedCount } = read(record({}), ...lines);
        expect(records.length + rejectedCount).toBe(
          1 + lines.filter((one) => one.trim() !== '').length,
        );
      }),
    );
  });
});
