import { describe, expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const item = (title: unknown, more: object = {}) => ({
  type: 'article-journal',
  title,
  abstract: 'They fly.',
  'container-title': 'Bees',
  ...more,
});
const line = (title: string) => JSON.stringify({ title, abstract: 'They fly by the moon.' });

const { report, papers, titles } = faultyFolder({
  'papers/object.json': JSON.stringify(item('Object of bees')),
  'papers/items.json': JSON.stringify({ items: [item('Items one'), item('Items two')] }),
  'papers/types.json': JSON.stringify(
    [
      item('Types one'),
      item(['Types two']),
      item('Types three', { DOI: 7, issued: 20.5, author: 1, URL: {} }),
      item('Types four', { issued: 'soon' }),
    ],
    null,
    1,
  ),
  'papers/comma.json': `[${line('Comma one')},\n${line('Comma two')},\n]`,
  'papers/cut.json': `[${line('Cut one')},\n${line('Cut two').slice(0, 30)}`,
  'papers/deep.json': `[${line('Deep before')},\n{"title": "Deep one", "a": ${'['.repeat(100_000)}${']'.repeat(100_000)}},\n${line('Deep behind')}]`,
  'papers/halves.jsonl': `{"title": "Halves \\ud83d of bees", "abstract": "They fly."}\n`,
  'papers/lines.jsonl': `\r\n${line('Lines one')}\r\n\r\n{"title": "Lines two", abstract: ""}\r\n${line('Lines three')}`,
});

describe('CSL-JSON', () => {
  test('may be one object, or a list under `items`', async () => {
    expect(await report('papers/object.json')).toMatchInlineSnapshot(
      `"papers/object.json (csl-json): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await report('papers/items.json')).toMatchInlineSnapshot(
      `"papers/items.json (csl-json): 2 found, 2 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Items')).toEqual(['Items one', 'Items two']);
    expect(await titles('Object')).toEqual(['Object of bees']);
  });

  test('of wrong types is told of with its pointer: without a title it is rejected, else the field left out', async () => {
    expect(await report('papers/types.json')).toMatchInlineSnapshot(`
      "papers/types.json (csl-json): 4 found, 1 accepted, 2 warned, 0 merged, 1 rejected
        error line 8 (/1), title: Expected text, got ["Types two"]. [PAPER-BAD-TITLE]
          Give it a title, for example \`Attention is all you need\`, or remove the record.
        warning line 16 (/2), URL: Expected an address that begins with http:// or https://, got {}; it was left out. [PAPER-BAD-URL]
          Write for example \`https://example.org/paper\`.
        warning line 16 (/2), DOI: Expected a DOI, got "7"; it was left out. [PAPER-BAD-DOI]
          Write for example \`10.18653/v1/2020.acl-main.1\`.
        warning line 16 (/2), author: Expected names, got 1; it was left out. [PAPER-BAD-AUTHORS]
          Write for example \`Ada Lovelace; Charles Babbage\`.
        warning line 16 (/2), issued: Expected a year of four digits, got 20.5; it was left out. [PAPER-BAD-DATE]
          Write for example \`2020\`.
        warning line 26 (/3), issued: Expected a year of four digits, got "soon"; it was left out. [PAPER-BAD-DATE]
          Write for example \`2020\`."
    `);
    expect(await titles('Types')).toEqual(['Types four', 'Types one', 'Types three']);
  });
});

describe('JSON', () => {
  test('with a comma behind its last record names line, column and the last good record', async () => {
    expect(await report('papers/comma.json')).toMatchInlineSnapshot(`
      "papers/comma.json (json): 3 found, 2 accepted, 0 warned, 0 merged, 1 rejected
        error line 3: The file stops being JSON at line 3, column 1: expected no comma before "]". The last good record is line 2 (/1). Nothing behind this place was read. [JSON-BROKEN]
          Names and text stand in double quotes, a comma stands between two values, and none follows the last."
    `);
    expect(await titles('Comma')).toEqual(['Comma one', 'Comma two']);
  });

  test('that was cut off names line, column and the last good record', async () => {
    expect(await report('papers/cut.json')).toMatchInlineSnapshot(`
      "papers/cut.json (json): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 2: The file ends too early at line 2, column 31: expected a value. The last good record is line 1 (/0). Nothing behind this place was read. Got "ct":"They fly by the moon."}, {"title":"Cut two","abstract":". [JSON-CUT]
          The file may have been cut: download or export it again."
    `);
    expect(await titles('Cut')).toEqual(['Cut one']);
  });

  test('that is nested 100,000 deep loses that record', async () => {
    expect(await report('papers/deep.json')).toMatchInlineSnapshot(`
      "papers/deep.json (json): 3 found, 2 accepted, 0 warned, 0 merged, 1 rejected
        error line 2 (/1): The record is nested more than 64 levels deep. Got "{"title": "Deep one", "a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…". [JSON-DEPTH]
          Write a flat object: {"title": "…", "abstract": "…"}."
    `);
    expect(await titles('Deep')).toEqual(['Deep before', 'Deep behind']);
  });

  test('with half of a character has it replaced, and is warned of', async () => {
    expect(await report('papers/halves.jsonl')).toMatchInlineSnapshot(`
      "papers/halves.jsonl (jsonl): 1 found, 0 accepted, 1 warned, 0 merged, 0 rejected
        warning line 1, title: Halves of characters (lone surrogates) were replaced by U+FFFD. Got "Halves � of bees". [PAPER-SURROGATE]
          Write the character itself, or both halves of it: "\\ud83d\\ude00"."
    `);
    expect((await papers('Halves'))[0]?.title).toBe('Halves \ufffd of bees');
  });
});

describe('JSON lines', () => {
  test('with a bad line lose that one, whatever ends the lines and however many are blank', async () => {
    expect(await report('papers/lines.jsonl')).toMatchInlineSnapshot(`
      "papers/lines.jsonl (jsonl): 3 found, 2 accepted, 0 warned, 0 merged, 1 rejected
        error line 4: The record is not valid JSON at line 4, column 24: expected a name in double quotes. Got "{"title": "Lines two", abstract: ""}". [JSON-BROKEN]
          Names and text stand in double quotes, a comma stands between two values, and none follows the last."
    `);
    expect(await titles('Lines')).toEqual(['Lines one', 'Lines three']);
  });
});
