import { describe, expect, test } from 'vitest';
import { authorName } from '../../../domain/author.ts';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const rows = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

const { report, papers, titles } = faultyFolder({
  'papers/mark.csv': `\ufeff${rows('Title,Abstract', 'Mark of bees,They fly.')}`,
  'papers/semicolon.csv': rows(
    'Title;Abstract;Year',
    'Separator one;They fly, and fly.;2019',
    '"Separator; two";They fly.;2020',
  ),
  'papers/tab.csv': rows('Title\tAbstract\tYear', 'Tab of bees\tThey fly, and fly; and fly.\t2020'),
  'papers/open.csv': rows(
    'title,abstract',
    'Open before,"They',
    'fly."',
    'Open row,"They fly.',
    'Open behind,They fly.',
  ),
  'papers/stray.csv': rows(
    'title,abstract',
    'Stray "bees" of the night,They fly.',
    'Stray not,They fly.',
  ),
  'papers/length.csv': rows(
    'title,abstract,year',
    'Length right,They fly.,2020',
    'Length short,They fly.',
    'Length long,They fly, and fly.,2020',
  ),
  'papers/twice.csv': rows('Title,Abstract,title,Abstract', 'Twice,a,b,c'),
  'papers/proto.csv': rows(
    '__proto__,Title,constructor,Abstract',
    '{"year":1},Proto of bees,x,They fly.',
  ),
  'papers/untitled.csv': rows('Autor,Titel,Abstract', 'Ada,Bees,They fly.'),
  'papers/unabstracted.csv': rows('Title,Abstrct', 'Unabstracted bees,They fly.'),
  'papers/scopus-2015.csv': rows(
    'Authors,Title,Year,Source title,DOI,Abstract,EID',
    '"Lovelace, A.",Dialect Scopus 2015,2015,Bees,10.1000/s15,They fly.,2-s2.0-15',
  ),
  'papers/scopus-2024.csv': rows(
    '"Authors","Author full names","Title","Year","Source title","DOI","Abstract","EID"',
    '"Lovelace, A.","Lovelace, Ada (57200000000)","Dialect Scopus 2024","2024","Bees","10.1000/s24","[No abstract available]","2-s2.0-24"',
  ),
  'papers/wos-short.txt': rows(
    'PT\tAU\tTI\tSO\tAB\tPY\tDI\tUT',
    'J\tLovelace, A\tDialect Web of Science 1\tBEES\tThey fly.\t2015\t10.1000/w15\tWOS:15',
  ),
  'papers/wos-long.txt': rows(
    'Publication Type\tAuthors\tArticle Title\tSource Title\tAbstract\tPublication Year\tDOI\tUT (Unique WOS ID)',
    'J\tLovelace, A\tDialect Web of Science 2\tBEES\tThey fly.\t2024\t10.1000/w24\tWOS:24',
  ),
  'papers/dimensions.csv': rows(
    '"About the data: Exported on Jan 1, 2020"\nRank,Publication ID,DOI,Title,Abstract,Source title,PubYear,Authors',
    '1,pub.1,10.1000/d20,Dialect Dimensions,They fly.,Bees,2020,"Lovelace, Ada"',
  ),
  'papers/damaged.csv': rows(
    'id,title,abstract,doi,date',
    '1.23E+05,Damaged bees,They fly.,10-Jan,########',
  ),
});

describe('a table', () => {
  test('with a mark of byte order has its first column', async () => {
    expect(await report('papers/mark.csv')).toMatchInlineSnapshot(
      `"papers/mark.csv (csv): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Mark')).toEqual(['Mark of bees']);
  });

  test('with semicolons or tabs between its cells is split at these', async () => {
    expect(await report('papers/semicolon.csv')).toMatchInlineSnapshot(
      `"papers/semicolon.csv (csv): 2 found, 2 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await report('papers/tab.csv')).toMatchInlineSnapshot(
      `"papers/tab.csv (csv): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect((await papers('Separator')).map(({ title, year }) => [title, year])).toEqual([
      ['Separator one', 2019],
      ['Separator; two', 2020],
    ]);
    expect((await papers('Tab'))[0]).toMatchObject({
      abstract: 'They fly, and fly; and fly.',
      year: 2020,
    });
  });

  test('with a quote that is never closed names the row where it opens', async () => {
    expect(await report('papers/open.csv')).toMatchInlineSnapshot(`
      "papers/open.csv (csv): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 4: A quote opens in row 3, on line 4, and is never closed; this row and all that follow were not read. Got ""They fly.". [CSV-OPEN-QUOTE]
          End the cell with a double quote. Within a cell in quotes write each quote twice: "the ""best"" of"."
    `);
    expect(await titles('Open')).toEqual(['Open before']);
  });

  test('with a quote inside of a cell is read with a warning', async () => {
    expect(await report('papers/stray.csv')).toMatchInlineSnapshot(`
      "papers/stray.csv (csv): 2 found, 1 accepted, 1 warned, 0 merged, 0 rejected
        warning line 2, title: A double quote stands out of place in the cell; it was kept. Got "Stray "bees" of the night". [CSV-QUOTE]
          Put the whole cell in double quotes and write each quote in it twice: "the ""best"" of"."
    `);
    expect(await titles('Stray')).toEqual(['Stray "bees" of the night', 'Stray not']);
  });

  test('with rows too short or too long loses these, with what was expected and what is there', async () => {
    expect(await report('papers/length.csv')).toMatchInlineSnapshot(`
      "papers/length.csv (csv): 3 found, 1 accepted, 0 warned, 0 merged, 2 rejected
        error line 3: Row 3 has 2 cells, but there are 3 columns. Got "Length short · They fly.". [CSV-ROW-LENGTH]
          Write all commas, also of empty cells, and put a cell that goes over several lines in double quotes.
        error line 4: Row 4 has 4 cells, but there are 3 columns. Got "Length long · They fly · and fly. · 2020". [CSV-ROW-LENGTH]
          Put a cell that holds commas in double quotes, and write each quote in it twice."
    `);
    expect(await titles('Length')).toEqual(['Length right']);
  });

  test('with two columns of one name is refused with the name', async () => {
    expect(await report('papers/twice.csv')).toMatchInlineSnapshot(`
      "papers/twice.csv (csv): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error Several columns have the same name: "title", "Abstract". Got "title · Abstract". [CSV-DUPLICATE-COLUMN]
          Rename or remove all but one of each, so that it is clear which is meant."
    `);
  });

  test('means nothing special by __proto__', async () => {
    expect(await report('papers/proto.csv')).toMatchInlineSnapshot(`
      "papers/proto.csv (csv): 1 found, 0 accepted, 1 warned, 0 merged, 0 rejected
        warning line 2, __proto__: A double quote stands out of place in the cell; it was kept. Got "{"year":1}". [CSV-QUOTE]
          Put the whole cell in double quotes and write each quote in it twice: "the ""best"" of"."
    `);
    expect((await papers('Proto'))[0]).toMatchObject({ abstract: 'They fly.', year: null });
    expect(Object.hasOwn(Object.prototype, 'year')).toBe(false);
  });

  test('without titles is refused with its columns and the nearest name', async () => {
    expect(await report('papers/untitled.csv')).toMatchInlineSnapshot(`
      "papers/untitled.csv (csv): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error No column holds titles. The columns are: "Autor", "Titel", "Abstract". Got "Autor · Titel · Abstract". [CSV-NO-TITLE]
          Is "Titel" meant to be "Title"? Name the column of the titles "Title" in the first row of the file."
    `);
  });

  test('without abstracts is read by its titles, and warned of with its columns and the nearest name', async () => {
    expect(await report('papers/unabstracted.csv')).toMatchInlineSnapshot(`
      "papers/unabstracted.csv (csv): 1 found, 0 accepted, 1 warned, 0 merged, 0 rejected
        warning No column holds abstracts. The columns are: "Title", "Abstrct". Got "Title · Abstrct". [CSV-NO-ABSTRACT]
          Is "Abstrct" meant to be "Abstract"? Export the file with abstracts, or name their column "Abstract".
        warning line 2, abstract: The paper has no abstract. Got "Unabstracted bees". [PAPER-NO-ABSTRACT]
          Add its abstract; without it the paper is placed by its title alone."
    `);
  });

  test('of a database is read by the headers of any year', async () => {
    const read = (await papers('Dialect')).map(({ title, venue, year, doi, authors }) => [
      title,
      venue?.toLowerCase(),
      year,
      doi,
      authors.map(authorName).join(),
    ]);
    expect(read).toEqual([
      ['Dialect Dimensions', 'bees', 2020, '10.1000/d20', 'Ada Lovelace'],
      ['Dialect Scopus 2015', 'bees', 2015, '10.1000/s15', 'A. Lovelace'],
      ['Dialect Scopus 2024', 'bees', 2024, '10.1000/s24', 'Ada Lovelace'],
      ['Dialect Web of Science 1', 'bees', 2015, '10.1000/w15', 'A Lovelace'],
      ['Dialect Web of Science 2', 'bees', 2024, '10.1000/w24', 'A Lovelace'],
    ]);
  });

  test('of Scopus has no abstract where it says that there is none', async () => {
    expect(await report('papers/scopus-2024.csv')).toMatchInlineSnapshot(`
      "papers/scopus-2024.csv (csv): 1 found, 0 accepted, 1 warned, 0 merged, 0 rejected
        warning The file comes from Scopus, which keeps rights in the abstracts. [FILE-PUBLISHER]
          Set \`abstracts: excerpt\` or \`abstracts: none\` in map.yaml unless you may publish them.
        warning line 2 (10.1000/s24), Abstract: The paper has no abstract. Got "Dialect Scopus 2024". [PAPER-NO-ABSTRACT]
          Add its abstract; without it the paper is placed by its title alone."
    `);
    expect((await papers('Dialect Scopus 2024'))[0]?.abstract).toBe('');
  });

  test('that a spreadsheet damaged has those cells left out with a warning', async () => {
    expect(await report('papers/damaged.csv')).toMatchInlineSnapshot(`
      "papers/damaged.csv (csv): 1 found, 0 accepted, 1 warned, 0 merged, 0 rejected
        warning line 2, id: "1.23E+05" looks spreadsheet-damaged; it was left out. [CSV-DAMAGED]
          Export the table again and do not save it from a spreadsheet, or make the column one of text before you paste into it.
        warning line 2, doi: "10-Jan" looks spreadsheet-damaged; it was left out. [CSV-DAMAGED]
          Export the table again and do not save it from a spreadsheet, or make the column one of text before you paste into it.
        warning line 2, date: "########" looks spreadsheet-damaged; it was left out. [CSV-DAMAGED]
          Export the table again and do not save it from a spreadsheet, or make the column one of text before you paste into it."
    `);
    expect((await papers('Damaged'))[0]).toMatchObject({ sourceId: null, doi: null, date: null });
  });
});
