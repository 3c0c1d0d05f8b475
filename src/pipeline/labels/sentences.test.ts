import { describe, expect, test } from 'vitest';
import { standsAlone } from './sentences.ts';

describe('a sentence stands alone', () => {
  const tail = ' is the task of finding the most probable sequence of words in a signal.';

  test('where it says by itself what is so', () => {
    expect(standsAlone(`Speech recognition${tail}`)).toBe(true);
    expect(standsAlone(`Spoken English (or French)${tail}`)).toBe(true);
    expect(standsAlone('语音识别是从信号中找出最可能的词序列的任务,已被广泛应用于人机交互。')).toBe(
      true,
    );
  });

  test('unless it leans on others', () => {
    for (const start of [
      'This',
      'However, it',
      'It',
      'Such speech',
      'To this end, it',
      'In addition, speech',
    ])
      expect(standsAlone(start + tail)).toBe(false);
    expect(standsAlone(`Speech, as these show,${tail}`)).toBe(false);
  });

  test('unless it speaks of its own paper', () => {
    for (const start of [
      'We then show what',
      'Our approach',
      'The proposed approach',
      'BeamSPEECH',
      'A SpeechNet',
    ])
      expect(standsAlone(start + tail)).toBe(false);
    expect(
      standsAlone('A beam of words outperforms all that was ever tried before on speech.'),
    ).toBe(false);
  });

  test('unless it holds formulas, addresses, lists or headings', () => {
    for (const start of [
      'The loss $x_1$',
      'Speech \\emph{now}',
      'Speech at https://a.example',
      'Speech, beams, graphs, trees, words',
      'Speech: it',
      'RESULTS Speech',
      'Speech (1) and (2)',
      'Speech in 1999 and 2000',
    ])
      expect(standsAlone(start + tail)).toBe(false);
  });

  test('unless it is no whole sentence of 60 to 240 characters', () => {
    expect(standsAlone('Speech is fast.')).toBe(false);
    expect(standsAlone(`Speech ${'or speech '.repeat(24)}${tail}`)).toBe(false);
    expect(standsAlone(`speech recognition${tail}`)).toBe(false);
    expect(standsAlone(`Speech recognition${tail.slice(0, -1)}`)).toBe(false);
  });
});
