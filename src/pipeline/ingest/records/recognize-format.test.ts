import { expect, test } from 'vitest';
import { recognizeFormat } from './recognize-format.ts';

const formatOf = (path: string, text: string) => {
  const recognized = recognizeFormat(path, text);
  return 'format' in recognized ? recognized.format.name : recognized.refusal.code;
};

test('content outweighs the ending of the name', () => {
  expect(formatOf('a.txt', '{"title":"x"}')).toBe('jsonl');
  expect(formatOf('a', 'A title, and more: of @things\n')).toBe('text');
  expect(formatOf('a', 'Paper title, abstract\n')).toBe('text');
});

test('the ending of the name decides where content gives no sign', () => {
  expect(formatOf('a.jsonl', 'nothing to see')).toBe('jsonl');
  expect(formatOf('a.jsonl.gz', 'nothing to see')).toBe('jsonl');
  expect(formatOf('a.unknown', 'nothing to see')).toBe('text');
});

test('a page of HTML and an empty file are named', () => {
  expect(formatOf('a.bib', '<!doctype html><p>log in')).toBe('FILE-HTML');
  expect(formatOf('a.bib', ' \n')).toBe('FILE-EMPTY');
});
