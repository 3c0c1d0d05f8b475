import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markWords } from './mark-words.ts';
import { parseQuery } from './parse-query.ts';

function marked(text: string, query: string): string[] {
  return markWords(text, parseQuery(query)).flatMap((part) => (part.isMarked ? [part.text] : []));
}

it('marks words in other spellings and forms, and what an open word begins', () => {
  expect(marked('Naïve Models for Erdős Networks', 'naive model erdos netw')).toEqual([
    'Naïve',
    'Models',
    'Erdős',
    'Networks',
  ]);
});

it('marks names and pairs of characters', () => {
  expect(marked('Ada Lovelace, Charles Babbage', 'author:"ada lovelace"')).toEqual([
    'Ada',
    'Lovelace',
  ]);
  expect(marked('机器翻译', '翻译 ')).toEqual(['机器翻译']);
});

it('leaves the text as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
      const parts = markWords(text, parseQuery(query));
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});
