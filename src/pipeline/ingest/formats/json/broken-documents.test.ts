import { describe, expect, test } from 'vitest';
import { settleFile } from '../../records/settle-file.ts';
import { jsonDocument } from './json-document.ts';

const read = (text: string) =>
  settleFile({ path: 'papers/a.json', format: 'json' }, jsonDocument.read(text));

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
    [`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'JSON-DEPTH'],
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
