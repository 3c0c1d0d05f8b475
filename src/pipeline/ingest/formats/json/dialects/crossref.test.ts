import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const work = (more: object) => ({ DOI: '10.1000/A', title: ['One'], abstract: 'A', ...more });
const fieldsOf = (more: object) => readOne(work(more)).fields;

describe('a work of Crossref', () => {
  test('gives all its fields', () => {
    const { dialect, fields, problems } = readOne(
      work({
        abstract: '<jats:p>We show.</jats:p>',
        type: 'journal-article',
        author: [
          { given: 'Ada', family: 'Lovelace', sequence: 'first', ORCID: 'x' },
          { family: 'King', suffix: 'Jr.' },
          { name: 'Analytical Society', sequence: 'additional' },
        ],
        issued: { 'date-parts': [[1843, 9]] },
        'container-title': ['Memoirs', 'Other'],
        volume: '3',
        issue: '2',
        page: '666-731',
        URL: 'https://doi.org/10.1000/a',
        language: 'en',
        subject: ['Engines', 'Numbers'],
        reference: [{ key: 'bib1', 'article-title': 'Not a paper of this file' }],
      }),
    );
    expect(problems).toEqual([]);
    expect(dialect).toBe('crossref');
    expect(fields).toEqual({
      sourceId: '10.1000/A',
      title: 'One',
      abstract: 'We show.',
      authors: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'King', suffix: 'Jr.' },
        { literal: 'Analytical Society' },
      ],
      year: 1843,
      date: '1843-09',
      type: 'article-journal',
      venue: 'Memoirs',
      volume: '3',
      issue: '2',
      pages: '666-731',
      doi: '10.1000/a',
      url: 'https://doi.org/10.1000/a',
      language: 'en',
      keywords: ['Engines', 'Numbers'],
    });
  });

  test.each([
    [['A map'], ['of papers'], 'A map: of papers'],
    [['A map: of papers'], ['Of papers'], 'A map: of papers'],
    [['A map:'], ['of papers'], 'A map: of papers'],
    [['', 'A map'], [], 'A map'],
  ])('has its subtitle behind its title: %j %j', (title, subtitle, expected) => {
    expect(fieldsOf({ title, subtitle }).title).toBe(expected);
  });

  test('without a title has its original title', () => {
    expect(fieldsOf({ title: [], 'original-title': ['Eine Karte'], indexed: {} }).title).toBe(
      'Eine Karte',
    );
  });

  test('takes its date from the first of its dates that says a year', () => {
    expect(
      fieldsOf({
        issued: { 'date-parts': [[null]] },
        'published-print': { 'date-parts': [[2019]] },
        'published-online': { 'date-parts': [[2018, 12, 24]] },
      }),
    ).toMatchObject({ year: 2019 });
    expect(fieldsOf({ issued: { 'date-parts': [[null]] } })).not.toHaveProperty('year');
    expect(readOne(work({ issued: { 'date-parts': [[null]] } })).problems).toEqual([]);
  });

  test.each([
    ['proceedings-article', 'paper-conference'],
    ['posted-content', 'article'],
    ['book-chapter', 'chapter'],
    ['dissertation', 'thesis'],
    ['peer-review', 'review'],
    ['something-new', undefined],
  ])('of the type %s is a %s', (type, expected) => {
    expect(fieldsOf({ type }).type).toBe(expected);
  });

  test('is one too where only its title is a list', () => {
    expect(readOne({ DOI: '10.1000/a', title: ['One'] }).dialect).toBe('crossref');
  });

  test('of wrong types loses those fields, or is rejected for its title', () => {
    const { fields, problems } = readOne(
      work({ 'container-title': 7, author: 'Ada Lovelace', page: { a: 1 }, type: 3 }),
    );
    expect(fields).toMatchObject({ title: 'One', authors: [{ family: 'Lovelace' }] });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PAPER-BAD-TYPE type',
      'PAPER-BAD-VENUE container-title',
      'PAPER-BAD-PAGES page',
    ]);
    expect(readOne(work({ title: [['One']] }))).toMatchObject({
      rejectedCount: 1,
      problems: [{ code: 'PAPER-BAD-TITLE', field: 'title' }],
    });
  });
});
