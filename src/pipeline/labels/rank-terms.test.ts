import { describe, expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import type { Term, TermMatrix } from '../stage-values.ts';
import { rankSubterms, rankTerms } from './rank-terms.ts';

const termOf = (key: string, paperCount = 1): Term => ({
  key,
  surface: key,
  wordCount: key.split(' ').length,
  paperCount,
});

/** Papers as lists of their terms; a term's papers are those that list it. */
function matrixOf(papers: readonly (readonly string[])[]): TermMatrix {
  const keys = [...new Set(papers.flat())].sort();
  return {
    terms: keys.map((key) => termOf(key, papers.filter((terms) => terms.includes(key)).length)),
    rows: packRows(
      papers.map((terms) =>
        keys.flatMap((key, column) => (terms.includes(key) ? [{ column, value: 1 }] : [])),
      ),
      keys.length,
    ),
  };
}
const rank = (papers: readonly (readonly string[])[], themes: readonly (readonly number[])[]) =>
  rankTerms(matrixOf(papers), themes).map(({ top }) => top);

describe('the terms of a theme', () => {
  const papers = [['beam', 'search'], ['beam', 'search'], [], ['speech', 'search'], ['speech']];
  const [beams, speech] = rank(papers, [
    [0, 1],
    [3, 4],
  ]);

  test('come with the papers inside and outside that use them', () => {
    expect(
      beams!.map(({ term, insideCount, outsideCount }) => [term.key, insideCount, outsideCount]),
    ).toEqual([
      ['beam', 2, 0],
      ['search', 2, 1],
    ]);
  });

  test('are ranked by p(in) · ln(p(in) / p(out)), smoothed by half a paper inside and two outside', () => {
    const pIn = 2.5 / 3;
    expect(beams!.map(({ contrast }) => contrast)).toEqual([
      pIn * Math.log(pIn / (2 / 6)),
      pIn * Math.log(pIn / (3 / 6)),
    ]);
  });

  test('are used by two of its papers, and more inside than outside', () => {
    expect(speech!.map(({ term }) => term.key)).toEqual(['speech']);
  });

  test('may be those of one paper where it has no other', () => {
    const [, lone] = rank([['beam'], ['beam'], ['speech']], [[0, 1], [2]]);
    expect(lone!.map(({ term }) => term.key)).toEqual(['speech']);
  });

  test('are all that are common where it is the only theme', () => {
    const [only] = rank([['beam'], ['beam', 'speech']], [[0, 1]]);
    expect(only!.map(({ term }) => term.key)).toEqual(['beam']);
  });
});

test('all terms that favour a theme have their contrast by column', () => {
  const [ranking] = rankTerms(matrixOf([['beam', 'search'], ['beam', 'search'], ['search']]), [
    [0, 1],
    [2],
  ]);
  expect([...ranking!.contrasts.keys()].sort()).toEqual([0, 1]);
  expect(ranking!.contrasts.get(0)).toBe(ranking!.top[0]!.contrast);
});

test('at most two hundred terms are ranked, and no weaker one before a stronger', () => {
  const words = Array.from({ length: 300 }, (_, i) => `w${String(i)}`);
  const [top] = rank(
    [words, words, words.slice(0, 100), []],
    [
      [0, 1],
      [2, 3],
    ],
  );
  expect(top).toHaveLength(200);
  expect(top!.every(({ term }) => Number(term.key.slice(1)) >= 100)).toBe(true);
  const contrasts = top!.map(({ contrast }) => contrast);
  expect(contrasts).toEqual(contrasts.toSorted((a, b) => b - a));
});

describe('the terms of a part of a theme', () => {
  // Two parts of one theme, both on speech, and another theme.
  const papers = [
    ['speech', 'dialect'],
    ['speech', 'dialect'],
    ['speech', 'synthesis'],
    ['speech', 'synthesis'],
    ...Array.from({ length: 8 }, () => ['protein']),
  ];
  const [[dialects] = []] = rankSubterms(matrixOf(papers), [
    {
      papers: [0, 1, 2, 3],
      parts: [
        [0, 1],
        [2, 3],
      ],
    },
    { papers: [4, 5, 6, 7, 8, 9, 10, 11], parts: [] },
  ]);

  test('set it off from the rest of its theme', () => {
    expect(dialects!.top.map(({ term }) => term.key)).toEqual(['dialect', 'speech']);
  });

  test('come with the papers inside and outside of the part', () => {
    expect(dialects!.top.map((term) => [term.insideCount, term.outsideCount])).toEqual([
      [2, 0],
      [2, 2],
    ]);
  });

  test('weigh the rest of its theme and the rest of the corpus alike', () => {
    const pIn = 2.5 / 3;
    const speechOutside = 0.5 * (4 / 6) + 0.5 * (2 / 12);
    expect(dialects!.top[1]!.contrast).toBeCloseTo(pIn * Math.log(pIn / speechOutside), 12);
  });
});
