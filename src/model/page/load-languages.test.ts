import { expect, test } from 'vitest';
import { KNOWN_WORDS } from '../known-words.ts';
import { LANGUAGES } from '../languages/known-languages.ts';
import { LANGUAGE_TAGS } from '../languages/language-tags.ts';
import { WordRules } from '../word-rules.ts';
import { loadLanguages } from './load-languages.ts';

test('loads the languages that it is asked for, and no other', async () => {
  expect(Object.keys(await loadLanguages(['fr', 'en'])).sort()).toEqual(['en', 'fr', 'und']);
  expect(await loadLanguages(LANGUAGE_TAGS)).toEqual(LANGUAGES);
});

test('brings English where a language in another script quotes it', async () => {
  const rules = new WordRules(await loadLanguages(['ja']));
  expect(rules.stem('models', 'ja')).toBe('model');
  expect(rules.kindOf('the', 'ja', new Set())).toBe('stop');
});

test('reads words of a language that is at hand as a build does, others as unknown ones', async () => {
  const rules = new WordRules(await loadLanguages(['en', 'fr']));
  for (const word of ['networks', 'translation', 'the', 'with', 'results', 'neural']) {
    expect(rules.stem(word, 'en')).toBe(KNOWN_WORDS.stem(word, 'en'));
    expect(rules.kindOf(word, 'en', new Set())).toBe(KNOWN_WORDS.kindOf(word, 'en', new Set()));
  }
  expect(rules.stem('Netzwerken'.toLowerCase(), 'de')).toBe('netzwerken');
  expect(rules.evidenceOf('nicht')).not.toBe(KNOWN_WORDS.evidenceOf('nicht'));
  expect(rules.evidenceOf('avec')).toBe(new WordRules(LANGUAGES).evidenceOf('avec'));
});
