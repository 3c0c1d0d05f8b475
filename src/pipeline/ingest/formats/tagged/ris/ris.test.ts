import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../../domain/author.ts';
import { settleFile } from '../../../records/settle-file.ts';
import { ris } from './ris.ts';

const read = (...lines: readonly string[]) =>
  settleFile({ path: 'papers/a.ris', format: 'ris' }, ris.read(lines.join('\n')));
/** A record with a title and an abstract, so that nothing is reported that a test does not mean. */
const record = (...lines: readonly string[]) => [
  'TY  - JOUR',
  'TI  - One',
  'AB  - We show.',
  ...lines,
  'ER  - ',
];
const only = (...lines: readonly string[]) => {
  const { records, problems } = read(...record(...lines));
  return { fields: records[0]?.fields, problems };
};

describe('a record of RIS', () => {
  test('gives all its fields', () => {
    const { records, problems } = read(
      'TY  - JOUR',
      'ID  - Lovelace1843',
      'TI  - Notes on the engine',
      'AU  - Lovelace, Ada',
      'AU  - Babbage, Charles',
      'PY  - 1843',
      'DA  - 1843/10/01/',
      'JO  - Memoirs',
      'VL  - 3',
      'IS  - 29',
      'SP  - 666',
      'EP  - 731',
      'DO  - https://doi.org/10.1000/ABC',
      'UR  - https://example.org/notes',
      'L1  - https://example.org/notes.pdf',
      'LA  - English',
      'KW  - engine',
      'KW  - notes',
      'AB  - The engine weaves patterns.',
      'ER  - ',
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        line: 1,
        key: 'https://doi.org/10.1000/ABC',
        fields: {
          sourceId: 'Lovelace1843',
          title: 'Notes on the engine',
          abstract: 'The engine weaves patterns.',
          authors: [
            { family: 'Lovelace', given: 'Ada' },
            { family: 'Babbage', given: 'Charles' },
          ],
          year: 1843,
          date: '1843-10-01',
          type: 'article-journal',
          venue: 'Memoirs',
          volume: '3',
          issue: '29',
          pages: '666-731',
          doi: '10.1000/abc',
          url: 'https://example.org/notes',
          pdf: 'https://example.org/notes.pdf',
          language: 'en',
          keywords: ['engine', 'notes'],
        },
      },
    ]);
  });

  test.each([
    'TY - JOUR',
    'TY- JOUR',
    'TY  -JOUR',
    'TY -JOUR',
    'TY   - JOUR',
    'TY  – JOUR',
    '  TY  - JOUR',
    'ty  - JOUR',
  ])('may begin with "%s"', (line) => {
    const { records, problems } = read(line, 'TI - One', 'AB - We show.', 'ER -');
    expect(problems).toEqual([]);
    expect(records[0]?.fields).toMatchObject({ title: 'One', type: 'article-journal' });
  });

  test('may hold blank lines', () => {
    const lines = record('AU  - Lovelace, Ada').flatMap((line) => [line, '', ' ']);
    const { records, problems } = read(...lines);
    expect(problems).toEqual([]);
    expect(records[0]?.fields).toMatchObject({ title: 'One', abstract: 'We show.' });
    expect(records[0]?.fields.authors).toHaveLength(1);
  });

  test('may lack its end: the next begins another, and both are warned of', () => {
    const [first, second] = [record().slice(0, -1), record().slice(0, -1)];
    const { records, problems } = read(...first, ...second);
    expect(records).toMatchObject([
      { line: 1, isWarned: true },
      { line: 4, isWarned: true },
    ]);
    expect(problems).toMatchObject([
      { code: 'RIS-NO-END', level: 'warned', record: 'line 1' },
      { code: 'RIS-NO-END', level: 'warned', record: 'line 4' },
    ]);
    expect(problems[0]?.message).toBe(
      'The record has no line `ER  -`; it was taken to end with line 3.',
    );
  });

  test('may lack its beginning, where another has ended', () => {
    const { records, problems } = read(...record(), 'TI  - Two', 'AB  - We too.', 'ER  -');
    expect(records.map(({ fields }) => fields.title)).toEqual(['One', 'Two']);
    expect(problems).toMatchObject([{ code: 'RIS-NO-BEGIN', record: 'line 5', field: 'TI' }]);
  });

  test('may have its tags in any order', () => {
    const { records, problems } = read(
      ...['DB  - McK', 'TI  - One', 'AB  - A', 'TY  - JOUR', 'VL  - 49', 'ER  - ', ''],
      ...['VL  - 50', 'TI  - Two', 'TY  - JOUR', 'AB  - A', 'ER  - '],
    );
    expect(problems).toEqual([]);
    expect(records.map(({ fields: { title, type, volume } }) => [title, type, volume])).toEqual([
      ['One', 'article-journal', '49'],
      ['Two', 'article-journal', '50'],
    ]);
  });

  test('may end without a dash', () => {
    const { records, problems } = read(...record().slice(0, -1), 'ER', ...record());
    expect([records.length, problems]).toEqual([2, []]);
  });

  test('has no value in the word of a program for nothing', () => {
    const { fields } = only('IS  - nan', 'SP  - nan', 'EP  - nan', 'KW  - nan', 'DA  - 2020///nan');
    expect(fields).toMatchObject({ issue: null, pages: null, keywords: [], year: 2020 });
  });

  test('has wrapped lines joined with a space', () => {
    const { records } = read(
      'TY  - JOUR',
      'TI  - A title that',
      '  goes on',
      'AB  - We show,',
      '      ER then second line',
      'IL-6 and p < 0.05,',
      'ER - positive and so on.',
      'ER  -',
    );
    expect(records[0]?.fields).toMatchObject({
      title: 'A title that goes on',
      abstract: 'We show, ER then second line IL-6 and p < 0.05, ER - positive and so on.',
    });
  });

  test('may have its abstract in several paragraphs', () => {
    expect(only('AB  - And more.').fields?.abstract).toBe('We show. And more.');
  });

  test.each(['TI', 'T1', 'CT', 'BT', 'ST'])('may name its title under %s', (tag) => {
    const { records, problems } = read('TY  - BOOK', `${tag}  - One`, 'N2  - A', 'ER  -');
    expect(problems).toEqual([]);
    expect(records[0]?.fields).toMatchObject({ title: 'One', abstract: 'A' });
  });

  test('is told of by the tags of its file', () => {
    const { problems } = read('TY  - JOUR', 'T1  - One', 'N2  - A', 'Y1  - twenty', 'ER  -');
    expect(problems).toMatchObject([{ code: 'PAPER-BAD-YEAR', field: 'Y1', value: 'twenty' }]);
  });

  test.each(['PY', 'Y1', 'DA'])('may give its year under %s', (tag) => {
    expect(only(`${tag}  - 2020/05//`).fields).toMatchObject({ year: 2020, date: '2020-05' });
  });

  test('may give the month without the year', () => {
    expect(only('DA  - Apr 15', 'PY  - 2014').fields).toMatchObject({ date: '2014-04-15' });
  });

  test.each(['AU', 'A1', 'A2', 'A3', 'A4', 'ED'])('may name its authors under %s', (tag) => {
    const { fields } = only(`${tag}  - Lovelace, Ada`, `${tag}  - et al.`);
    expect(fields?.authors.map(authorName)).toEqual(['Ada Lovelace']);
  });

  test('has editors, and names of works cited, for authors only where it has none', () => {
    const { fields } = only('A2  - Babbage, Charles', 'AU  - Lovelace, Ada');
    expect(fields?.authors.map(authorName)).toEqual(['Ada Lovelace']);
    expect(only('A2  - Achenbach, Barned, Berry, Bishop').fields?.authors).toEqual([]);
  });

  test.each(['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1'])('may name its venue under %s', (tag) => {
    expect(only(`${tag}  - Memoirs`).fields?.venue).toBe('Memoirs');
  });

  test('has the full name of its venue before a short one', () => {
    expect(only('J2  - Mem.', 'JO  - Mem', 'T2  - Memoirs').fields?.venue).toBe('Memoirs');
  });

  test('that is a thesis names the university as its venue', () => {
    const { records } = read('TY  - THES', 'TI  - One', 'AB  - A', 'PB  - Turin', 'ER  -');
    expect(records[0]?.fields).toMatchObject({ type: 'thesis', venue: 'Turin' });
    expect(only('PB  - Wiley').fields?.venue).toBeNull();
  });

  test.each([
    [['SP  - 666', 'EP  - 731'], '666-731'],
    [['SP  - 1-5'], '1-5'],
    [['SP  - 1-5', 'EP  - 5'], '1-5'],
    [['SP  - e16', 'EP  - e16'], 'e16'],
    [['SP  - No', 'EP  - Specified'], null],
    [['C7  - 104501'], '104501'],
    [['C7  - some remark'], null],
    [['EP  - 5'], null],
  ])('with %j has the pages %j', (lines, pages) => {
    expect(only(...lines).fields?.pages).toBe(pages);
  });

  test('that is a book does not take its number of pages for pages', () => {
    const { records } = read('TY  - BOOK', 'TI  - One', 'AB  - A', 'SP  - 325', 'ER  -');
    expect(records[0]?.fields.pages).toBeNull();
  });

  test.each(['DO', 'M3', 'UR', 'L3', 'L2', 'ID', 'AN'])('may give its DOI under %s', (tag) => {
    expect(only(`${tag}  - https://doi.org/10.1000/ABC`).fields?.doi).toBe('10.1000/abc');
  });

  test('takes no DOI out of a longer text, and names a bad one', () => {
    expect(only('M3  - see 10.1000/abc').fields?.doi).toBeNull();
    expect(only('DO  - unknown').problems).toMatchObject([
      { code: 'PAPER-BAD-DOI', field: 'DO', value: 'unknown' },
    ]);
  });

  test('has the first address of the web, and no other', () => {
    const { fields, problems } = only(
      'UR  - <Go to ISI>://WOS:000298449100001',
      'UR  - https://example.org/a; https://example.org/b',
      'L1  - file:///home/user/private.pdf',
      'L2  - https://example.org/page',
      'L4  - https://example.org/picture',
      'L1  - internal-pdf://private.pdf',
    );
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({ url: 'https://example.org/a', pdf: null });
  });

  test.each(['L1', 'L2', 'L4'])('may give the address of its text under %s', (tag) => {
    expect(only(`${tag}  - https://example.org/doi/pdf/1`).fields?.pdf).toMatch(/pdf.1$/u);
  });

  test.each([
    [['UR  - https://www.ncbi.nlm.nih.gov/pubmed/23162881']],
    [['UR  - https://pubmed.ncbi.nlm.nih.gov/23162881/']],
    [['AN  - 23162881', 'DP  - NLM']],
    [['AN  - PMID:23162881']],
  ])('with %j has an id of PubMed', (lines) => {
    expect(only(...lines).fields?.pmid).toBe('23162881');
  });

  test.each([
    [['ID  - 12', 'AN  - rayyan-1'], 'rayyan-1'],
    [['ID  - 12'], null],
    [['ID  - 2019-65183-001', 'AN  - 7'], '2019-65183-001'],
    [['AN  - WOS:000444108200009'], 'WOS:000444108200009'],
  ])('with %j has the id %j', (lines, id) => {
    const { records } = read(...record(...lines));
    expect(records).toMatchObject([{ key: id, fields: { sourceId: id } }]);
  });

  test('without an id is the same in every build', () => {
    expect(only().fields).toEqual(only().fields);
    expect(only().fields?.sourceId).toBeNull();
  });

  test.each([
    [
      ['KW  - a', 'KW  - b'],
      ['a', 'b'],
    ],
    [
      ['KW  - Ethics, Nursing', 'Canada'],
      ['Ethics, Nursing', 'Canada'],
    ],
    [['KW  - a; b;c'], ['a', 'b', 'c']],
    [['KW  - a, b, c'], ['a', 'b', 'c']],
    [['KW  - a, b'], ['a, b']],
    [
      ['KW  - *Body Image', 'KW  - labetalol/ad [Drug]'],
      ['Body Image', 'labetalol'],
    ],
    [
      ['KW  - Colitis/*therapy', 'KW  - Drugs/adverse effects'],
      ['Colitis', 'Drugs'],
    ],
    [['KW  - HIV/AIDS'], ['HIV/AIDS']],
    [['KW  - '], []],
  ])('with %j has the keywords %j', (lines, keywords) => {
    expect(only(...lines).fields?.keywords).toEqual(keywords);
  });

  test.each([
    ['JOUR', 'article-journal'],
    ['CONF', 'paper-conference'],
    ['CPAPER', 'paper-conference'],
    ['CHAP', 'chapter'],
    ['UNPB', 'article'],
    ['ELEC', 'webpage'],
    ['GEN', 'document'],
    ['Journal Article', 'article-journal'],
    ['jour', 'article-journal'],
    ['XYZZY', null],
    ['__proto__', null],
    ['', null],
  ])('of type "%s" is kept as %s', (word, type) => {
    const { records, problems } = read(`TY  - ${word}`, 'TI  - One', 'AB  - A', 'ER  -');
    expect(problems).toEqual([]);
    expect(records[0]?.fields).toMatchObject({ title: 'One', type });
  });

  test.each(['English', 'eng', 'English; French', 'en_GB'])(
    'may name its language as %s',
    (name) => {
      expect(only(`LA  - ${name}`).fields?.language).toMatch(/^en/u);
    },
  );

  test('of no language says nothing of it', () => {
    expect(only('LA  - und')).toMatchObject({ fields: { language: null }, problems: [] });
  });

  test('keeps its notes to itself', () => {
    const { records, problems } = read(
      ...record('N1  - secret', '', 'more of the secret', 'M1  - secret', 'C1  - secret'),
      'N1  - secret',
    );
    expect(JSON.stringify([records, problems])).not.toContain('secret');
  });

  test('without a title is rejected, and the rest goes on', () => {
    const { records, rejectedCount, problems } = read('TY  - GEN', 'N1  - x', 'ER  -', ...record());
    expect(records).toHaveLength(1);
    expect(rejectedCount).toBe(1);
    expect(problems).toMatchObject([{ level: 'rejected', record: 'line 1', field: 'title' }]);
  });
});

describe('a file of RIS', () => {
  test('may number its records and have text between them', () => {
    const { records, problems } = read(
      'Exported on a Monday',
      '1.',
      ...record(),
      'NL  - short',
      '',
      'Link to the full text',
      '2.',
      ...record().slice(0, -1),
      '',
      '3.',
      ...record(),
    );
    expect(records.map(({ line, fields }) => [line, fields.abstract])).toEqual([
      [3, 'We show.'],
      [11, 'We show.'],
      [16, 'We show.'],
    ]);
    expect(problems).toMatchObject([
      { code: 'RIS-NO-END', record: 'line 11' },
      {
        level: 'noted',
        code: 'RIS-FURNITURE',
        record: '',
        value: 'Exported on a Monday · NL · Link to the full text',
        message: 'Skipped as part of no record: lines 1, 7, 9.',
      },
    ]);
  });

  test('without a record is refused', () => {
    const reading = read('hello', 'world');
    expect(reading).toMatchObject({ records: [], rejectedCount: 1 });
    expect(reading.problems).toMatchObject([
      { level: 'rejected', code: 'RIS-NO-RECORD', record: '', value: 'hello' },
    ]);
  });
});
