import { describe, expect, test } from 'vitest';
import { tokenize } from './tokens.ts';
import { cpuTimeMs } from '../testing/cpu-time.ts';

/** Each run as it would read. */
const runs = (text: string) =>
  tokenize(text).map((run) => run.map(({ glue, surface }) => glue + surface).join(''));

describe('tokens', () => {
  test('go on under raised and lowered letters', () => {
    const words = (text: string) => tokenize(text).flatMap((run) => run.map(({ word }) => word));
    expect(words('CO<sub>2</sub> of H<sub>2</sub>O')).toEqual(['co2', 'of', 'h2o']);
  });

  test('are looked up in lower case and shown as the text writes them', () => {
    expect(tokenize('Mamba scans')).toEqual([
      [
        { word: 'mamba', surface: 'Mamba', glue: '' },
        { word: 'scans', surface: 'scans', glue: ' ' },
      ],
    ]);
  });

  test('run on over spaces and line ends, not over punctuation', () => {
    expect(runs('state  space\nmodels, retrieval; (beam) search: "text" / speech.')).toEqual([
      'state space models',
      'retrieval',
      'beam',
      'search',
      'text',
      'speech',
    ]);
  });

  test('know a hyphen from a dash', () => {
    expect(runs('open-domain question')).toEqual(['open-domain question']);
    expect(runs('open\u2010domain')).toEqual(['open-domain']);
    expect(runs('memory - speed')).toEqual(['memory', 'speed']);
    expect(runs('memory–speed—cost')).toEqual(['memory', 'speed', 'cost']);
  });

  test('lose an apostrophe and what follows', () => {
    expect(runs("Mamba's speed")).toEqual(['Mamba speed']);
    expect(runs('Mamba’s speed')).toEqual(['Mamba speed']);
    expect(runs("models' weights")).toEqual(['models', 'weights']);
  });

  test('are no numbers, sizes or single letters', () => {
    expect(runs('8 experts')).toEqual(['experts']);
    expect(runs('the 7B model')).toEqual(['the', 'model']);
    expect(runs('1,000 papers, 3.5 x')).toEqual(['papers']);
    expect(runs('Mamba-2 scans')).toEqual(['Mamba', 'scans']);
  });

  test('may begin with a letter and a hyphen', () => {
    expect(tokenize('An n-gram, x\u2010rays')[0]).toEqual([
      { word: 'an', surface: 'An', glue: '' },
      { word: 'ngram', surface: 'n-gram', glue: ' ' },
    ]);
    expect(runs('x\u2010rays and n-gram-based k-means')).toEqual([
      'x-rays and n-gram-based k-means',
    ]);
    expect(runs('a-t-il compris, A-B tests')).toEqual(['il compris', 'tests']);
    expect(runs('a - text, n-')).toEqual(['text']);
  });

  test('may be 2D, 3D or hold digits', () => {
    expect(runs('3D scenes and 2d maps')).toEqual(['3D scenes and 2d maps']);
    expect(runs('word2vec')).toEqual(['word2vec']);
  });

  test('are cut out of addresses, TeX and tags', () => {
    expect(runs('see https://x.example.org/a-b?c=d for code')).toEqual(['see', 'for code']);
    expect(runs('ask who@example.org today')).toEqual(['ask', 'today']);
    expect(runs('in $O(n \\log n)$ time')).toEqual(['in', 'time']);
    expect(runs('in \\(x_1\\) time')).toEqual(['in', 'time']);
    expect(runs('in \\emph{fast} time')).toEqual(['in', 'fast', 'time']);
    expect(runs('a <b>bold</b> claim<br/>here')).toEqual(['bold', 'claim', 'here']);
    expect(runs('5 < 7 experts > none')).toEqual(['experts', 'none']);
  });

  test('keep their accents, however composed', () => {
    expect(tokenize('naïve Schrödinger')[0]!.map(({ word }) => word)).toEqual([
      'naïve',
      'schrödinger',
    ]);
    expect(tokenize('naïve Schrödinger'.normalize('NFD'))).toEqual(tokenize('naïve Schrödinger'));
  });

  test.each([
    ['Chinese', '大语言模型的检索增强生成'],
    ['Japanese', '状態空間モデルについて'],
    ['Thai', 'การเรียนรู้ของเครื่อง'],
  ])('are found in %s, which has no spaces', (_, text) => {
    const tokens = tokenize(text).flat();
    expect(tokens.length).toBeGreaterThan(1);
    expect(tokens.map(({ surface }) => surface).join('')).toBe(text.normalize('NFKC'));
    expect(tokens.every(({ glue }) => glue === '')).toBe(true);
  });

  test.each([
    ['particles', '기계 번역의 품질을 높이는 방법', ['기계 번역', '품질', '높이', '방법']],
    ['verbal endings', 'BERT를 사용한다', ['BERT', '사용']],
    ['no ending', '신경망 결과 효과', ['신경망 결과 효과']],
  ])('in Korean stand without %s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test('in Japanese and Chinese are whole where the dictionary lacks them', () => {
    const wordsOf = (text: string) =>
      tokenize(text)
        .flat()
        .map(({ word }) => word);
    expect(wordsOf('ニューラルネットワークによる機械翻訳')).toEqual([
      'ニューラル',
      'ネットワーク',
      'による',
      '機械',
      '翻訳',
    ]);
    expect(wordsOf('卷积神经网络的土壤水分')).toEqual([
      '卷积',
      '神经',
      '网络',
      '的',
      '土壤',
      '水分',
    ]);
  });

  test('in French and Italian stand apart from what is elided before them', () => {
    const words = tokenize("l'analyse d’un réseau nell'aria")[0]?.map(({ word }) => word);
    expect(words).toEqual(["l'", 'analyse', "d'", 'un', 'réseau', "nell'", 'aria']);
  });

  test('in German are compounds as they stand', () => {
    expect(runs('Waldbrandgefahr im Stickstoffkreislauf')).toEqual([
      'Waldbrandgefahr im Stickstoffkreislauf',
    ]);
  });

  test('of several scripts stand in one run', () => {
    expect(runs('Модель BERT und Größe')).toEqual(['Модель BERT und Größe']);
  });

  test('of more than 60 letters are no words', () => {
    expect(runs(`one ${'x'.repeat(400)} other`)).toEqual(['one', 'other']);
  });

  test.each(['\\(', '$', '$a', '<a ', '@a', 'a@', 'www.', '\\', "a'", '-'])(
    'are found in linear time in 100 KB of %j',
    (unit) => {
      const start = cpuTimeMs();
      tokenize(unit.repeat(100_000 / unit.length));
      expect(cpuTimeMs() - start).toBeLessThan(500);
    },
  );

  test('of nothing are none', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' … !')).toEqual([]);
  });
});
