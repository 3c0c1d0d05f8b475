import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test('forms of one English word have one stem', () => {
  expect(stem('models', 'en')).toBe(stem('model', 'en'));
  expect(stem('retrieving', 'en')).toBe(stem('retrieved', 'en'));
  expect(stem('annotation', 'en')).toBe(stem('annotate', 'en'));
  expect(stem('decoding', 'en')).not.toBe(stem('retrieval', 'en'));
});

test('short words, words with digits and words in other letters stay as they are', () => {
  for (const word of ['gas', 'bias2', 'naïve', 'модели', '模型', '3d'])
    expect(stem(word, 'en')).toBe(word);
});

test('a stem does not depend on what was asked before', () => {
  expect([stem('running', 'en'), stem('running', 'en')]).toEqual(['run', 'run']);
  expect(stem('constructor', 'en')).toBe(stem('constructors', 'en'));
});
