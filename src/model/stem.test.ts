import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test('forms of one English word have one stem', () => {
  expect(stem('models')).toBe(stem('model'));
  expect(stem('retrieving')).toBe(stem('retrieved'));
  expect(stem('annotation')).toBe(stem('annotate'));
  expect(stem('decoding')).not.toBe(stem('retrieval'));
});

test('short words, words with digits and words in other letters stay as they are', () => {
  for (const word of ['gas', 'bias2', 'naïve', 'модели', '模型', '3d'])
    expect(stem(word)).toBe(word);
});

test('a stem does not depend on what was asked before', () => {
  expect([stem('running'), stem('running')]).toEqual(['run', 'run']);
  expect(stem('constructor')).toBe(stem('constructors'));
});
