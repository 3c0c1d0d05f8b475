import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../math/edit-distance.ts';
import { lowerBound, matchTerms, matchTypos } from './match-terms.ts';
import { isOneEdit } from './one-edit.ts';
import { wordForm } from './word-form.ts';

const terms = [
  '@ada transform',
  'network',
  'networked',
  'networks',
  'retrieval',
  'retrieve',
  'retrieving',
  'transformer',
  'transformers',
];

function matched(text: string, isOpen = false): string[] {
  return matchTerms(terms, { text, isOpen })
    .sort((a, b) => b.weight - a.weight)
    .map(({ term }) => term);
}

describe('the terms that a word stands for', () => {
  it('are itself first, then its other forms', () => {
    expect(matched('networks')).toEqual(['networks', 'network', 'networked']);
    expect(matched('retrieve')).toEqual(['retrieve', 'retrieving']);
  });

  it('are all that it begins while it is typed, shorter ones first', () => {
    expect(matched('retriev', true)).toEqual(['retrieve', 'retrieving', 'retrieval']);
    expect(matched('retriev')).toEqual(['retrieve', 'retrieving']);
    expect(matched('r')).toEqual([]);
  });

  it('are its neighbours where it is mistyped', () => {
    const typos = (text: string, isOpen = false) =>
      matchTypos(terms, { text, isOpen }).map(({ term }) => term);
    expect(typos('tranformer')).toEqual(['transformer']);
    expect(typos('retreival')).toEqual(['retrieval']);
    expect(typos('retreiv', true)).toEqual(['retrieval', 'retrieve', 'retrieving']);
    expect(typos('net')).toEqual([]);
  });
});

describe('one edit', () => {
  it('is what Damerau and Levenshtein count as one', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, (left, right) => {
        const isSwap = Array.from(left, (_, at) => at).some(
          (at) =>
            left !== right &&
            left.slice(0, at) + (left[at + 1] ?? '') + (left[at] ?? '') + left.slice(at + 2) ===
              right,
        );
        expect(isOneEdit(left, right)).toBe(editDistance(left, right) === 1 || isSwap);
      }),
    );
  });
});

describe('the form of a word', () => {
  it.each([
    ['studies', 'study'],
    ['parsed', 'parsing'],
    ['boxes', 'box'],
    ['embeddings', 'embedding'],
    ['coding', 'code'],
    ['modelling', 'models'],
    ['strings', 'string'],
    ['classes', 'class'],
    ['analysis', 'analysis'],
    ['corpus', 'corpus'],
    ['models', 'model'],
  ])('is one for %s and %s', (left, right) => {
    expect(wordForm(left)).toBe(wordForm(right));
  });

  it('leaves short and foreign words alone', () => {
    for (const word of ['bus', 'is', 'red', '机器', 'gpt4', 'über'])
      expect(wordForm(word)).toBe(word);
  });
});

describe('the lower bound', () => {
  it('is where a text would be put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (texts, text) => {
        const sorted = [...texts].sort();
        expect(lowerBound(sorted, text)).toBe(sorted.filter((other) => other < text).length);
      }),
    );
  });
});
