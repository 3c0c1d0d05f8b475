import { describe, expect, test } from 'vitest';
import type { Column } from './column-names.ts';
import { isDamaged } from './damaged-cell.ts';

describe('what a spreadsheet does to a value', () => {
  test.each<[Column, string]>([
    ['id', '1.23E+05'],
    ['pmid', '3,15E+07'],
    ['id', '-2E-10'],
    ['title', '#NAME?'],
    ['abstract', '#VALUE!'],
    ['year', '#N/A'],
    ['venue', '#DIV/0!'],
    ['doi', '########'],
    ['doi', '10.1002'],
    ['doi', '43831'],
    ['doi', '10-Jan'],
    ['doi', '2021-03-05'],
    ['pages', '5-Dec'],
    ['pages', '12. Mrz'],
    ['firstPage', 'May-45'],
    ['issue', '3/4/2015'],
    ['issue', '03/04/15'],
    ['volume', '12.03.2015 00:00'],
  ])('shows in %s: %s', (column, value) => {
    expect(isDamaged(column, value)).toBe(true);
  });

  test.each<[Column, string]>([
    ['id', '2101.00010'],
    ['id', '1e5'],
    ['title', '1.23E+05'],
    ['title', 'May-45'],
    ['date', '2021-03-05'],
    ['doi', '10.1002/(SICI)1-2'],
    ['pages', '433-460'],
    ['pages', '10.1.1'],
    ['pages', '11:1-11:21'],
    ['firstPage', 'e0815'],
    ['issue', '3/4'],
    ['issue', 'Suppl 10'],
    ['issue', 'May 2012'],
    ['volume', 'Part-12'],
    ['title', '# NAME'],
    ['title', '##'],
    ['abstract', `#${'#'.repeat(50)}`],
  ])('does not show in %s: %s', (column, value) => {
    expect(isDamaged(column, value)).toBe(false);
  });
});
