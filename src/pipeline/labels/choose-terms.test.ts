import { describe, expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import { chooseTerms, poolTerms } from './choose-terms.ts';
import type { RankedTerm } from './rank-terms.ts';
import { findTermPapers } from './term-papers.ts';

/** Ranked terms of one theme, strongest first, with their numbers of papers in it. */
const rankedOf = (papers: Record<string, number>): RankedTerm[] =>
  Object.entries(papers).map(([surface, insideCount], column) => ({
    column,
    term: { key: surface, surface, wordCount: surface.split(' ').length, paperCount: insideCount },
    insideCount,
    outsideCount: 0,
    contrast: 1 - column / 100,
  }));

describe('terms worth showing', () => {
  const poolOf = (papers: Record<string, number>, size = 10) => {
    const ranked = rankedOf(papers);
    const pool = poolTerms(ranked, { size, isReadable: ranked.map(() => true) });
    return pool.map(({ term }) => term.surface);
  };

  test('are no fragments of longer ones', () => {
    expect(poolOf({ state: 5, 'state space': 4, space: 4 })).toEqual(['state space']);
    expect(poolOf({ 'beam search': 5, search: 10 })).toEqual(['beam search', 'search']);
    expect(poolOf({ art: 3, cart: 3 })).toEqual(['art', 'cart']);
  });

  test('are readable and not of a handful of many papers', () => {
    expect(poolOf({ beam: 30, speech: 2 }, 100)).toEqual(['beam']);
    expect(poolTerms(rankedOf({ beam: 3 }), { size: 3, isReadable: [false] })).toEqual([]);
  });

  test('are in the script that most of the papers are written in', () => {
    expect(poolOf({ 机器翻译: 4, beam: 10, grammar: 4 })).toEqual(['beam', 'grammar']);
    expect(poolOf({ 机器翻译: 10, 语言: 4, beam: 4 })).toEqual(['机器翻译', '语言']);
  });
});

describe('the terms shown of a theme', () => {
  /** Terms and, for each paper, those it uses. */
  const choose = (
    words: readonly string[],
    papers: readonly (readonly string[])[],
    options: { first?: string; most?: number } = {},
  ) => {
    const pool = rankedOf(
      Object.fromEntries(
        words.map((word) => [word, papers.filter((uses) => uses.includes(word)).length]),
      ),
    );
    const rows = packRows(
      papers.map((uses) =>
        words.flatMap((word, column) => (uses.includes(word) ? [{ column, value: 1 }] : [])),
      ),
      words.length,
    );
    const termPapers = findTermPapers(rows, new Uint8Array(words.length).fill(1));
    const first = pool.find(({ term }) => term.surface === options.first) ?? null;
    return chooseTerms(pool, termPapers, { first, most: options.most ?? 10 }).map(
      ({ term }) => term.surface,
    );
  };
  const together = (words: readonly string[], times: number) =>
    Array.from({ length: times }, () => words);
  const speech = ['speech', 'accent', 'vowel'];
  const others = ['protein', 'enzyme', 'kernel'];

  test('begin with the one that names it, else with the strongest', () => {
    expect(choose(speech, together(speech, 3), { first: 'vowel' })[0]).toBe('vowel');
    expect(choose(speech, together(speech, 3))).toEqual(speech);
  });

  test('are used together rather than merely strong', () => {
    const papers = [...together(speech, 3), ...together(others, 3), []];
    expect(choose(['speech', 'protein', 'accent', 'vowel'], papers, { most: 3 })).toEqual(speech);
  });

  test('are five where there are five, and more only while they go together', () => {
    const papers = [...together(speech, 3), ...together(others, 3), []];
    expect(choose([...speech, ...others], papers)).toHaveLength(5);
    const six = [...speech, 'dialect', 'tone', 'pitch'];
    expect(choose(six, [...together(six, 3), []])).toHaveLength(6);
  });

  test('are no doubles', () => {
    const words = ['question generation', 'generating questions', 'speech'];
    expect(choose(words, together(words, 3))).toEqual(['question generation', 'speech']);
    expect(choose(['corpus', 'corpora'], together(['corpus', 'corpora'], 3))).toEqual(['corpus']);
  });

  test('lie within or around one another at most once each', () => {
    const words = ['translation', 'machine translation', 'neural machine translation', 'speech'];
    expect(choose(words, together(words, 3))).toEqual([
      'translation',
      'machine translation',
      'speech',
    ]);
  });

  test('of no pool are none', () => {
    expect(choose([], [])).toEqual([]);
  });
});
