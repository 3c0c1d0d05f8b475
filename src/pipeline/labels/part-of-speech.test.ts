import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lexiconFile, readTags, tagOf } from './part-of-speech.ts';

test('every word of the lexicon in lower case has its first tag', () => {
  const text = readFileSync(lexiconFile(), 'utf8');
  const lexicon = JSON.parse(text) as Record<string, string[]>;
  const found = readTags(text);
  // Escapes stand in the text as they are written; no word of a term has any, nor is it a mark alone.
  const words = Object.keys(lexicon).filter((word) =>
    /^(?=.*[\p{L}\d])[^A-Z"\\][^"\\]*$/u.test(word),
  );
  expect(words.length).toBeGreaterThan(50_000);
  expect(words.filter((word) => found.get(word) !== lexicon[word]?.[0])).toEqual([]);
});

test('a word has its likeliest tag, an unknown one none', () => {
  expect(['model', 'hanging', 'hastily', 'efficient'].map(tagOf)).toEqual([
    'NN',
    'VBG',
    'RB',
    'JJ',
  ]);
  expect(['', 'transformerless', 'constructor'].map(tagOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
