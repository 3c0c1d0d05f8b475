import { expect, test } from 'vitest';
import type { LanguageTag } from '../../model/languages/language.ts';
import type { Term } from '../stage-values.ts';
import { readableTerms } from './readable-terms.ts';

const termOf = (surface: string, paperCount: number): Term => ({
  key: surface.toLowerCase(),
  surface,
  wordCount: surface.split(' ').length,
  paperCount,
});
/** The readable ones of some terms with their numbers of papers. */
const readable = (papers: Record<string, number>) => {
  const terms = Object.entries(papers).map(([surface, count]) => termOf(surface, count));
  const isReadable = readableTerms(terms);
  return terms.filter((_, column) => isReadable[column]).map(({ surface }) => surface);
};

test('a name ends in a noun and begins with no verb', () => {
  expect(readable({ 'language model': 2, Speech: 2, 'question answering': 2 })).toHaveLength(3);
  expect(readable({ large: 2, relevant: 2, proposed: 2, 'obtain speech': 2 })).toEqual([]);
});

test('an unknown word is a noun where the corpus ends phrases with it', () => {
  const modifier = { monolingual: 4, 'monolingual speech': 2, 'monolingual grammar': 2 };
  expect(readable(modifier)).not.toContain('monolingual');
  expect(readable({ ...modifier, 'oral monolingual': 2 })).toContain('monolingual');
  expect(readable({ variational: 3 })).toEqual([]);
  expect(readable({ embeddings: 3 })).toEqual(['embeddings']);
});

test('a gerund is a noun where the corpus ends phrases with it', () => {
  expect(readable({ removing: 5, 'removing speech': 5 })).toEqual(['removing speech']);
  expect(readable({ parsing: 8, 'dependency parsing': 3 })).toContain('parsing');
});

test('a term that mostly stands within a longer one is a fragment of it', () => {
  expect(readable({ 'state space': 6, 'state space models': 5 })).toEqual(['state space models']);
  expect(readable({ 'space models': 6, 'state space models': 5 })).toEqual(['state space models']);
  expect(readable({ translation: 9, 'machine translation': 3 })).toContain('translation');
});

test('two papers prove no fragment', () => {
  expect(readable({ speech: 2, 'speech recognition': 2 })).toContain('speech');
});

test('the longest terms are cut where their ends are', () => {
  const papers = { 'large language': 9, 'large language models': 9 };
  expect(readable({ ...papers, 'emergence of large language': 4 })).toEqual([
    'large language models',
  ]);
});

test('what reads as a name in another language, its own rules tell', () => {
  const isReadable = (language: LanguageTag, ...surfaces: string[]) =>
    readableTerms(surfaces.map((surface) => ({ ...termOf(surface, 5), language })));
  expect(isReadable('fr', 'langues', 'réseau neuronal', 'lexicale', 'rechercher')).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isReadable('de', 'Sprache', 'neuronale Netze', 'neuronale')).toEqual([true, true, false]);
  expect(isReadable('ru', 'нейронная сеть', 'машинный')).toEqual([true, false]);
  expect(isReadable('zh', '机器翻译', '土')).toEqual([true, false]);
  expect(isReadable('ja', '干ばつ', '長い')).toEqual([true, false]);
  expect(isReadable('und', 'anything')).toEqual([true]);
});

test('no terms are none', () => {
  expect(readableTerms([])).toEqual([]);
});
