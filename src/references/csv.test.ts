import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attention, bare } from '../testing/sample-references.ts';
import { csvFile, csvLine } from './csv.ts';

/** Rows of cells by RFC 4180 to the letter. */
function parseStrictly(file: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < file.length) {
    const match = cell.exec(file);
    if (match === null) throw new Error('No cell here');
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('csvFile', () => {
  it('has a line of names and one line a paper', () => {
    expect(csvFile([attention], () => 'All "of" it.')).toMatchInlineSnapshot(`
      "ID,Title,Authors,Year,Date,Type,Venue,Volume,Issue,Pages,DOI,arXiv,PMID,ACL ID,OpenAlex,Semantic Scholar ID,URL,PDF,Language,Keywords,Abstract
      W1,Attention Is All You Need,"Vaswani, Ashish; van Beethoven, Jr., Ludwig; Barnes and Noble,",2017,2017-12-04,paper-conference,NeurIPS,30,2,5998-6008,10.5555/3295222,1706.03762,123,P19-1001,W1,ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12,https://example.org/a_b?c=1&d=2,https://example.org/a.pdf,en,"[""attention"",""sequence models, neural""]","All ""of"" it."
      "
    `);
  });

  it('calls types by words that tables have for them', () => {
    const types = (['article', 'review', 'article-journal', null] as const).map(
      (type) => parseStrictly(csvFile([{ ...bare, type }]))[1]?.[5],
    );
    expect(types).toEqual(['preprint', 'book review', 'article-journal', '']);
  });

  it('begins no cell like a formula, whatever the texts hold', () => {
    const characters = fc.constantFrom(...Array.from('\0\t\r\n\u2028\ufeff =+-@＝"\',;a'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const paper = { ...bare, title: text, venue: text, keywords: [text, text] };
        const rows = parseStrictly(csvFile([paper], () => text));
        expect(rows.flat().filter((cell) => /^[\s=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('has as many cells in every line, whatever the texts hold', () => {
    const hostile = '",\r\n=1\u2028"';
    const rows = parseStrictly(csvFile([attention, { ...bare, title: hostile }], () => hostile));
    expect(rows.map((row) => row.length)).toEqual([21, 21, 21]);
    expect(rows[2]?.[1]).toBe('", =1 "');
  });
});

describe('csvLine', () => {
  test.each(['\0=1', '=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', ' =1'])(
    'lets no spreadsheet run %s',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text.replace('\0', '').trim()}"\r\n`);
    },
  );

  test.each(['\t=1', '\r=1', '\tx', '\rx'])('lets no tab or return begin a cell: %j', (text) => {
    expect(csvLine([text])).toBe(`"'${text.trim()}"\r\n`);
  });

  it('leaves all else', () => {
    expect(csvLine(['a = b', 12, null, "it's; so"])).toBe('a = b,12,,"it\'s; so"\r\n');
  });
});
