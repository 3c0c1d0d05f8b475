import { describe, expect, test } from 'vitest';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { settleFile } from '../../records/settle-file.ts';
import { jsonDocument } from './json-document.ts';

const read = (text: string) =>
  settleFile({ path: 'papers/a.json', format: 'json' }, jsonDocument.read(text));
const paper = (title: string, more: object = {}) => ({ title, abstract: 'A', ...more });
const titles = (value: unknown) =>
  read(JSON.stringify(value)).records.map(({ key, fields }) => `${key}: ${fields.title}`);
const papers = [paper('One'), paper('Two')];

describe('the records of a document', () => {
  test.each([
    ['a list', papers, ''],
    ['results', { meta: { count: 2 }, results: papers, group_by: [] }, '/results'],
    ['data', { total: 2, data: papers }, '/data'],
    ['items', { items: papers }, '/items'],
    ['the items of a message', { status: 'ok', message: { items: papers } }, '/message/items'],
    ['notes', { notes: papers, count: 2 }, '/notes'],
    ['papers', { papers }, '/papers'],
    ['records', { records: papers }, '/records'],
    ['references', { references: papers }, '/references'],
    ['papers under a title of their own', { title: 'To read', papers }, '/papers'],
    ['a list of venues', [{ venue: 'V', year: 2018, submissions: papers }], '/0/submissions'],
    ['a list of answers', [{ results: papers }], '/0/results'],
  ])('may stand in %s', (_, value, pointer) => {
    expect(titles(value)).toEqual([`${pointer}/0: One`, `${pointer}/1: Two`]);
  });

  test('may be one, alone or in a message', () => {
    expect(titles(paper('One'))).toEqual(['null: One']);
    expect(titles({ message: paper('One') })).toEqual(['/message: One']);
  });

  test('may be one record written over many lines, or several such one after the other', () => {
    expect(read(JSON.stringify(paper('One'), null, 2)).records).toMatchObject([{ line: 1 }]);
    const several = papers.map((one) => JSON.stringify(one, null, 2)).join('\n');
    expect(read(several).records).toMatchObject([{ line: 1 }, { line: 5 }]);
  });

  test('may be wrapped as cited or citing papers', () => {
    const data = [{ contexts: [], citingPaper: papers[0] }, { citedPaper: papers[1] }];
    expect(titles({ offset: 0, data })).toEqual([
      '/data/0/citingPaper: One',
      '/data/1/citedPaper: Two',
    ]);
  });

  test('are a paper of Semantic Scholar and those that it cites or that cite it', () => {
    const paperId = 'a'.repeat(40);
    const whole = {
      ...{ citations: [paper('Citing')], paperId, ...paper('Self') },
      references: [{ citedPaper: paper('Cited') }],
    };
    expect(titles(whole)).toEqual([
      'null: Self',
      '/citations/0: Citing',
      '/references/0/citedPaper: Cited',
    ]);
    expect(titles([whole])).toEqual(['/0: Self']);
  });

  test('are found in a paper of Semantic Scholar that has a fault inside', () => {
    const bad = `{"paperId":"${'a'.repeat(40)}","title":"Self","citations":[\n{"title":"Citing"},\n{"title":x}]}`;
    const { records, problems } = read(bad);
    expect(records).toMatchObject([{ line: 2, key: '/citations/0' }]);
    expect(problems.filter(({ level }) => level === 'rejected')).toMatchObject([
      { record: 'line 1' },
      { record: 'line 3 (/citations/1)' },
    ]);
  });

  test('keep their own lists of references and notes', () => {
    expect(titles([paper('One', { references: papers, notes: papers, data: papers })])).toEqual([
      '/0: One',
    ]);
  });

  test('stand in lines that end with CRLF, LF or CR', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const { records } = read(['[', '', '{"title":"One"},', '{"title":"Two"}', ']'].join(end));
      expect(records.map(({ line }) => line)).toEqual([3, 4]);
    }
  });

  test('are named by line and pointer', () => {
    const { problems } = read('{\n "items": [\n  {"title": "One"},\n\n  {"title": 7}\n ]\n}');
    expect(problems).toMatchObject([
      { record: 'line 3 (/items/0)', field: 'abstract' },
      { record: 'line 5 (/items/1)', field: 'title', code: 'PAPER-BAD-TITLE' },
    ]);
  });

  test('may be under keys that mean something to JavaScript', () => {
    const { records } = read('[{"__proto__":{"title":"No"},"title":"One","constructor":{"a":1}}]');
    expect(records).toMatchObject([{ fields: { title: 'One', year: null } }]);
    expect(({} as { title?: string }).title).toBeUndefined();
    expect(read('{"__proto__":[{"title":"No"}]}').records).toEqual([]);
  });
});

describe('a document is recognised', () => {
  const formatOf = (path: string, text: string) => {
    const recognized = recognizeFormat(path, text);
    return 'format' in recognized ? recognized.format.name : recognized.refusal.code;
  };

  test.each([
    ['a.txt', '[{"title":"x"}]', 'json'],
    ['a.txt', ' [\n {"title":"x"},', 'json'],
    ['a.txt', '{\n "results": [', 'json'],
    ['a.txt', `{"results": ["${'x'.repeat(30_000)}`, 'json'],
    ['a.json', '{"results": []}', 'json'],
    ['a.json', '[]', 'json'],
    ['a.json', '{"title":"x"}\n{"title":"y"}', 'jsonl'],
    ['a.txt', '{"title":"x"}', 'jsonl'],
    ['a.json', 'Not JSON at all', 'text'],
    ['a.txt', '[1] A. Author. A paper. 2020.', 'text'],
  ])('by its content, then by its name: %s %.30s', (path, text, format) => {
    expect(formatOf(path, text)).toBe(format);
  });

  test('of lines as lines, though its first line is longer than what is looked at', () => {
    const long = JSON.stringify(paper('One', { abstract: 'x'.repeat(30_000) }));
    const text = `${long}\n{"title":"bad",\n${JSON.stringify(paper('Two'))}\n`;
    expect(formatOf('a.json', text)).toBe('json');
    expect(read(text)).toMatchObject({ format: 'jsonl', records: [{}, {}], rejectedCount: 1 });
  });
});

test('replies of OpenReview are passed over with one remark', () => {
  const note = (id: string, more: object) => ({ id, forum: 'a', content: { title: id }, ...more });
  const notes = [note('a', {}), note('b', { replyto: 'a' }), note('c', { replyto: 'b' })];
  expect(read(JSON.stringify({ notes }))).toMatchObject({
    records: [{ key: '/notes/0' }],
    rejectedCount: 0,
    problems: [
      { code: 'PAPER-NO-ABSTRACT' },
      { level: 'noted', code: 'OPENREVIEW-REPLY', record: '', message: /^Passed over: 2 notes/ },
    ].map(({ message, ...rest }) =>
      message === undefined ? rest : { ...rest, message: expect.stringMatching(message) as string },
    ),
  });
});
