import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { decodeText } from '../../files/decode-text.ts';
import { fileRefusal } from '../../files/refuse-file.ts';
import { settleFile } from '../../records/settle-file.ts';
import { csv } from './csv.ts';

const readText = (text: string) =>
  settleFile({ path: 'papers/a.csv', format: 'csv' }, csv.read(text));
const read = (...lines: readonly string[]) => readText(lines.join('\n'));
const titles = (reading: ReturnType<typeof read>) =>
  reading.records.map(({ fields }) => fields.title);
const codes = (reading: ReturnType<typeof read>) => reading.problems.map(({ code }) => code);

describe('a table', () => {
  test('is one paper a row', () => {
    const reading = read('title,abstract,year', 'One,A,2020', '"Two, or ""more""",B,2021');
    expect(reading.problems).toEqual([]);
    expect(reading.records.map(({ line, fields }) => [line, fields.title, fields.year])).toEqual([
      [2, 'One', 2020],
      [3, 'Two, or "more"', 2021],
    ]);
  });

  test('may begin with a byte order mark', () => {
    const decoded = decodeText(Buffer.from('\ufefftitle,abstract\nOne,A\n'));
    expect('text' in decoded && titles(readText(decoded.text))).toEqual(['One']);
  });

  test.each([',', ';', '\t', '|'])('may have %j between its cells', (separator) => {
    const reading = read(`Title${separator}Abstract`, `One${separator}"A${separator}B"`);
    expect(reading.records[0]?.fields).toMatchObject({
      title: 'One',
      abstract: `A${separator.trim() || ' '}B`,
    });
    expect(reading.problems).toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('may end its lines with %j', (end) => {
    const reading = readText(['title,abstract', '"One', 'more",A', 'Two,B', ''].join(end));
    expect(reading.records.map(({ line, fields }) => [line, fields.title])).toEqual([
      [2, 'One more'],
      [4, 'Two'],
    ]);
  });

  test('may have blank rows, and rows with empty cells too many', () => {
    const reading = read('title,abstract,,', 'One,A', '', ' , ', ',,,,,,', 'Two,B,,,,', '   ');
    expect(titles(reading)).toEqual(['One', 'Two']);
    expect(reading.problems).toEqual([]);
  });

  test('may have rows without the cells that are empty in all others', () => {
    const reading = read('title,abstract,comment', 'One,A', 'Two,B,');
    expect(titles(reading)).toEqual(['One', 'Two']);
  });

  test('may have lines before its header, which are noted', () => {
    const reading = read('"Exported, today"', '', 'title,abstract', 'One,A,too much');
    expect(reading.problems).toMatchObject([
      { level: 'noted', code: 'CSV-FURNITURE', value: '"Exported, today"' },
      { level: 'rejected', code: 'CSV-ROW-LENGTH', record: 'line 4' },
    ]);
    // As a spreadsheet counts.
    expect(reading.problems[1]?.message).toContain('Row 4 has 3 cells');
  });

  test('means nothing special by __proto__', () => {
    const reading = read('__proto__,title,constructor,abstract', '{"year":1},One,x,A');
    expect(reading.records[0]?.fields).toMatchObject({ title: 'One', abstract: 'A', year: null });
    expect(({} as { year?: number }).year).toBeUndefined();
  });

  test('of more than the limit is refused with the limit named', () => {
    const size = 513 * 1024 * 1024;
    expect(fileRefusal({ path: 'papers/a.csv', size, refusal: null })).toMatchObject({
      code: 'FILE-TOO-LARGE',
      message: 'The file has 513 MB; at most 500 MB are read.',
    });
  });

  test('may have a cell of more than a megabyte', () => {
    const abstract = 'word "" '.repeat(200_000).trim();
    const reading = read('title,abstract', `One,"${abstract}"`);
    expect(reading.records[0]?.fields.abstract).toBe(abstract.replaceAll('""', '"'));
  });

  test('gives no field for words that programs write for nothing, but titles and names may be such', () => {
    const reading = read('title,abstract,authors,doi', 'None,nan,Null,N/A');
    expect(reading.records[0]?.fields).toMatchObject({ title: 'None', abstract: '', doi: null });
    expect(reading.records[0]?.fields.authors.map(authorName)).toEqual(['Null']);
    expect(codes(reading)).toEqual(['PAPER-NO-ABSTRACT']);
  });

  test('names the column of a field as the file does', () => {
    const reading = read('Article Title,Abstract Note,Publication Year', 'One,,soon', ',x,');
    expect(reading.problems.map(({ code, field }) => [code, field])).toEqual([
      ['PAPER-NO-ABSTRACT', 'Abstract Note'],
      ['PAPER-BAD-YEAR', 'Publication Year'],
      ['PAPER-NO-TITLE', 'Article Title'],
    ]);
  });

  test('is known in reports by DOI, else by id', () => {
    const { problems } = read('id,doi,title', 'a,10.1/x,One', 'b,,Two', ',,Three');
    expect(problems.slice(1).map(({ record }) => record)).toEqual([
      'line 2 (10.1/x)',
      'line 3 (b)',
      'line 4',
    ]);
  });
});

describe('a faulty row', () => {
  test('with cells too many or too few is rejected alone', () => {
    const reading = read('title,abstract,year', 'One,A,2020', 'Two,B', 'A, B,C,2021', 'Three,C,1');
    expect(titles(reading)).toEqual(['One', 'Three']);
    expect(reading.rejectedCount).toBe(2);
    expect(
      reading.problems
        .filter(({ level }) => level === 'rejected')
        .map(({ code, record, message, hint }) => [code, record, message, hint]),
    ).toMatchInlineSnapshot(`
      [
        [
          "CSV-ROW-LENGTH",
          "line 3",
          "Row 3 has 2 cells, but there are 3 columns.",
          "Write all commas, also of empty cells, and put a cell that goes over several lines in double quotes.",
        ],
        [
          "CSV-ROW-LENGTH",
          "line 4",
          "Row 4 has 4 cells, but there are 3 columns.",
          "Put a cell that holds commas in double quotes, and write each quote in it twice.",
        ],
      ]
    `);
  });

  test('with a stray quote is used with a warning', () => {
    const reading = read('title,abstract', 'The "best" of,A', 'Two,B');
    expect(titles(reading)).toEqual(['The "best" of', 'Two']);
    expect(reading.records.map(({ isWarned }) => isWarned)).toEqual([true, false]);
    expect(reading.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "CSV-QUOTE",
          "field": "title",
          "file": "papers/a.csv",
          "hint": "Put the whole cell in double quotes and write each quote in it twice: "the ""best"" of".",
          "level": "warned",
          "message": "A double quote stands out of place in the cell; it was kept.",
          "record": "line 2",
          "value": "The "best" of",
        },
      ]
    `);
  });

  test('with a quote that is never closed ends the file, rows before it are kept', () => {
    const reading = read('title,abstract', 'One,"A', 'and B"', 'Two,"open', 'Three,C', 'Four,D');
    expect(titles(reading)).toEqual(['One']);
    expect(reading.rejectedCount).toBe(1);
    expect(reading.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "CSV-OPEN-QUOTE",
          "field": "",
          "file": "papers/a.csv",
          "hint": "End the cell with a double quote. Within a cell in quotes write each quote twice: "the ""best"" of".",
          "level": "rejected",
          "message": "A quote opens in row 3, on line 4, and is never closed; this row and all that follow were not read.",
          "record": "line 4",
          "value": ""open",
        },
      ]
    `);
  });

  test('with a quote that seems to close in another row ends the file too', () => {
    const reading = read('title,abstract', 'One,A', '"Two,B', '"Three","C"', '"Four","D"');
    expect(titles(reading)).toEqual(['One']);
    expect(reading.problems).toMatchObject([{ code: 'CSV-OPEN-QUOTE', record: 'line 3' }]);
  });

  test('is the header, where its quote is never closed', () => {
    const reading = read('title,"abstract', 'One,A');
    expect(reading.problems).toMatchObject([{ code: 'CSV-OPEN-QUOTE', record: 'line 1' }]);
    expect(reading.rejectedCount).toBe(1);
  });

  test('holds quotes as letters between tabs, where nothing else is quoted', () => {
    const reading = read('title\tabstract', '"Smart" cities\tA', '"Open\tB', 'Three\tC"');
    expect(titles(reading)).toEqual(['"Smart" cities', '"Open', 'Three']);
    expect(reading.problems).toEqual([]);
  });

  test('between tabs is warned of where other cells need their quotes', () => {
    const reading = read('title\tabstract', 'One\t"A', 'more"', 'Two\tB "x" y');
    expect(titles(reading)).toEqual(['One', 'Two']);
    expect(codes(reading)).toEqual(['CSV-QUOTE']);
  });

  test('has what a spreadsheet damaged left out with a warning', () => {
    const reading = read(
      'id,title,abstract,doi,pages',
      '1.23E+05,One,#NAME?,10-Jan,5-Dec',
      '2101.00010,Two,A,10.1/x,########',
    );
    expect(reading.records.map(({ fields }) => [fields.sourceId, fields.doi])).toEqual([
      [null, null],
      ['2101.00010', '10.1/x'],
    ]);
    const damaged = reading.problems.filter(({ code }) => code === 'CSV-DAMAGED');
    expect(damaged.map(({ level, record, field, value }) => [level, record, field, value])).toEqual(
      [
        ['warned', 'line 2', 'id', '1.23E+05'],
        ['warned', 'line 2', 'abstract', '#NAME?'],
        ['warned', 'line 2', 'doi', '10-Jan'],
        ['warned', 'line 2', 'pages', '5-Dec'],
        ['warned', 'line 3 (10.1/x)', 'pages', '########'],
      ],
    );
    expect(damaged[0]?.message).toMatchInlineSnapshot(
      `""1.23E+05" looks spreadsheet-damaged; it was left out."`,
    );
  });
});

describe('a faulty file', () => {
  test('without titles is refused with its columns and the nearest name', () => {
    const reading = read('Name,Tittle,Abstract', 'a,b,c', 'd,e,f');
    expect(reading.records).toEqual([]);
    expect(reading.rejectedCount).toBe(1);
    expect(reading.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "CSV-NO-TITLE",
          "field": "",
          "file": "papers/a.csv",
          "hint": "Is "Tittle" meant to be "Title"? Name the column of the titles "Title" in the first row of the file.",
          "level": "rejected",
          "message": "No column holds titles. The columns are: "Name", "Tittle", "Abstract".",
          "record": "",
          "value": "Name · Tittle · Abstract",
        },
      ]
    `);
    expect(read('a;b', '1;2').problems[0]?.hint).toMatchInlineSnapshot(
      `"Name the column of the titles "Title" in the first row of the file."`,
    );
  });

  test('without abstracts is used with one more warning', () => {
    const reading = read('Title,Abstrct', 'One,A', 'Two,B');
    expect(codes(reading)).toEqual(['CSV-NO-ABSTRACT', 'PAPER-NO-ABSTRACT', 'PAPER-NO-ABSTRACT']);
    expect(reading.problems[0]).toMatchInlineSnapshot(`
      {
        "code": "CSV-NO-ABSTRACT",
        "field": "",
        "file": "papers/a.csv",
        "hint": "Is "Abstrct" meant to be "Abstract"? Export the file with abstracts, or name their column "Abstract".",
        "level": "warned",
        "message": "No column holds abstracts. The columns are: "Title", "Abstrct".",
        "record": "",
        "value": "Title · Abstrct",
      }
    `);
  });

  test('with two columns of one name is refused with the name', () => {
    const reading = read('Title,Abstract,title,Note,Note', 'a,b,c,d,e');
    expect(reading.rejectedCount).toBe(1);
    expect(reading.problems).toMatchInlineSnapshot(`
      [
        {
          "code": "CSV-DUPLICATE-COLUMN",
          "field": "",
          "file": "papers/a.csv",
          "hint": "Rename or remove all but one of each, so that it is clear which is meant.",
          "level": "rejected",
          "message": "Several columns have the same name: "title".",
          "record": "",
          "value": "title",
        },
      ]
    `);
  });

  test('may have two columns of one name that are not read', () => {
    expect(titles(read('Title,Abstract,Note,Note,,', 'a,b,c,d,,'))).toEqual(['a']);
  });

  test('may have several columns of one meaning, of which the best that holds something counts', () => {
    const reading = read(
      'Display Name,Title,Abstract,Index Keywords,Author Keywords',
      'a,b,c,d,e',
      'f,,g,h,',
    );
    expect(reading.records.map(({ fields }) => [fields.title, fields.keywords])).toEqual([
      ['b', ['e']],
      ['f', ['h']],
    ]);
  });

  test('without rows is refused', () => {
    expect(codes(read('title,abstract', ''))).toEqual(['CSV-NO-ROWS']);
    expect(codes(read('about', 'title,abstract', ',,'))).toEqual(['CSV-FURNITURE', 'CSV-NO-ROWS']);
  });

  test('does not name more columns than a person reads', () => {
    const message = read(Array.from({ length: 3000 }, (_, n) => `c${n}`).join(',')).problems[0]
      ?.message;
    expect(message).toContain('"c39" and 2960 more.');
  });
});

describe('a file of a publisher', () => {
  const scopus = ['Title,Source title,Abstract,EID', 'One,J,A,2-s2.0-1'];

  test('is named with what its abstracts need', () => {
    expect(read(...scopus).problems).toMatchInlineSnapshot(`
      [
        {
          "code": "FILE-PUBLISHER",
          "field": "",
          "file": "papers/a.csv",
          "hint": "Set \`abstracts: excerpt\` or \`abstracts: none\` in map.yaml unless you may publish them.",
          "level": "warned",
          "message": "The file comes from Scopus, which keeps rights in the abstracts.",
          "record": "",
          "value": "Scopus",
        },
      ]
    `);
  });

  test('is not named where it has no abstracts', () => {
    expect(codes(read('Item Title,Item DOI', 'One,10.1/x'))).not.toContain('FILE-PUBLISHER');
  });
});
