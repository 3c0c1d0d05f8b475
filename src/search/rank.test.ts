import { describe, expect, it } from 'vitest';
import { packCounts, type FieldCounts } from './field-counts.ts';
import { rankPapers, type MatchedWord } from './rank.ts';
import type { RowFacts } from './row-facts.ts';

const facts: RowFacts = {
  count: 4,
  titleLengths: Uint8Array.of(2, 6, 6, 6),
  abstractLengths: Float32Array.of(100, 100, 100, 400),
  years: new Uint16Array(4),
  meanTitleLength: 5,
  meanAbstractLength: 100,
};
const none: FieldCounts = {
  ...{ title: 0, abstract: 0, isKeyword: false, isAuthor: false, isVenue: false },
};

/** A word as papers use it, by row; a weight below 1 stands for a beginning. */
function word(
  uses: Readonly<Record<number, Partial<FieldCounts>>>,
  { weight = 1, field = null }: { weight?: number; field?: MatchedWord['field'] } = {},
): MatchedWord {
  const rows = Object.keys(uses).map(Number);
  const counts = rows.map((row) => packCounts({ ...none, ...uses[row] }));
  const list = { rows: Uint32Array.from(rows), counts: Uint8Array.from(counts) };
  return { field, terms: [{ weight, uses: list }] };
}

function ranked(words: readonly MatchedWord[], isAllowed = (_row: number) => true): number[] {
  return rankPapers(words, facts, isAllowed).hits.map(({ row }) => row);
}

describe('the rank of a paper', () => {
  it('is higher for a word in the title than in the abstract', () => {
    expect(ranked([word({ 1: { abstract: 3 }, 2: { title: 1 } })])).toEqual([2, 1]);
  });

  it('is higher in short abstracts than in long ones', () => {
    expect(ranked([word({ 2: { abstract: 1 }, 3: { abstract: 1 } })])).toEqual([2, 3]);
  });

  it('is the highest where the title is the query, whatever else there is', () => {
    const often = { title: 3, abstract: 12, isKeyword: true, isAuthor: true, isVenue: true };
    expect(
      ranked([word({ 0: { title: 1 }, 1: often }), word({ 0: { title: 1 }, 1: often })]),
    ).toEqual([0, 1]);
  });

  it('does not take beginnings of words for a whole title', () => {
    const { hits } = rankPapers(
      [word({ 0: { title: 1 } }), word({ 0: { title: 1 } }, { weight: 0.4 })],
      facts,
      () => true,
    );
    expect(hits[0]?.score).toBeLessThan(1000);
  });

  it('hangs on the field that is asked for', () => {
    const uses = { 1: { title: 1 }, 2: { isAuthor: true } };
    expect(ranked([word(uses, { field: 'author' })])).toEqual([2]);
    expect(ranked([word(uses, { field: 'title' })])).toEqual([1]);
  });

  it('falls to the row where papers are alike', () => {
    expect(ranked([word({ 1: { title: 1 }, 2: { title: 1 } })])).toEqual([1, 2]);
  });
});

describe('what is found', () => {
  const rare = word({ 1: { abstract: 1 } });
  const common = word({ 0: { abstract: 1 }, 2: { abstract: 1 }, 3: { abstract: 1 } });

  it('has all words where any paper has', () => {
    const both = word({ 1: { abstract: 1 }, 2: { abstract: 1 } });
    expect(rankPapers([rare, both], facts, () => true)).toMatchObject({ hasAllWords: true });
    expect(ranked([rare, both])).toEqual([1]);
  });

  it('has else the most telling words', () => {
    expect(ranked([rare, common])).toEqual([1]);
    expect(rankPapers([rare, common], facts, () => true).hasAllWords).toBe(false);
  });

  it('is what the filters let through, all of it where no word is asked for', () => {
    expect(ranked([], (row) => row % 2 === 1)).toEqual([1, 3]);
  });
});
