import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

describe('a preprint of arXiv', () => {
  test('in a listing of a day gives all its fields', () => {
    const { dialect, fields, problems } = readOne({
      ...{ id: '2504.13990', pdf: 'https://arxiv.org/pdf/2504.13990' },
      ...{ abs: 'https://arxiv.org/abs/2504.13990', authors: ['Ada Lovelace'], title: 'One' },
      ...{ categories: ['astro-ph.GA'], comment: '10 pages', summary: 'We\nshow' },
    });
    expect(problems).toEqual([]);
    expect(dialect).toBe('arxiv-jsonl');
    expect(fields).toEqual({
      sourceId: '2504.13990',
      title: 'One',
      abstract: 'We show',
      authors: [{ family: 'Lovelace', given: 'Ada' }],
      type: 'article',
      arxiv: '2504.13990',
      url: 'https://arxiv.org/abs/2504.13990',
      pdf: 'https://arxiv.org/pdf/2504.13990',
    });
  });

  test('in the snapshot of all metadata gives all its fields', () => {
    const { dialect, fields, problems } = readOne({
      ...{
        id: '0704.0001',
        submitter: 'Somebody',
        authors: "A. Lovelace, C. d'Arc",
        title: 'A\n  b',
      },
      ...{ comments: '37 pages', 'journal-ref': 'Phys.Rev.D76:013009,2007' },
      ...{ doi: '10.1103/A 10.1103/B', 'report-no': 'X', categories: 'hep-ph', license: null },
      ...{ abstract: '  We\nshow.\n', update_date: '2008-11-26' },
      versions: [
        { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
        { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
      ],
      authors_parsed: [
        ['Lovelace', 'A.', ''],
        ['Arc', "C. d'", 'Jr.', 'Some Institute'],
      ],
    });
    expect(problems).toEqual([]);
    expect(dialect).toBe('arxiv-jsonl');
    expect(fields).toEqual({
      sourceId: '0704.0001',
      title: 'A b',
      abstract: 'We show.',
      authors: [
        { family: 'Lovelace', given: 'A.' },
        { family: 'Arc', given: "C. d'", suffix: 'Jr.' },
      ],
      year: 2007,
      date: '2007-04-02',
      type: 'article',
      venue: 'Phys.Rev.D76:013009,2007',
      doi: '10.1103/a',
      arxiv: '0704.0001',
    });
  });

  test('without versions has the day of its last change', () => {
    const { fields } = readOne({
      id: '0704.0001',
      title: 'One',
      authors_parsed: [],
      update_date: '2008-11-26',
    });
    expect(fields.date).toBe('2008-11-26');
  });

  test('keeps the last zero of its id, even of one written as a number', () => {
    const { fields } = readOne('{"id": 2101.00010, "title": "One", "categories": "cs.CL"}');
    expect(fields).toMatchObject({ sourceId: '2101.00010', arxiv: '2101.00010' });
  });

  test('is not everything that has categories', () => {
    expect(readOne({ id: 'a-1', title: 'One', categories: [] }).dialect).toBe('jsonl');
  });

  test('of wrong types loses those fields with their names', () => {
    const { fields, problems } = readOne({
      ...{ id: '0704.0001', title: 'One', abstract: 'A', 'journal-ref': 7, doi: {} },
      ...{ authors_parsed: [7, ['Lovelace']], versions: [{ created: 7 }] },
    });
    expect(fields.authors).toEqual([{ family: 'Lovelace' }]);
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PAPER-BAD-DOI doi',
      'PAPER-BAD-AUTHORS authors_parsed[0]',
      'PAPER-BAD-DATE versions/0/created',
      'PAPER-BAD-VENUE journal-ref',
    ]);
  });
});
