import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxWordLength, searchWords, wholeName } from './search-words.ts';

/** The words of a text without other spellings of them. */
function parts(text: string): string[] {
  return searchWords(text).flatMap(({ text: word, kind }) => (kind === 'part' ? [word] : []));
}

function joined(text: string): string[] {
  return searchWords(text).flatMap(({ text: word, kind }) => (kind === 'joined' ? [word] : []));
}

describe('the words of a text', () => {
  it.each([
    ['curly quotes', '“Why Should I Trust You?”', '"Why should I trust you?"'],
    ['accents', 'Naïve Bayes for Erdős–Rényi', 'naive bayes for erdos-renyi'],
    ['letters that are no letter with an accent', 'Łódź, Ørsted, Straße', 'lodz orsted strasse'],
    [
      'hyphens of all kinds',
      'pre‑training of state–space models',
      'pre-training of state-space models',
    ],
    ['apostrophes of all kinds', 'L’apprentissage d’un ʼmot', "l'apprentissage d'un mot"],
    ['a possessive', 'Zipf’s law', 'Zipf law'],
    ['braces of TeX', '{BERT}: Pre-training of {D}eep models', 'BERT: Pre-training of Deep models'],
    [
      'accents of TeX',
      'Sch\\"{o}lkopf and Erd{\\H o}s and Fran\\c{c}ois',
      'Scholkopf and Erdos and Francois',
    ],
    ['formulas', '$k$NN and $\\alpha$-divergence', 'kNN and alpha-divergence'],
    ['commands of TeX', '\\textbf{Bold} and \\emph{slanted}', 'Bold and slanted'],
    ['markup', 'CO<sub>2</sub> in <i>E. coli</i>', 'CO2 in E. coli'],
    ['ligatures and wide letters', 'eﬃcient ＧＰＴ', 'efficient gpt'],
    ['soft hyphens and zero-width spaces', 'trans\u00adformer\u200b', 'transformer'],
    ['points of Hebrew', 'שָׁלוֹם', 'שלום'],
    ['decomposed letters', 'cafe\u0301', 'café'],
  ])('are the same with or without %s', (_, left, right) => {
    expect(searchWords(left)).toEqual(searchWords(right));
  });

  it('holds what a compound makes together, beside its parts', () => {
    expect(parts('pre-training GPT-4')).toEqual(['pre', 'training', 'gpt', '4']);
    expect(joined('pre-training GPT-4 O’Brien')).toEqual(['pretraining', 'gpt4', 'obrien']);
    expect(joined('state-of-the-art')).toEqual([]);
  });

  it('cuts scripts without spaces into pairs, and knows how each run ends', () => {
    expect(searchWords('机器翻译 BERT模型').map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      ...['机器 part', '器翻 part', '翻译 part', '译 tail'],
      ...['bert part', '模型 part', '型 tail'],
    ]);
    expect(parts('기계')).toEqual(['기계']);
  });

  it('counts positions word by word', () => {
    expect(
      searchWords('a pre-trained model').map(({ text, position }) => [text, position]),
    ).toEqual([
      ['a', 0],
      ['pre', 1],
      ['trained', 2],
      ['pretrained', 1],
      ['model', 3],
    ]);
  });

  it('knows very long words by their beginning', () => {
    expect(parts('x'.repeat(1000))).toEqual(['x'.repeat(maxWordLength)]);
  });

  it('are words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const words = searchWords(text);
        expect(words.filter(({ text: word }) => /^$|[\s"'{}\\@-]/u.test(word))).toEqual([]);
        expect(words.every(({ position }) => position >= 0)).toBe(true);
      }),
    );
  });

  it('are found again as they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const words = parts(text);
        expect(parts(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('a whole name', () => {
  it('stands behind a sign that begins no word', () => {
    expect(wholeName('Ludwig van Beethoven')).toBe('@ludwig van beethoven');
    expect(wholeName('Schölkopf, B.')).toBe('@scholkopf b');
  });

  it('is none where there is one word', () => {
    expect(wholeName('Plato')).toBe('');
  });
});
