import { authorName } from '../../../../../domain/author.ts';
import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const record = (more: object) => ({ title: 'One', abstract: 'A', ...more });
const fieldsOf = (more: object) => readOne(record(more)).fields;

describe('a plain record', () => {
  test.each([
    [{ DOI: '10.1000/A' }, { doi: '10.1000/a' }],
    [{ journal: 'Mind' }, { venue: 'Mind' }],
    [{ journal: { title: 'Mind', issn: '1' } }, { venue: 'Mind' }],
    [{ booktitle: 'Proceedings' }, { venue: 'Proceedings' }],
    [{ publication_year: 2020 }, { year: 2020 }],
    [{ 'Publication Year': '2020' }, { year: 2020 }],
    [{ published: '2020-05-12T00:00:00Z' }, { year: 2020, date: '2020-05-12' }],
    [{ pubDate: '2020 May' }, { date: '2020-05' }],
    [{ arxiv_id: '2101.00010' }, { arxiv: '2101.00010' }],
    [{ PMID: 77 }, { pmid: '77' }],
    [{ Pages: '1--9' }, { pages: '1-9' }],
    [{ pdf_url: 'https://example.org/a.pdf' }, { pdf: 'https://example.org/a.pdf' }],
    [{ author: 'Ada Lovelace and Charles Babbage' }, {}],
    [{ Keywords: 'a; b' }, { keywords: ['a', 'b'] }],
    [{ lang: 'eng' }, { language: 'en' }],
  ])('may call its fields as %j', (more, expected) => {
    const { fields, problems } = readOne(record(more));
    expect(problems).toEqual([]);
    expect(fields).toMatchObject(expected);
  });

  test.each([
    [{ Title: 'One', Abstract: 'A' }],
    [{ 'Article Title': 'One', abstractText: 'A' }],
    [{ title: null, TITLE: 'One', abstract: '', summary: 'A' }],
  ])('may call its title and abstract as in %j', (object) => {
    expect(readOne(object)).toMatchObject({
      fields: { title: 'One', abstract: 'A' },
      problems: [],
    });
  });

  test('prefers our own words', () => {
    expect(
      fieldsOf({ Year: 1999, year: 2020, journal: 'J', venue: 'V', TITLE: 'x', summary: 'S' }),
    ).toMatchObject({ year: 2020, venue: 'V', title: 'One', abstract: 'A' });
  });

  test('has no title by its name, and no field by words of many meanings', () => {
    expect(readOne({ name: 'One', abstract: 'A' }).rejectedCount).toBe(1);
    expect(fieldsOf({ source: 'PubMed', number: '3', note: 'x', published: true })).toEqual({
      title: 'One',
      abstract: 'A',
    });
  });

  test.each([
    [['Ada Lovelace', { name: 'Charles Babbage' }]],
    [
      [
        { family: 'Lovelace', given: 'Ada' },
        { lastName: 'Babbage', firstName: 'Charles' },
      ],
    ],
    [[{ first: 'Ada', middle: [], last: 'Lovelace' }, { full_name: 'Charles Babbage' }]],
    [['Ada Lovelace <ada@example.org>', { name: 'Charles Babbage', email: 'c@example.org' }]],
  ])('may name its authors as %j', (authors) => {
    const { fields, problems } = readOne(record({ authors }));
    expect(problems).toEqual([]);
    expect(fields.authors?.map(authorName)).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });

  test('may name groups and middle names', () => {
    const authors = [{ literal: 'The Society' }, { first: 'A', middle: ['B', 'C'], last: 'D' }];
    expect(fieldsOf({ authors }).authors).toEqual([
      { literal: 'The Society' },
      { family: 'D', given: 'A B C' },
    ]);
  });

  test.each(['/home/ada/a.pdf', 'C:\\a.pdf', '~/a.pdf', 'file:///a.pdf', './a.pdf'])(
    'does not tell where its PDF is on a disk: %s',
    (pdf) => {
      expect(readOne(record({ pdf }))).toMatchObject({ problems: [] });
      expect(fieldsOf({ pdf }).pdf).toBeUndefined();
    },
  );

  test('of wrong types loses those fields under the names that it gives them', () => {
    const { problems } = readOne(
      record({ Journal: 7, DOI: ['x'], publication_year: 'soon', Author: { x: 1 } }),
    );
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PAPER-BAD-DOI DOI',
      'PAPER-BAD-AUTHORS Author[0]',
      'PAPER-BAD-YEAR publication_year',
      'PAPER-BAD-VENUE Journal',
    ]);
  });

  test('with halves of characters has them replaced with a warning', () => {
    const { fields, problems } = readOne('{"Title":"A \\ud83d b","abstract":"A"}');
    expect(fields.title).toBe('A \ufffd b');
    expect(problems).toMatchObject([{ code: 'PAPER-SURROGATE', field: 'Title' }]);
  });
});
