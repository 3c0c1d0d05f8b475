import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../testing/corpora.ts';
import { recognizeFormat } from './recognize-format.ts';

const formatOf = (path: string, text: string) => recognizeFormat(path, Buffer.from(text)).format;

test('content outweighs the ending of the name', () => {
  expect(formatOf('a.txt', '{"title":"x"}')).toBe('jsonl');
  expect(formatOf('a.jsonl', 'TITLE\n')).toBe('jsonl');
  expect(formatOf('a.jsonl', 'broken\n@article{x,\n')).toBe('jsonl');
  expect(formatOf('a.txt', 'TY  - JOUR')).toBe('ris');
  expect(formatOf('a', 'A title, and more: of @things\n')).toBe('text');
  expect(formatOf('a', 'Paper title, abstract\n')).toBe('text');
});

test('the ending of the name decides where content gives no sign', () => {
  expect(formatOf('a.bib', 'nothing to see')).toBe('bibtex');
  expect(formatOf('a.unknown', 'nothing to see')).toBe('text');
});

test('a refusal says what the file looks like and which formats are read', () => {
  expect(recognizeFormat('a.bib', Buffer.from('@book{a,}'))).toMatchObject({
    refusal: {
      message: 'The file looks like BibTeX, which this version does not read yet.',
      hint: expect.stringContaining('JSONL') as string,
    },
  });
});

describe.runIf(hasCorpora)('real exports', () => {
  const folders: Readonly<Record<string, string>> = {
    'acl-xml': 'xml',
    bibtex: 'bibtex',
    csv: 'csv',
    'csl-json': 'json',
    'endnote-xml': 'xml',
    ris: 'ris',
    'zotero-rdf': 'xml',
  };

  test.each(Object.entries(folders))('of the folder %s are recognised', (folder, format) => {
    const dir = join(corporaDir, 'formats', folder);
    for (const name of readdirSync(dir)) {
      expect(recognizeFormat(name, readFileSync(join(dir, name)))).toHaveProperty('format', format);
    }
  });
});
