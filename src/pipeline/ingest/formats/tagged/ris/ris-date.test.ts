import { expect, test } from 'vitest';
import { parseDate } from '../../../records/parse-date.ts';
import { readRisDate } from './ris-date.ts';
import { cpuTimeMs } from '../../../../../testing/cpu-time.ts';

test.each([
  ['2019', '2019'],
  ['2019//', '2019'],
  ['2019///', '2019'],
  ['2019/10//undefined', '2019-10'],
  ['2019/05/12/', '2019-05-12'],
  ['2019/05/12', '2019-05-12'],
  ['2016/05// May 2016', '2016-05'],
  ['2016///May', 'May 2016'],
  ['2016-05-12', '2016-05-12'],
  ['Apr 15', 'Apr 15 2014'],
  ['SEP', 'SEP 2014'],
  ['June 2021', 'June 2021'],
  ['24-27 Sept. 2019', 'Sept. 2019'],
  ['1 Jan.-Feb. 2019', 'Jan.-Feb. 2019'],
  ['31 May-3 June 2016', 'May 2016'],
  ['in press', 'in press 2014'],
])('the date "%s" is read as "%s"', (text, expected) => {
  expect(readRisDate(text, '2014')).toBe(expected);
});

test('a date without a year stays without one where none is given', () => {
  expect(readRisDate('Apr 15', null)).toBe('Apr 15');
});

test('months and days come through', () => {
  expect(parseDate(readRisDate('2019/10//undefined', null))).toEqual({
    year: 2019,
    date: '2019-10',
  });
  expect(parseDate(readRisDate('Apr 15', '2014'))).toEqual({ year: 2014, date: '2014-04-15' });
  expect(parseDate(readRisDate('24-27 Sept. 2019', null))).toEqual({ year: 2019, date: '2019-09' });
});

test.each([' ', '/', '2019 ', '1-', '-'])('100 KB of "%s" take no time', (bit) => {
  const started = cpuTimeMs();
  readRisDate(`2019/${bit.repeat(100_000 / bit.length)}x`, '2019');
  readRisDate(bit.repeat(100_000 / bit.length), null);
  expect(cpuTimeMs() - started).toBeLessThan(4000);
});
