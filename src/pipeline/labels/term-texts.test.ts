import { expect, test } from 'vitest';
import { fold, foldWords, isLikeAny, isWithin, surfaceOf } from './term-texts.ts';

const termOf = (key: string, surface = key) => ({ key, surface, wordCount: 1, paperCount: 3 });

test('an acronym that is a term by itself is spelled out', () => {
  const acronyms = new Map([
    ['ssm', { short: 'SSM', long: 'state space models', run: [], language: 'en' as const }],
  ]);
  expect(surfaceOf(termOf('ssm', 'SSMs'), acronyms)).toBe('state space models (SSM)');
  expect(surfaceOf(termOf('ssm'), acronyms)).toBe('ssm');
  expect(surfaceOf(termOf('beam'), acronyms)).toBe('beam');
});

test('names that differ in their endings, hyphens or capitals are folded into one', () => {
  expect(fold('Language models')).toBe(fold('language-model'));
  expect(fold('Biases')).toBe(fold('bias'));
  expect(fold('Corpora')).toBe(fold('corpus'));
  expect(fold('Speech')).not.toBe(fold('Grammar'));
  expect(foldWords('Question generation')).toBe(foldWords('generating questions'));
});

test('a text is within another by whole words only', () => {
  expect(isWithin('art', 'art of speech')).toBe(true);
  expect(isWithin('art', 'cart of speech')).toBe(false);
  expect(isWithin('art', 'art')).toBe(false);
});

test('a name is like another that is a part of it, unless it adds words before one of several', () => {
  expect(isLikeAny('graph', ['speech', 'graph'])).toBe(true);
  expect(isLikeAny('graph', ['speech', 'graph theori'])).toBe(true);
  expect(isLikeAny('graph theori', ['graph'])).toBe(true);
  expect(isLikeAny('neural machin translat', ['machin translat'])).toBe(false);
  expect(isLikeAny('graph', [])).toBe(false);
});
