import { describe, expect, test } from 'vitest';
import { settleFile } from '../../../records/settle-file.ts';
import { medline } from './medline.ts';

const read = (...lines: readonly string[]) =>
  settleFile({ path: 'papers/a.nbib', format: 'medline' }, medline.read(lines.join('\n')));
const record = (...lines: readonly string[]) => [
  'PMID- 31452104',
  'TI  - One',
  'AB  - We show.',
  ...lines,
];
const only = (...lines: readonly string[]) => {
  const { records, problems } = read(...record(...lines));
  return { fields: records[0]?.fields, problems };
};

describe('a record of MEDLINE', () => {
  test('gives all its fields', () => {
    const { records, problems } = read(
      'PMID- 31452104',
      'OWN - NLM',
      'DA  - 20100520',
      'IS  - 1367-4803 (Print)',
      'VI  - 22',
      'IP  - 5',
      'DP  - 1999 Apr-May',
      'TI  - Notes on the engine of',
      '      Mr. Babbage.',
      'PG  - 616-7',
      'AB  - The engine',
      '      weaves patterns.',
      'FAU - Lovelace, Ada',
      'AU  - Lovelace A',
      'AD  - Engine House. name@example.org',
      'CN  - Engine Society of Turin',
      'LA  - eng',
      'PT  - Journal Article',
      'TA  - Mem',
      'JT  - Memoirs of engines',
      'MH  - Engines',
      'OT  - *weaving',
      'OT  - pattern',
      'LID - e12 [pii]',
      'AID - 10.1000/ABC [doi]',
      'SO  - Mem. 1999 Apr-May;22(5):616-7.',
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        line: 1,
        key: '31452104',
        fields: {
          sourceId: '31452104',
          title: 'Notes on the engine of Mr. Babbage.',
          abstract: 'The engine weaves patterns.',
          authors: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'Engine Society of Turin' }],
          year: 1999,
          date: '1999-04',
          type: 'article-journal',
          venue: 'Memoirs of engines',
          volume: '22',
          issue: '5',
          pages: '616-7',
          doi: '10.1000/abc',
          pmid: '31452104',
          language: 'en',
          keywords: ['weaving', 'pattern'],
        },
      },
    ]);
  });

  test('has initials where full names are missing', () => {
    expect(only('AU  - de Hoon MJ', 'AU  - Dart RC 3rd').fields?.authors).toEqual([
      { family: 'Hoon', given: 'MJ', particle: 'de' },
      { family: 'Dart', given: 'RC', suffix: '3rd' },
    ]);
  });

  test('has the headings of the catalogue for keywords where its authors chose none', () => {
    const lines = ['MH  - *Algorithms', 'MH  - Occupational Health/*history', 'MH  -'];
    expect(only(...lines).fields?.keywords).toEqual(['Algorithms', 'Occupational Health']);
  });

  test.each([
    [['LID - 10.1000/a [doi]'], '10.1000/a'],
    [['AID - a [pii]', 'AID - 10.1000/a [doi]'], '10.1000/a'],
    [['AID - doi:10.1000/a'], '10.1000/a'],
    [['AID - S0140(05)67889-0 [pii]'], null],
  ])('with %j has the DOI %j', (lines, doi) => {
    expect(only(...lines)).toMatchObject({ fields: { doi }, problems: [] });
  });

  test.each([
    [['PT  - Journal Article', 'PT  - Review'], 'article-journal'],
    [['PT  - Journal Article', 'PT  - Preprint'], 'article'],
    [['PT  - Technical Report'], 'report'],
    [['PT  - Letter', 'TA  - Mem'], 'article-journal'],
    [['PT  - Clinical Conference'], null],
    [['BTI - Engines'], 'chapter'],
  ])('with %j is of type %j', (lines, type) => {
    expect(only(...lines).fields?.type).toBe(type);
  });

  test.each([
    [['DP  - 2006 Mar 1'], '2006-03-01'],
    [['DP  - 2003'], null],
    [['DEP - 20051223'], '2005-12-23'],
    [['DEP - 20051223', 'DP  - 2006 Mar'], '2006-03'],
    [['DA  - 20051223'], null],
  ])('with %j appeared on %j', (lines, date) => {
    expect(only(...lines)).toMatchObject({ fields: { date }, problems: [] });
  });

  test('may be a book, or a chapter of one', () => {
    const book = read('PMID- 1', 'BTI - Engines', 'FED - Babbage, Charles', 'AB  - A');
    expect(book.problems).toEqual([]);
    expect(book.records[0]?.fields).toMatchObject({
      title: 'Engines',
      type: 'book',
      venue: null,
      authors: [{ family: 'Babbage', given: 'Charles' }],
    });
    expect(only('BTI - Engines').fields).toMatchObject({ title: 'One', venue: 'Engines' });
  });

  test('has the title in its own language where there is no other', () => {
    const { records } = read('PMID- 1', 'TI  - [Not Available].', 'TT  - Notes', 'AB  - A');
    expect(records[0]?.fields.title).toBe('Notes');
  });

  test('may lack its abstract', () => {
    expect(read('PMID- 1', 'TI  - One')).toMatchObject({
      records: [{ fields: { title: 'One', abstract: '' } }],
      problems: [{ code: 'PAPER-NO-ABSTRACT', field: 'abstract' }],
    });
  });

  test('has no title of the word that begins a line without a tag', () => {
    const { records } = read(...record(), '      RNA - the sequel');
    expect(records[0]?.fields.abstract).toBe('We show. RNA - the sequel');
  });
});

describe('a file of MEDLINE', () => {
  const titles = (...lines: readonly string[]) =>
    read(...lines).records.map(({ line, fields }) => [line, fields.title]);

  test('parts its records by blank lines', () => {
    expect(titles('', ...record(), '', ...record())).toEqual([
      [2, 'One'],
      [6, 'One'],
    ]);
  });

  test('may lack the blank lines', () => {
    expect(titles(...record(), ...record())).toEqual([
      [1, 'One'],
      [4, 'One'],
    ]);
  });

  test('may be double-spaced', () => {
    const lines = record('PMC - PMC12').flatMap((line) => [line, '']);
    expect(titles(...lines, ...lines)).toEqual([
      [1, 'One'],
      [9, 'One'],
    ]);
  });

  test('may have blank lines within a record', () => {
    expect(read(...record(), '', 'DP  - 2003', '', '      ', 'FAU - Lovelace, Ada')).toMatchObject({
      records: [{ fields: { year: 2003, authors: [{ family: 'Lovelace' }] } }],
    });
  });

  test('may have records with another id, or none', () => {
    const lines = [...record(), '', 'PMC -22664230', 'TI- Two', '', 'TI  - Three', 'AB  - A'];
    expect(titles(...lines)).toEqual([
      [1, 'One'],
      [5, 'Two'],
      [8, 'Three'],
    ]);
  });

  test('may have text between its records', () => {
    expect(read('Search of Monday', '', ...record(), '', 'Bye,', 'and thanks.')).toMatchObject({
      records: [{ line: 3, fields: { abstract: 'We show.' } }],
      problems: [
        {
          level: 'noted',
          code: 'MEDLINE-FURNITURE',
          value: 'Search of Monday · Bye, · and thanks.',
        },
      ],
    });
  });

  test('without a record is refused', () => {
    expect(read('hello')).toMatchObject({
      rejectedCount: 1,
      problems: [{ code: 'MEDLINE-NO-RECORD', value: 'hello' }],
    });
  });
});
