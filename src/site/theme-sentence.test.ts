import { describe, expect, it } from 'vitest';
import { betweenSentence, themeSentence } from './theme-sentence.ts';

const terms = ['retrieval', 'reranking', 'passages', 'index'].map((text) => ({
  text,
  insideCount: 1,
  outsideCount: 0,
}));
const sentence = (years: readonly (number | null)[], termCount: number): string =>
  themeSentence(
    { paperIndexes: years.map((_, index) => index), terms: terms.slice(0, termCount) },
    years.map((year) => ({ year })),
  );

describe('themeSentence', () => {
  it('says how many, when and what', () => {
    expect(sentence([2019, 2024, null], 4)).toBe(
      '3 papers from 2019 to 2024 on retrieval, reranking and passages.',
    );
  });

  it('is grammatical for one paper', () => {
    expect(sentence([2020], 1)).toBe('1 paper from 2020 about retrieval.');
  });

  it('leaves out years that few papers have, and missing terms', () => {
    expect(sentence([2020, null, null], 2)).toBe('3 papers on retrieval and reranking.');
    expect(sentence([null, null], 0)).toBe('2 papers.');
    expect(sentence([], 0)).toBe('No paper has been placed here yet.');
  });
});

describe('betweenSentence', () => {
  it('counts poor fits', () => {
    expect([0, 1, 1200].map(betweenSentence)).toEqual([
      '',
      '1 of them lies between this theme and another.',
      '1,200 of them lie between this theme and another.',
    ]);
  });
});
