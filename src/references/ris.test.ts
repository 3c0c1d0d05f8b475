import { describe, expect, it, test } from 'vitest';
import { paperTypes } from '../domain/paper.ts';
import { attention, bare } from '../testing/sample-references.ts';
import { risFile, risRecord } from './ris.ts';

/** Records of a file: every line is a tag with its text, `TY` begins a record and `ER` ends it. */
function parseStrictly(file: string): readonly (readonly string[])[] {
  const records = file.split('\r\n\r\n').map((record) => record.replace(/\r\n$/, '').split('\r\n'));
  for (const lines of records) {
    for (const line of lines)
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u0000-\u001f\u2028]*$/u);
    expect(lines.map((line) => line.slice(0, 2)).filter((tag) => /TY|ER/.test(tag))).toEqual([
      'TY',
      'ER',
    ]);
    expect([lines[0]?.slice(0, 2), lines.at(-1)]).toEqual(['TY', 'ER  - ']);
  }
  return records;
}

describe('risRecord', () => {
  it('writes all that is known', () => {
    expect(risRecord(attention, { abstract: 'All <i>of</i> $x$.' }).split('\r\n'))
      .toMatchInlineSnapshot(`
      [
        "TY  - CONF",
        "ID  - W1",
        "TI  - Attention Is All You Need",
        "AU  - Vaswani, Ashish",
        "AU  - van Beethoven, Ludwig, Jr.",
        "AU  - Barnes and Noble,",
        "PY  - 2017",
        "DA  - 2017/12/04/",
        "T2  - NeurIPS",
        "VL  - 30",
        "IS  - 2",
        "SP  - 5998",
        "EP  - 6008",
        "DO  - 10.5555/3295222",
        "UR  - https://example.org/a_b?c=1&d=2",
        "L1  - https://example.org/a.pdf",
        "LA  - en",
        "KW  - attention",
        "KW  - sequence models, neural",
        "AB  - All <i>of</i> $x$.",
        "U1  - arXiv:1706.03762",
        "U2  - PMID:123",
        "U3  - ACL:P19-1001",
        "U4  - OpenAlex:W1",
        "U5  - S2:ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12",
        "ER  - ",
        "",
      ]
    `);
  });

  it('leaves out what is unknown', () => {
    expect(risRecord(bare)).toBe('TY  - GEN\r\nTI  - Maps\r\nU1  - CSL:none\r\nER  - \r\n');
  });

  it('keeps hostile text on its line', () => {
    const hostile = 'a\r\nER  - \r\n\r\nTY  - JOUR\u2028b\u0000\ud800c';
    const paper = {
      ...attention,
      title: hostile,
      keywords: [hostile],
      authors: [{ literal: hostile }],
    };
    expect(parseStrictly(risFile([paper, bare], () => hostile))).toHaveLength(2);
  });

  test.each([
    ['433-460', ['SP  - 433', 'EP  - 460']],
    ['7-7', ['SP  - 7-7']],
    ['1-3, 5-7', ['SP  - 1-3, 5-7']],
    ['e0134826', ['SP  - e0134826']],
  ])('writes the pages %s', (pages, lines) => {
    expect(risRecord({ ...bare, pages }).match(/^[SE]P.*(?=\r)/gm)).toEqual(lines);
  });

  it('writes a lone page of a book twice, for alone it is a count of pages', () => {
    expect(risRecord({ ...bare, type: 'thesis', pages: '250' })).toContain(
      'SP  - 250\r\nEP  - 250\r\n',
    );
  });

  test.each([
    ['2020-05-12', '2020/05/12/'],
    ['2020-05', '2020/05//'],
  ])('writes the date %s as %s', (date, written) => {
    expect(risRecord({ ...bare, date })).toContain(`DA  - ${written}\r\n`);
  });

  it('puts a short number where it is not taken for a place in a list', () => {
    expect(risRecord({ ...bare, sourceId: '12' })).toContain('AN  - 12\r\n');
  });

  it('has a code for every type', () => {
    const codes = paperTypes.map((type) =>
      risRecord({ ...bare, type })
        .split('\r')[0]
        ?.slice(6),
    );
    expect(codes.join(' ')).toMatchInlineSnapshot(
      `"UNPB JOUR MGZN NEWS CONF CHAP BOOK THES RPRT JOUR DATA COMP PAT SLIDE STAND ELEC ENCYC GEN"`,
    );
  });
});
