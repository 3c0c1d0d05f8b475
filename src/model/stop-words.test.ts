import { expect, test } from 'vitest';
import { wordKind } from './stop-words.ts';

const none: ReadonlySet<string> = new Set();

test('function words stop a term', () => {
  for (const word of ['the', 'and', 'which', 'we', 'for'])
    expect(wordKind(word, 'en', none)).toBe('stop');
});

test('function words of other languages stop a term', () => {
  for (const word of ['der', 'und', 'les', 'para', 'для', 'это'])
    expect(wordKind(word, 'en', none)).toBe('stop');
});

test('words of the trade say how a paper speaks', () => {
  for (const word of ['propose', 'model', 'results', 'approach', 'performance'])
    expect(wordKind(word, 'en', none)).toBe('trade');
});

test('words for kinds of papers are of the trade, too', () => {
  for (const word of ['survey', 'review', 'systematic', 'overview', 'tutorial', 'workshop'])
    expect(wordKind(word, 'en', none)).toBe('trade');
});

test('three small words link', () => {
  for (const word of ['of', 'to', 'in']) expect(wordKind(word, 'en', none)).toBe('link');
});

test('all other words say what a paper is about', () => {
  for (const word of ['retrieval', 'speech', 'mamba', 'ribosome', '模型', 'constructor', ''])
    expect(wordKind(word, 'en', none)).toBe('content');
});

test('the words of the author stop a term, whatever they were', () => {
  const extra = new Set(['retrieval', 'model', 'of']);
  for (const word of extra) expect(wordKind(word, 'en', extra)).toBe('stop');
});
