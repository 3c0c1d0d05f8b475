import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../stem.ts';
import { wordKind } from '../stop-words.ts';
import { LANGUAGES } from './known-languages.ts';
import { languageOfTag } from './language-tags.ts';
import type { LanguageTag } from './language.ts';

const tags = Object.keys(LANGUAGES) as LanguageTag[];

describe.each(tags)('what is known of %s', (tag) => {
  const { functionWords, linkWords, tradeNouns, tradeWords, quotedWords } = LANGUAGES[tag];
  const lists = [functionWords, linkWords, tradeNouns, tradeWords, quotedWords];

  test('is in lower case, without empty words', () => {
    const words = lists.flatMap((list) => [...list]);
    expect(
      words.filter((word) => word === '' || word !== word.toLowerCase() || /\s/u.test(word)),
    ).toEqual([]);
  });

  test('has a stem for every word, never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        expect(stem(text.toLowerCase(), tag)).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });
});

test('tags name languages whatever their region', () => {
  expect(['pt-BR', 'EN', 'zh-Hant-TW', 'fi', ''].map(languageOfTag)).toEqual([
    'pt',
    'en',
    'zh',
    'und',
    'und',
  ]);
});

test.each([
  ['fr', ['réseau', 'réseaux']],
  ['de', ['übersetzung', 'übersetzungen']],
  ['es', ['traducción', 'traducciones']],
  ['pt', ['tradução', 'traduções']],
  ['ru', ['перевод', 'перевода', 'переводе']],
  ['it', ['traduzione', 'traduzioni']],
] as const)('forms of one word in %s have one stem', (tag, forms) => {
  expect(new Set(forms.map((form) => stem(form, tag))).size).toBe(1);
});

test.each([
  ['fr', 'nous', 'stop'],
  ['fr', 'méthode', 'head'],
  ['fr', 'traduction', 'content'],
  ['de', 'und', 'stop'],
  ['de', 'übersetzung', 'content'],
  ['ru', 'мы', 'stop'],
  ['zh', '的', 'stop'],
  ['ja', 'する', 'stop'],
  ['de', 'die', 'stop'],
] as const)('in %s the word “%s” is of kind %s', (tag, word, kind) => {
  expect(wordKind(word, tag, new Set())).toBe(kind);
});
