import { expect, test } from 'vitest';
import { slugWords } from './slug-words.ts';

test('the words of an address have neither accents nor markup', () => {
  expect(slugWords('Über CO<sub>2</sub> in <i>Łódź</i>')).toBe('uber-co2-in-lodz');
  expect(slugWords('p<0.05 & q')).toBe('p-0-05-q');
});

test('an address ends with a whole word', () => {
  expect(slugWords(`${'word '.repeat(20)}end`).length).toBeLessThanOrEqual(60);
  expect(slugWords('x'.repeat(100))).toBe('x'.repeat(60));
  expect(slugWords('模型')).toBe('');
});
