import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

describe('the sentences of a text', () => {
  test('end at full stops', () => {
    expect(splitSentences('Speech is fast. Beams are  wide.')).toEqual([
      'Speech is fast.',
      'Beams are wide.',
    ]);
  });

  test('do not end at abbreviations, initials or decimals', () => {
    for (const text of [
      'Results by Smith et al. Hold for beams.',
      'Some methods, e.g. Beam search, work.',
      'Cultures of E. Coli grow by 2.5 parts.',
      'As in Fig. 2 the beam is wide.',
    ])
      expect(splitSentences(text)).toEqual([text]);
  });

  test('are those of Chinese as well', () => {
    expect(splitSentences('语音很快。语法很慢。')).toEqual(['语音很快。', '语法很慢。']);
  });

  test('of nothing are none', () => {
    expect(splitSentences('')).toEqual([]);
  });

  test('lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const letters = (part: string) => part.replaceAll(/\s/gu, '');
        expect(letters(splitSentences(text).join(''))).toBe(letters(text));
      }),
    );
  });
});
