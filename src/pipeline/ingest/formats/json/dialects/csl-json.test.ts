import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const item = (more: object) => ({
  ...{ id: 'a', type: 'article-journal', title: 'One', abstract: 'A' },
  ...{ issued: { 'date-parts': [['2015', 8, 26]] }, ...more },
});
const fieldsOf = (more: object) => readOne(item(more)).fields;

describe('an item of CSL-JSON', () => {
  test('gives all its fields but notes', () => {
    const { dialect, fields, problems } = readOne(
      item({
        author: [
          {
            family: 'Fontaine',
            given: 'Jean',
            'dropping-particle': 'de',
            'non-dropping-particle': 'La',
          },
          { family: 'King', given: 'M. L.', suffix: 'Jr.' },
          { literal: 'Analytical Society' },
        ],
        ...{ 'container-title': 'Memoirs', volume: 3, issue: '2', page: '666–731' },
        ...{ DOI: '10.1000/A', PMID: '123', URL: 'https://example.org/a', language: 'English' },
        ...{ keyword: 'engines, numbers', note: 'PMID: 999 secret', annote: 'secret' },
      }),
    );
    expect(problems).toEqual([]);
    expect(dialect).toBe('csl-json');
    expect(fields).toEqual({
      sourceId: 'a',
      title: 'One',
      abstract: 'A',
      authors: [
        { family: 'Fontaine', given: 'Jean', particle: 'de La' },
        { family: 'King', given: 'M. L.', suffix: 'Jr.' },
        { literal: 'Analytical Society' },
      ],
      year: 2015,
      date: '2015-08-26',
      type: 'article-journal',
      venue: 'Memoirs',
      volume: '3',
      issue: '2',
      pages: '666-731',
      doi: '10.1000/a',
      pmid: '123',
      url: 'https://example.org/a',
      language: 'en',
      keywords: ['engines', 'numbers'],
    });
  });

  test.each([
    [{ 'date-parts': [[2015, 8]] }, '2015-08'],
    [
      {
        'date-parts': [
          [2015, 1],
          [2015, 6],
        ],
      },
      '2015-01',
    ],
    [{ raw: '2015-08-26' }, '2015-08-26'],
    [{ literal: 'August 2015' }, '2015-08'],
    ['2015-08-26', '2015-08-26'],
    [{ 'date-parts': [['']] }, undefined],
    [{ season: 1 }, undefined],
  ])('may be of %j', (issued, date) => {
    expect(readOne(item({ issued, 'container-title': 'M' })).problems).toEqual([]);
    expect(fieldsOf({ issued, 'container-title': 'M' }).date).toBe(date);
  });

  test('in press has no year, and the words are noted', () => {
    const { fields, problems } = readOne(item({ issued: { literal: 'in press' } }));
    expect(fields.year).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'noted', code: 'PAPER-YEAR-WORDS', field: 'issued' }]);
  });

  test.each([
    ['post-weblog', 'webpage'],
    ['entry-dictionary', 'entry-encyclopedia'],
    ['thesis', 'thesis'],
    ['motion_picture', undefined],
  ])('of the type %s is a %s', (type, expected) => {
    expect(fieldsOf({ type }).type).toBe(expected);
  });

  test('is known by its citation key rather than by its place in a library', () => {
    const id = 'http://zotero.org/users/1/items/A';
    expect(fieldsOf({ id, 'citation-key': 'smith2020' }).sourceId).toBe('smith2020');
  });

  test('of ours says what CSL has no variable for', () => {
    const custom = { sourceId: 's', arxiv: '2101.00010', acl: 'P19-1001', openalex: 'W1' };
    expect(fieldsOf({ 'citation-key': 'k', custom })).toMatchObject({
      ...{ sourceId: 's', arxiv: '2101.00010', acl: 'P19-1001', openalex: 'W1' },
      type: 'article-journal',
    });
    const { sourceId, type } = fieldsOf({ custom: { sourceId: null, type: null } });
    expect([sourceId, type]).toEqual([undefined, undefined]);
  });

  test('keeps the zeros of an id, even of one written as a number', () => {
    expect(
      readOne('{"id": 2101.00010, "title": "One", "container-title": "M"}').fields.sourceId,
    ).toBe('2101.00010');
  });

  test('may be a preprint by its number', () => {
    expect(fieldsOf({ type: 'article', number: 'arXiv:2101.00010' }).arxiv).toBe('2101.00010');
    expect(fieldsOf({ number: 'TR-12' }).arxiv).toBeUndefined();
  });

  test('of wrong types loses those fields with their names', () => {
    const { problems } = readOne(item({ 'container-title': {}, DOI: 7, issued: 20.5, author: 1 }));
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PAPER-BAD-DOI DOI',
      'PAPER-BAD-AUTHORS author',
      'PAPER-BAD-DATE issued',
      'PAPER-BAD-VENUE container-title',
    ]);
    expect(readOne(item({ title: ['One'] }))).toMatchObject({
      rejectedCount: 1,
      problems: [{ code: 'PAPER-BAD-TITLE', field: 'title' }],
    });
  });
});
