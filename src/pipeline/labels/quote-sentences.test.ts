import { describe, expect, test } from 'vitest';
import { stem } from '../../model/stem.ts';
import { quoteSentences } from './quote-sentences.ts';

const contrasts = new Map(
  Object.entries({ speech: 1, recognition: 1, 'speech recognition': 2, dialect: 1 }).map(
    ([term, contrast]) => [
      term
        .split(' ')
        .map((word) => stem(word, 'en'))
        .join(' '),
      contrast,
    ],
  ),
);
const quote = (abstracts: readonly string[], label = 'Speech recognition') =>
  quoteSentences(
    {
      label,
      paperIndexes: abstracts.map((_, index) => index),
      languageOf: () => 'en',
      contrastOf: (key) => contrasts.get(key) ?? 0,
    },
    (paper) => abstracts[paper] ?? '',
  );

const recognition = 'Speech recognition finds the most probable sequence of words in a signal.';
const dialects = 'Listeners of a dialect often hear what others who speak otherwise do not.';
const proteins = 'Proteins fold into the shape that has the least energy of all shapes.';

describe('the quotes of a theme', () => {
  test('are the sentences with its most typical terms', () => {
    expect(quote([`${proteins} ${recognition}`])).toEqual([{ text: recognition, paperIndex: 0 }]);
  });

  test('are of different papers', () => {
    expect(quote([`${recognition} ${dialects}`])).toHaveLength(1);
    expect(quote([recognition, dialects]).map(({ paperIndex }) => paperIndex)).toEqual([0, 1]);
  });

  test('do not say the same', () => {
    const again = 'Speech recognition turns the sound of a voice into words on a screen.';
    expect(quote([recognition, again, dialects]).map(({ text }) => text)).toEqual([
      recognition,
      dialects,
    ]);
    expect(quote([recognition, recognition])).toHaveLength(1);
  });

  test('are rather of papers near the centre', () => {
    expect(quote([dialects, dialects.replace('often', 'always')])[0]!.paperIndex).toBe(0);
  });

  test('are rather what is so than what one study did', () => {
    const report = 'Speech recognition was tried with some of the most probable words in a signal.';
    expect(quote([report, recognition])[0]).toEqual({ text: recognition, paperIndex: 1 });
  });

  test('are in the script of its name', () => {
    const chinese = '语音识别 speech recognition 是从信号中找出最可能的词序列的任务,已被广泛应用。';
    expect(quote([chinese])).toEqual([]);
    expect(quote([chinese], '语音识别')).toHaveLength(1);
  });

  test('are none where no sentence has a typical term or stands alone', () => {
    expect(quote([proteins, `However, ${recognition}`, ''])).toEqual([]);
  });
});
