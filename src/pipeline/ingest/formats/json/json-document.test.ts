import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawItem } from '../../records/raw-record.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { settleFile } from '../../records/settle-file.ts';
import { jsonDocument } from './json-document.ts';
import { jsonLines } from './json-lines.ts';

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

describe('a fault in one record', () => {
  test.each([
    ['{"title": oops}', 'JSON-BROKEN'],
    ['{"title":"Two",}', 'JSON-BROKEN'],
    ['{"title":"Two"]', 'JSON-BROKEN'],
    ['7', 'JSON-NOT-RECORD'],
    ['null', 'JSON-NOT-RECORD'],
    ['[{"title":"Two"}]', 'JSON-NOT-RECORD'],
    [`{"title":"Two","a":${'['.repeat(64)}${']'.repeat(64)}}`, 'JSON-DEPTH'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'JSON-DEPTH'],
    ['{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 'JSON-DEPTH'],
  ])('loses it alone: %.20s', (bad, code) => {
    const { records, rejectedCount, problems } = read(
      `[{"title":"One","abstract":"A"},\n${bad},\n{"title":"Three","abstract":"A"}]`,
    );
    expect(records.map(({ line }) => line)).toEqual([1, 3]);
    expect(rejectedCount).toBe(1);
    expect(problems).toMatchObject([{ level: 'rejected', code, record: 'line 2 (/1)' }]);
  });

  test('is told with its place', () => {
    expect(read('[\n{"title": "One",\n "year": 2020,}]').problems[0]).toMatchInlineSnapshot(`
      {
        "code": "JSON-BROKEN",
        "field": "",
        "file": "papers/a.json",
        "hint": "Names and text stand in double quotes, a comma stands between two values, and none follows the last.",
        "level": "rejected",
        "message": "The record is not valid JSON at line 3, column 15: expected no comma before "}".",
        "record": "line 2 (/0)",
        "value": "{"title": "One",  "year": 2020,}",
      }
    `);
  });

  test('of a deep list does not keep those around it from being found', () => {
    const deep = `{"title":"Deep","a":${'['.repeat(99)}${']'.repeat(99)}}`;
    const { records, problems } = read(`{"results":[${deep},{"title":"One","abstract":"A"}]}`);
    expect(records).toMatchObject([{ key: '/results/1' }]);
    expect(problems).toMatchObject([{ code: 'JSON-DEPTH' }]);
  });
});

describe('a document that stops being JSON', () => {
  const first = '{"results":[\n{"title":"One","abstract":"A"},\n{"title":"Two","abstract":"A"}';

  test('at a comma behind its last record keeps all records', () => {
    const { records, rejectedCount, problems } = read(`${first},\n]}`);
    expect(records).toHaveLength(2);
    expect(rejectedCount).toBe(1);
    expect(problems[0]).toMatchInlineSnapshot(`
      {
        "code": "JSON-BROKEN",
        "field": "",
        "file": "papers/a.json",
        "hint": "Names and text stand in double quotes, a comma stands between two values, and none follows the last.",
        "level": "rejected",
        "message": "The file stops being JSON at line 4, column 1: expected no comma before "]". The last good record is line 3 (/results/1). Nothing behind this place was read.",
        "record": "line 4",
        "value": "]}",
      }
    `);
  });

  test.each([
    ['', 'JSON-CUT', 'line 3'],
    [',\n{"title":"Thr', 'JSON-CUT', 'line 4'],
    [',\n{"title":"Three","abstract":"a\\', 'JSON-CUT', 'line 4'],
    [',\n{"title":"Three","year":nu', 'JSON-CUT', 'line 4'],
    [',\n{"title":"Three",', 'JSON-CUT', 'line 4'],
    ['],\n"meta":{"count"', 'JSON-CUT', 'line 4'],
    [']', 'JSON-CUT', 'line 3'],
    [' {"title":"Three"}]}', 'JSON-BROKEN', 'line 3'],
    ['}', 'JSON-BROKEN', 'line 3'],
    [']}\n]', 'JSON-BROKEN', 'line 4'],
    [']}\nThe end', 'JSON-BROKEN', 'line 4'],
    [',\n{"title":"Three},\n{"title":"Four"}]}', 'JSON-BROKEN', 'line 4'],
  ])('keeps the records before %j', (rest, code, record) => {
    const { records, problems, rejectedCount } = read(first + rest);
    expect(records.map(({ fields }) => fields.title)).toEqual(['One', 'Two']);
    expect(rejectedCount).toBe(1);
    expect(problems).toMatchObject([{ level: 'rejected', code, record }]);
    expect(problems[0]?.message).toContain('The last good record is line 3 (/results/1).');
  });

  test('says how to get a whole one', () => {
    expect(read(`${first},\n{"title":"Thr`).problems[0]).toMatchInlineSnapshot(`
      {
        "code": "JSON-CUT",
        "field": "",
        "file": "papers/a.json",
        "hint": "The file may have been cut: download or export it again.",
        "level": "rejected",
        "message": "The file ends too early at line 4, column 14: expected a double quote. The last good record is line 3 (/results/1). Nothing behind this place was read.",
        "record": "line 4",
        "value": "bstract":"A"}, {"title":"Two","abstract":"A"}, {"title":"Thr",
      }
    `);
  });

  test.each(['{', '[', '{"title": "cut', '[{"title":"a', '['.repeat(100_000), '[,', ']'])(
    'and has no good record is one broken item: %.20s',
    (text) => {
      expect(read(text)).toMatchObject({ records: [], rejectedCount: 1 });
    },
  );

  test.each(['[]', '{"results": []}', '{"foo": 1, "bar": [{"x": 1}]}', '{}', 'null', '42'])(
    'or holds no record is one broken item: %s',
    (text) => {
      expect(read(text)).toMatchObject({ records: [], rejectedCount: 1, problems: [{}] });
    },
  );

  test('says what it holds instead of records', () => {
    expect(read('{"foo": 1, "bar": []}').problems[0]).toMatchInlineSnapshot(`
      {
        "code": "JSON-NO-RECORD",
        "field": "",
        "file": "papers/a.json",
        "hint": "Put the records into a list: [{"title": "…", "abstract": "…"}, …]; a list under a name such as "papers", "items" or "results" is found too.",
        "level": "rejected",
        "message": "There is no record in the file: an object of "foo", "bar" is none.",
        "record": "line 1",
        "value": "",
      }
    `);
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

describe('whatever a document holds', () => {
  const entry = fc.oneof(
    fc.constantFrom('{"title":"x"}', '{"title":"x","a":[{}]}', '{"title":1}', '{"a":tru}', '3'),
    fc.json({ maxDepth: 2 }),
  );
  const envelope = fc.constantFrom('', '{"results":', '{"message":{"items":', '[{"submissions":');
  const closing: Record<string, string> = {
    '': '',
    '{"results":': '}',
    '{"message":{"items":': '}}',
    '[{"submissions":': '}]',
  };
  const document = fc
    .tuple(envelope, fc.array(entry))
    .map(([open, entries]) => `${open}[${entries.join(', ')}]${closing[open] ?? ''}`);
  const count = (items: Iterable<RawItem>, kind: RawItem['kind']): number =>
    [...items].filter((item) => item.kind === kind).length;

  test('every entry is a record or broken', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const items = [...jsonDocument.read(`[${entries.join(', ')}]`)];
        expect(count(items, 'record') + count(items, 'broken')).toBe(entries.length);
      }),
    );
  });

  test('a cut document keeps the records before the cut and has one break at most', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        const [whole, cutItems] = [[...jsonDocument.read(text)], [...jsonDocument.read(part)]];
        const records = cutItems.filter(({ kind }) => kind === 'record');
        const all = whole.filter(({ kind }) => kind === 'record');
        expect(records).toEqual(all.slice(0, records.length));
        expect(count(cutItems, 'broken')).toBeLessThanOrEqual(count(whole, 'broken') + 1);
      }),
    );
  });

  test('no slice of it, nor any text, makes a reader throw', () => {
    const slice = fc
      .tuple(document, fc.nat(), fc.nat())
      .map(([text, start, length]) => text.slice(start % text.length).slice(0, length % 20_000));
    fc.assert(
      fc.property(fc.oneof(slice, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const { read: readItems } of [jsonDocument, jsonLines]) {
          const items = [...readItems(text)];
          expect(items.length > 0 || text.trim() === '').toBe(true);
        }
      }),
    );
  });

  test.each([
    ['['.repeat(100_000)],
    ['{"results":'.repeat(10_000)],
    ['[{"results":['.repeat(10_000)],
    ['{"title":"a"'.repeat(10_000)],
    ['"'.repeat(100_001)],
    ['\\'.repeat(100_000)],
    [`[${'{"title":'.repeat(10_000)}`],
    [`[${'{]'.repeat(50_000)}`],
    [`[${'{"a":}},'.repeat(12_000)}`],
    [`[${'1,'.repeat(50_000)}]`],
    ['{}'.repeat(50_000)],
  ])('time grows no faster than its length: %.20s', (text) => {
    const start = performance.now();
    expect([...jsonDocument.read(text)].length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
