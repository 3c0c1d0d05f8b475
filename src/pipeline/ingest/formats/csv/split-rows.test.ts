import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFirstRow, splitRows } from './split-rows.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const split = (text: string) => splitRows(text, { separator: ',', hasQuotes: true });
const cellsOf = (text: string) => split(text).rows.map(({ cells }) => cells);

describe('rows', () => {
  test('begin on lines and are counted as a spreadsheet counts them', () => {
    const { rows, openQuote } = split('a,b\n"one\ntwo",x\n\ny,"three\n\nfour"\nz,z');
    expect(rows.map(({ line, number }) => [line, number])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
      [5, 4],
      [8, 5],
    ]);
    expect(rows[3]?.cells).toEqual(['y', 'three\n\nfour']);
    expect(openQuote).toBeNull();
  });

  test.each([
    ['"a ""b"" c",d', ['a "b" c', 'd']],
    ['"""a""",""', ['"a"', '']],
    ['a, "b, c" ,d', ['a', 'b, c', 'd']],
    ['"a ""b""" , "c"', ['a "b"', 'c']],
    [',,', ['', '', '']],
    ['ä, "ö ""€""" ,漢', ['ä', 'ö "€"', '漢']],
  ])('have proper quotes: %s', (text, cells) => {
    expect(split(text)).toEqual({
      rows: [{ cells, line: 1, number: 1, strayQuoteAt: null }],
      openQuote: null,
    });
  });

  test.each([
    ['a,x "y" z', ['a', 'x "y" z'], 1],
    ['"a" b,c', ['"a" b', 'c'], 0],
    ['a,b",c"', ['a', 'b"', 'c"'], 1],
    ['"he said "yes" at once",c', ['he said "yes" at once', 'c'], 0],
    ['"Smart" and "dumb",c', ['"Smart" and "dumb"', 'c'], 0],
  ])('keep quotes that are out of place: %s', (text, cells, strayQuoteAt) => {
    expect(split(`h\n${text}\n`).rows[1]).toEqual({ cells, line: 2, number: 2, strayQuoteAt });
  });

  test('end where a quote is never closed', () => {
    expect(split('a,b\n"x\ny","z\nq,r\n')).toEqual({
      rows: [{ cells: ['a', 'b'], line: 1, number: 1, strayQuoteAt: null }],
      openQuote: { number: 2, line: 3, value: '"z' },
    });
  });

  test('end where the quote of a first cell is never closed', () => {
    expect(split('a,b\n"ä,c\n').openQuote).toEqual({ number: 2, line: 2, value: '"ä,c' });
    expect(split('"a').openQuote).toEqual({ number: 1, line: 1, value: '"a' });
  });

  test('end where a quote closes by chance in a later row', () => {
    const { rows, openQuote } = split('a,b\nc,d\n"e,f\n"g","h"\n"i","j"\n');
    expect(rows).toHaveLength(2);
    expect(openQuote).toEqual({ number: 3, line: 3, value: '"e,f' });
  });

  test('have quotes as letters where there is no quoting', () => {
    const { rows } = splitRows('"a\tb"\n"\t"c"', { separator: '\t', hasQuotes: false });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['"a', 'b"'],
      ['"', '"c"'],
    ]);
  });

  test('read back what was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';', '漢') });
    // A blank line is no row, and one cell alone may be one.
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }));
    const write = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((cells) => `${cells.map(write).join(',')}\n`).join('');
        const { rows: read, openQuote } = split(text);
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.every(({ strayQuoteAt }) => strayQuoteAt === null)).toBe(true);
        expect(openQuote).toBeNull();
        const lines = text.split('\n');
        for (const { line, cells } of read)
          expect(lines[line - 1]).toContain(write(cells[0]!).split('\n')[0]);
      }),
    );
  });

  test('never throw and keep all letters of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') });
    fc.assert(
      fc.property(text, (anything) => {
        const { rows, openQuote } = split(anything);
        const kept = rows.flatMap(({ cells }) => cells).join('');
        const count = (of: string) => of.replaceAll(/[^aé]/gu, '').length;
        if (openQuote === null) expect(count(kept)).toBe(count(anything));
        else expect(openQuote.number).toBe(rows.length + 1);
      }),
    );
  });

  test.each(['"', '",', '"a" b,', 'a"', '""', '"\n', ',', '\n', ' '])(
    'take little time at 100 KB of %j',
    (unit) => {
      const start = cpuTimeMs();
      split(unit.repeat(100_000 / unit.length));
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});

test('the first row may be read alone', () => {
  expect(splitFirstRow('a;"b\nc";d\ne;"f', ';')).toEqual(['a', 'b\nc', 'd']);
  expect(splitFirstRow('a;"b\nc', ';')).toEqual(['a', '"b']);
  expect(splitFirstRow('', ';')).toEqual([]);
  expect(cellsOf('')).toEqual([]);
});
