import { describe, expect, it } from 'vitest';
import {
  authorsHtml,
  citationHtml,
  citedTitle,
  confidenceWords,
  furtherAuthorsHtml,
  paperDescription,
  paperLanguage,
  publicationHtml,
  referenceHtml,
  shownAbstract,
} from './paper-text.ts';

const group = (...names: string[]) => names.map((literal) => ({ literal }));

describe('authors', () => {
  it('are cut at twelve', () => {
    const names = Array.from({ length: 3000 }, (_, index) => ({ literal: `A${String(index)}` }));
    expect(authorsHtml(names)).toMatch(/A11 and 2,988 more$/);
    expect(furtherAuthorsHtml(names)).toMatch(/^A12, A13/);
    expect(authorsHtml(group('A', 'B & C'))).toBe('A, B &amp; C');
  });
});

describe('a citation', () => {
  it('names the title in short, then who and when', () => {
    expect(citedTitle({ title: `On $x^2$ ${'and so on '.repeat(20)}` })).toMatch(/^On x\^2 .+…$/);
    expect(citationHtml({ authors: group('A <b>', 'B'), year: 2021 })).toBe(
      ', A &lt;b&gt; and B, 2021',
    );
    expect(citationHtml({ authors: group('A', 'B', 'C', 'D'), year: null })).toBe(
      ', A, B and 2 others',
    );
    expect(citationHtml({ authors: [], year: null })).toBe('');
  });
});

describe('shownAbstract', () => {
  it('follows the setting', () => {
    const abstract = 'word '.repeat(100);
    expect(shownAbstract(abstract, 'none')).toBeNull();
    const excerpt = shownAbstract(abstract, 'excerpt');
    expect(excerpt?.isCut).toBe(true);
    expect(excerpt?.paragraphs[0]?.length).toBeLessThanOrEqual(300);
    expect(excerpt?.paragraphs[0]).toMatch(/word…$/);
    expect(shownAbstract(abstract, 'full')).toMatchObject({ isCut: false });
  });

  it('cuts a very long abstract and says so', () => {
    const shown = shownAbstract('word '.repeat(200_000), 'full');
    expect(shown?.isCut).toBe(true);
    expect(shown?.paragraphs.join('').length).toBeLessThanOrEqual(20_000);
  });

  it('is null without an abstract', () => {
    expect(shownAbstract(' ', 'full')).toBeNull();
  });
});

describe('facts of a paper', () => {
  it('name authors, venue and year as far as known', () => {
    expect(referenceHtml({ authors: group('A'), venue: 'ACL', year: 2024 })).toBe('A · ACL, 2024');
    expect(referenceHtml({ authors: [], venue: null, year: 2024 })).toBe('2024');
    expect(referenceHtml({ authors: [], venue: null, year: null })).toBe('');
  });

  it('says confidence in words', () => {
    const words = [0.9, 0.7, 0.5, 0.1].map((confidence) =>
      confidenceWords({ confidence, isBetween: false }),
    );
    expect(words).toEqual(['a clear fit', 'a good fit', 'a fair fit', 'a loose fit']);
    expect(confidenceWords({ confidence: 0.9, isBetween: true })).toBe('between themes');
  });

  it('marks a language only where it is real and differs', () => {
    expect(paperLanguage('de', 'en')).toBe('de');
    expect(paperLanguage('fra', 'en')).toBe('fr');
    for (const language of ['en', 'eng', 'English', 'en-12', 'zz-"x"', null]) {
      expect(paperLanguage(language, 'en')).toBeUndefined();
    }
  });

  it('describes by the abstract, or by the title where abstracts stay private', () => {
    const paper = { title: 'A $x$ map', abstract: 'Some <i>text</i>.' };
    expect(paperDescription(paper, 'full')).toBe('Some text.');
    expect(paperDescription(paper, 'none')).toBe('A x map');
  });
});

describe('facts', () => {
  it('say where in a venue a paper stands', () => {
    const nothing = { volume: null, issue: null, pages: null };
    expect(publicationHtml({ venue: 'Mind', volume: 'LIX', issue: '236', pages: '433-460' })).toBe(
      'Mind, LIX (236), 433–460',
    );
    expect(publicationHtml({ ...nothing, venue: 'A & B' })).toBe('A &amp; B');
    expect(publicationHtml({ ...nothing, venue: 'Mind', issue: '2' })).toBe('Mind, (2)');
    expect(publicationHtml({ ...nothing, venue: null, volume: '1' })).toBe('');
  });
});
