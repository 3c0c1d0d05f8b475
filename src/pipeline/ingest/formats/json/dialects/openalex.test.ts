import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const work = (more: object) => ({
  ...{ id: 'https://openalex.org/W12', title: 'One' },
  ...{ abstract_inverted_index: { We: [0], show: [1] }, ...more },
});
const fieldsOf = (more: object) => readOne(work(more)).fields;

describe('a work of OpenAlex', () => {
  test('gives all its fields but machine-made concepts', () => {
    const { dialect, fields, problems } = readOne(
      work({
        ...{ doi: 'https://doi.org/10.1000/A', display_name: 'One', publication_year: 2020 },
        ...{ publication_date: '2020-05-12', language: 'en', type: 'article' },
        ids: { openalex: 'https://openalex.org/W12', pmid: 'https://pubmed.ncbi.nlm.nih.gov/77' },
        primary_location: {
          landing_page_url: 'https://example.org/a',
          pdf_url: 'https://example.org/a.pdf',
          source: { display_name: 'Memoirs', type: 'journal' },
        },
        best_oa_location: { pdf_url: 'https://example.org/open.pdf' },
        authorships: [
          { author: { display_name: 'Ada Lovelace' }, raw_author_name: 'LOVELACE A' },
          { author: { display_name: null }, raw_author_name: 'Babbage, Charles' },
        ],
        biblio: { volume: '3', issue: '2', first_page: '666', last_page: '731' },
        keywords: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ display_name: name, score: 1 })),
        concepts: [{ display_name: 'Mathematics' }],
      }),
    );
    expect(problems).toEqual([]);
    expect(dialect).toBe('openalex');
    expect(fields).toEqual({
      sourceId: 'https://openalex.org/W12',
      title: 'One',
      abstract: 'We show',
      authors: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'Babbage', given: 'Charles' },
      ],
      year: 2020,
      date: '2020-05-12',
      type: 'article-journal',
      venue: 'Memoirs',
      volume: '3',
      issue: '2',
      pages: '666-731',
      doi: '10.1000/a',
      pmid: '77',
      openalex: 'W12',
      url: 'https://example.org/a',
      pdf: 'https://example.org/open.pdf',
      language: 'en',
      keywords: ['a', 'b', 'c', 'd', 'e'],
    });
  });

  test('without a title has its display name, and without both is rejected', () => {
    expect(fieldsOf({ title: null, display_name: 'Shown' }).title).toBe('Shown');
    expect(readOne(work({ title: null, display_name: null })).rejectedCount).toBe(1);
  });

  test('may lack all that can be lacking', () => {
    const nothing = { abstract_inverted_index: null, primary_location: null, biblio: null };
    const more = { ...nothing, best_oa_location: null, doi: null, language: null, keywords: [] };
    const { fields, problems } = readOne(work(more));
    expect(fields).toEqual({
      ...{ sourceId: 'https://openalex.org/W12', title: 'One', openalex: 'W12' },
    });
    expect(problems).toMatchObject([
      { code: 'PAPER-NO-ABSTRACT', field: 'abstract', record: 'line 1' },
    ]);
  });

  test.each([
    [{ type: 'preprint' }, 'article'],
    [{ type: 'dissertation' }, 'thesis'],
    [{ type: 'review' }, 'article-journal'],
    [{ type: 'article', type_crossref: 'proceedings-article' }, 'paper-conference'],
    [{ type: 'article', primary_location: { source: { type: 'conference' } } }, 'paper-conference'],
    [{ type: 'grant' }, undefined],
  ])('with %j is a %s', (more, expected) => {
    expect(fieldsOf(more).type).toBe(expected);
  });

  test('of one page has one number', () => {
    expect(fieldsOf({ biblio: { first_page: 'e30', last_page: 'e30' } }).pages).toBe('e30');
    expect(fieldsOf({ biblio: { first_page: '7', last_page: null } }).pages).toBe('7');
  });

  test('that is paratext is kept with a warning', () => {
    const { fields, problems } = readOne(work({ is_paratext: true }));
    expect(fields.title).toBe('One');
    expect(problems).toMatchObject([
      { level: 'warned', code: 'OPENALEX-PARATEXT', field: 'is_paratext', value: 'One' },
    ]);
  });

  test('of wrong types loses those fields with their place', () => {
    const { fields, problems } = readOne(
      work({
        ...{ biblio: { volume: [1] }, primary_location: 7, keywords: [{ display_name: 3 }] },
        ...{
          abstract_inverted_index: 'We show',
          authorships: [7, { author: { display_name: 8 } }],
        },
      }),
    );
    expect(fields).toMatchObject({ title: 'One', abstract: 'We show' });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'JSON-BAD-OBJECT primary_location',
      'PAPER-BAD-AUTHORS authorships[0]',
      'PAPER-BAD-AUTHORS authorships[1]',
      'PAPER-BAD-VOLUME biblio/volume',
      'PAPER-BAD-KEYWORDS keywords',
    ]);
  });
});
