import { expect, test } from 'vitest';
import { hasTellingWord } from './telling-words.ts';

const tells = (title: string, abstract = '', stopwords: readonly string[] = []) =>
  hasTellingWord({ title, abstract }, new Set(stopwords));

test.each(['Speech', 'On the speech', '音声認識', '3D'])('%j says what it is about', (title) => {
  expect(tells(title)).toBe(true);
  expect(tells('…', title)).toBe(true);
});

test.each(['', '…', 'The and of', 'We show results', '7B', '$x$', 'x'.repeat(400)])(
  '%.20j says nothing',
  (text) => {
    expect(tells(text, text)).toBe(false);
  },
);

test('the stop words of the author say nothing either', () => {
  expect(tells('Speech', 'Speech of models', ['speech'])).toBe(false);
});
