import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '../../search/row-facts.ts';
import { decodePlaces, decodeTerms } from '../../search/term-file.ts';
import { abstractCount, packCounts, titleCount } from '../../search/field-counts.ts';
import { encodeRows } from './encode-rows.ts';
import { encodeTerms } from './encode-terms.ts';
import { gatherUses } from './gather-uses.ts';
import type { SearchedPaper } from './searched-paper.ts';

const text = fc.oneof(
  fc.stringMatching(/^(?:[a-d]{1,3} ){0,12}$/),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const paper: fc.Arbitrary<SearchedPaper> = fc.record({
  title: text,
  abstract: text,
  keywords: fc.array(text, { maxLength: 2 }),
  authors: fc.array(text, { maxLength: 2 }),
  venue: text,
  year: fc.oneof(fc.constant(0), fc.integer({ min: 1500, max: 2100 })),
});

describe('decoding', () => {
  it('undoes encoding', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 12 }), (papers) => {
        const uses = gatherUses(papers);
        const decoded = encodeTerms(uses, new Set(), 60).flatMap((file) => {
          const opened = decodeTerms(file.terms);
          const placesOf = decodePlaces(file.places, opened);
          expect(opened.terms[0]).toBe(file.firstTerm);
          return opened.terms.flatMap((term, index) => {
            const { rows, counts } = opened.uses(index);
            const places = placesOf(index);
            return Array.from(rows, (row, use) => ({
              ...{ term, row, counts: counts[use], places: places[use] },
            }));
          });
        });
        expect(decoded).toEqual(expectedUses(uses));
      }),
    );
  });

  it('gives titles’ lengths and years as they were, lengths of abstracts about', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 12 }), (papers) => {
        const { rows } = gatherUses(papers);
        const facts = decodeRows(encodeRows(rows, new Set()));
        expect(facts.count).toBe(papers.length);
        rows.forEach(({ titleTerms, year, abstractLength }, row) => {
          expect(facts.titleLengths[row]).toBe(new Set(titleTerms).size);
          expect(facts.years[row]).toBe(year);
          const ratio = (1 + (facts.abstractLengths[row] ?? 0)) / (1 + abstractLength);
          expect(Math.abs(Math.log2(ratio))).toBeLessThanOrEqual(0.26);
        });
      }),
    );
  });
});

describe('files of terms', () => {
  it('are ranges of the alphabet', () => {
    const uses = gatherUses([
      { title: 'd c b a', abstract: '', keywords: [], authors: [], venue: '', year: 0 },
    ]);
    const files = encodeTerms(uses, new Set(), 4);
    expect(files.map(({ firstTerm }) => firstTerm)).toEqual(['a', 'b', 'c', 'd']);
    expect(encodeTerms(uses, new Set(), 1000).map(({ firstTerm }) => firstTerm)).toEqual(['a']);
  });

  it('leave small words out where they do not stand in a title', () => {
    const uses = gatherUses([
      { title: 'the cat', abstract: 'of the', keywords: [], authors: [], venue: '', year: 0 },
    ]);
    const small = new Set(['the', 'of'].map((word) => uses.terms.indexOf(word)));
    const terms = encodeTerms(uses, small).flatMap((file) => decodeTerms(file.terms).terms);
    expect(terms).toEqual(['cat', 'the']);
  });
});

describe('packed counts', () => {
  it('fit into a byte and round large counts down', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 50 }), (title, abstract) => {
        const packed = packCounts({
          title,
          abstract,
          isKeyword: true,
          isAuthor: true,
          isVenue: true,
        });
        expect(packed).toBeLessThan(256);
        expect(titleCount(packed)).toBe(Math.min(title, 3));
        expect(abstractCount(packed)).toBeLessThanOrEqual(abstract);
        if (abstract <= 4) expect(abstractCount(packed)).toBe(abstract);
      }),
    );
  });
});

function expectedUses(uses: ReturnType<typeof gatherUses>): unknown[] {
  return Array.from(uses.termOf, (term, use) => ({
    term: uses.terms[term] ?? '',
    row: uses.rowOf[use] ?? 0,
    counts: uses.counts[use],
    places: [...uses.places.subarray(uses.placeStarts[use], uses.placeStarts[use + 1])],
  })).sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.row - b.row));
}
