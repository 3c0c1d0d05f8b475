import { describe, expect, test } from 'vitest';
import { settleFile } from '../../../records/settle-file.ts';
import { webOfScience } from './web-of-science.ts';

const read = (...lines: readonly string[]) =>
  settleFile({ path: 'papers/a.txt', format: 'wos' }, webOfScience.read(lines.join('\n')));
const record = (...lines: readonly string[]) => ['PT J', 'TI One', 'AB We show.', ...lines, 'ER'];
const file = (...lines: readonly string[]) => ['FN Web of Science', 'VR 1.0', ...lines, '', 'EF'];
const only = (...lines: readonly string[]) => {
  const { records, problems } = read(...file(...record(...lines)));
  return { fields: records[0]?.fields, problems };
};

describe('a record of Web of Science', () => {
  test('gives all its fields', () => {
    const { records, problems } = read(
      ...file(
        'PT J',
        'AU Lovelace, AA',
        '   Babbage, C',
        'AF Lovelace, Ada Augusta',
        '   Babbage, Charles',
        'CA Engine Society of Turin',
        'TI Notes on the',
        '   engine',
        'SO MEMOIRS',
        'LA English',
        'DT Article',
        'DE weaving; pattern',
        'ID ANALYTICAL ENGINE;',
        '   DIFFERENCE ENGINE',
        'AB The engine',
        '   weaves patterns.',
        'EM name@example.org',
        'CR MENABREA L, 1842, BIBL UNIV GENEVE',
        '   PRONY G, 1824, NOTICE',
        'PD JUN 14',
        'PY 1843',
        'VL 3',
        'IS 29',
        'BP 666',
        'EP 731',
        'DI 10.1000/ABC',
        'PG 66',
        'UT WOS:000221807500019',
        'PM 15170338',
        'ER',
      ),
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        line: 3,
        key: 'WOS:000221807500019',
        fields: {
          sourceId: 'WOS:000221807500019',
          title: 'Notes on the engine',
          abstract: 'The engine weaves patterns.',
          authors: [
            { family: 'Lovelace', given: 'Ada Augusta' },
            { family: 'Babbage', given: 'Charles' },
            { literal: 'Engine Society of Turin' },
          ],
          year: 1843,
          date: '1843-06-14',
          type: 'article-journal',
          venue: 'MEMOIRS',
          volume: '3',
          issue: '29',
          pages: '666-731',
          doi: '10.1000/abc',
          pmid: '15170338',
          language: 'en',
          keywords: ['weaving', 'pattern', 'ANALYTICAL ENGINE', 'DIFFERENCE ENGINE'],
        },
      },
    ]);
  });

  test.each([
    [['AU Petrov, IV'], [{ family: 'Petrov', given: 'IV' }]],
    [['AU [Anonymous]'], []],
    [['CA Engine Society'], [{ literal: 'Engine Society' }]],
    [['BE Babbage, C'], [{ family: 'Babbage', given: 'C' }]],
  ])('with %j has the authors %j', (lines, authors) => {
    expect(only(...lines).fields?.authors).toEqual(authors);
  });

  test.each([
    [['BP 5', 'EP 9'], '5-9'],
    [['BP 5', 'EP 5'], '5'],
    [['AR e0134826'], 'e0134826'],
  ])('with %j has the pages %j', (lines, pages) => {
    expect(only(...lines).fields?.pages).toBe(pages);
  });

  test.each([
    [['PD MAY-JUN', 'PY 2003'], { year: 2003, date: '2003-05' }],
    [['PD SPR', 'PY 2003'], { year: 2003, date: null }],
    [['EA MAR 2020'], { year: 2020, date: '2020-03' }],
  ])('with %j appeared at %j', (lines, when) => {
    expect(only(...lines).fields).toMatchObject(when);
  });

  test.each([
    ['PT J', 'Article', 'article-journal'],
    ['PT J', 'Article; Proceedings Paper', 'paper-conference'],
    ['PT J', 'Review; Book Chapter', 'chapter'],
    ['PT J', 'Book Review', 'review'],
    ['PT B', 'Article', 'book'],
    ['PT S', 'Article', null],
  ])('with %s and DT %s is of type %j', (first, words, type) => {
    const { records } = read(first, 'TI One', 'AB A', `DT ${words}`, 'ER');
    expect(records[0]?.fields.type).toBe(type);
  });

  test('may lack its end, as the foot of the file or the next record shows', () => {
    const { records, problems } = read(...file(...record().slice(0, -1), ...record().slice(0, -1)));
    expect(records.map(({ line, fields }) => [line, fields.abstract])).toEqual([
      [3, 'We show.'],
      [6, 'We show.'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['WOS-NO-END', 'WOS-NO-END']);
  });

  test('may lack its beginning, and hold blank lines', () => {
    const { records, problems } = read(...record(), '', 'TI Two', '', 'AB A', 'ER');
    expect(records.map(({ fields }) => [fields.title, fields.abstract])).toEqual([
      ['One', 'We show.'],
      ['Two', 'A'],
    ]);
    expect(problems).toMatchObject([{ code: 'WOS-NO-BEGIN', record: 'line 6' }]);
  });
});

test('several files in one, and text around them, are read', () => {
  const { records, problems } = read('hello', ...file(...record()), ...file(...record()));
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'WOS-FURNITURE', value: 'hello' }]);
});
