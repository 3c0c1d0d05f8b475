import { describe, expect, test } from 'vitest';
import { packRows } from '../../math/sparse-matrix.ts';
import type { ReducedSpace, Term, TermMatrix } from '../stage-values.ts';
import { isNameLike, rankTerms, shownTerms, surfaceOf, withoutSubsumed } from './rank-terms.ts';

const termOf = (key: string, paperCount = 1): Term => ({
  key,
  surface: key,
  wordCount: key.split(' ').length,
  paperCount,
});

/** Papers as lists of their terms; a term's papers are those that list it. */
function spaceOf(papers: readonly (readonly string[])[]) {
  const keys = [...new Set(papers.flat())].sort();
  const matrix: TermMatrix = {
    terms: keys.map((key) => termOf(key, papers.filter((terms) => terms.includes(key)).length)),
    rows: packRows(
      papers.map((terms) =>
        keys.flatMap((key, column) => (terms.includes(key) ? [{ column, value: 1 }] : [])),
      ),
      keys.length,
    ),
  };
  const reduced = {
    paperIndexes: papers.flatMap((terms, index) => (terms.length > 0 ? [index] : [])),
  } as unknown as ReducedSpace;
  return { matrix, reduced };
}
function rank(papers: readonly (readonly string[])[], clusterOf: readonly number[]) {
  const { matrix, reduced } = spaceOf(papers);
  const clusterCount = Math.max(...clusterOf) + 1;
  return rankTerms(matrix, reduced, { clusterCount, clusterOf: Int32Array.from(clusterOf) });
}
const ranked = (key: string, insideCount: number) => ({
  column: 0,
  term: termOf(key),
  insideCount,
  outsideCount: 0,
  contrast: 1,
});

describe('the terms of a theme', () => {
  const papers = [['beam', 'search'], ['beam', 'search'], [], ['speech', 'search'], ['speech']];
  const [beams, speech] = rank(papers, [0, 0, 1, 1]);

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
    const [, lone] = rank([['beam'], ['beam'], ['speech']], [0, 0, 1]);
    expect(lone!.map(({ term }) => term.key)).toEqual(['speech']);
  });

  test('are all that are common where it is the only theme', () => {
    const [only] = rank([['beam'], ['beam', 'speech']], [0, 0]);
    expect(only!.map(({ term }) => term.key)).toEqual(['beam']);
  });
});

describe('a shown term', () => {
  const keysOf = (...terms: ReturnType<typeof ranked>[]) =>
    withoutSubsumed(terms).map(({ term }) => term.key);

  test('is no fragment of a longer one', () => {
    expect(keysOf(ranked('state', 5), ranked('state space', 4), ranked('space', 4))).toEqual([
      'state space',
    ]);
  });

  test('stands beside a longer one that few of its papers use', () => {
    expect(keysOf(ranked('search', 10), ranked('beam', 5))).toEqual(['search', 'beam']);
    expect(keysOf(ranked('beam search', 5), ranked('search', 10))).toEqual([
      'beam search',
      'search',
    ]);
  });

  test('is no rare longer form of a stronger one', () => {
    expect(keysOf(ranked('search', 10), ranked('beam search', 5))).toEqual(['search']);
  });

  test('is within another by whole words only', () => {
    expect(keysOf(ranked('art', 3), ranked('cart', 3))).toEqual(['art', 'cart']);
  });

  test('reads as a name; ten are shown at most', () => {
    const shown = shownTerms(
      [
        ranked('proposed', 3),
        ...'beam speech graph protein kernel corpus parser grammar lattice music vision robot'
          .split(' ')
          .map((key) => ranked(key, 3)),
      ],
      new Map(),
    );
    expect(shown).toHaveLength(10);
    expect(shown[0]).toEqual({ text: 'beam', insideCount: 3, outsideCount: 0 });
  });

  test('is spelled out where it is an acronym', () => {
    const acronyms = new Map([['ssm', { short: 'SSM', long: 'state space models', run: [] }]]);
    expect(surfaceOf({ ...termOf('ssm'), surface: 'SSMs' }, acronyms)).toBe(
      'state space models (SSM)',
    );
    expect(surfaceOf({ ...termOf('ssm'), surface: 'ssm' }, acronyms)).toBe('ssm');
    expect(surfaceOf(termOf('beam'), acronyms)).toBe('beam');
  });
});

test('a name ends in a noun', () => {
  const isName = (surface: string) => isNameLike({ ...termOf('x'), surface });
  expect(['language model', 'Speech', 'question answering'].map(isName)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['large', 'relevant'].map(isName)).toEqual([false, false]);
});
