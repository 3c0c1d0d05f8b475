import { expect, test } from 'vitest';
import { formatFigure, formatPeak, formatRatio, runsOf, stageTable } from './format-figures.ts';

test('ratios have about two figures', () => {
  expect([0.094, 0.5, 1, 2.44, 9.9, 17.3].map(formatRatio)).toEqual([
    '0.09×',
    '0.50×',
    '1.0×',
    '2.4×',
    '9.9×',
    '17×',
  ]);
});

test('what is not known is a dash', () => {
  expect(formatRatio(null)).toBe('–');
  expect(formatRatio(Number.NaN)).toBe('–');
  expect(formatPeak(null)).toBe('–');
  expect(formatFigure(undefined)).toBe('–');
});

test('shares have three decimals, counts none', () => {
  expect(formatFigure(0.7)).toBe('0.700');
  expect(formatFigure(1)).toBe('1.000');
  expect(formatFigure(1500)).toBe('1500');
});

test('runs are counted in words', () => {
  expect(runsOf(1)).toBe('1 run');
  expect(runsOf(3)).toBe('3 runs');
});

test('the table of stages ends with all of them', () => {
  const times = { wallMs: 40, cpuMs: 60 };
  const table = stageTable({ ...times, peakBytes: 1, stages: [{ stage: 'text', ...times }] });
  expect(table.split('\n').at(-1)).toMatch(/^\| all +\| 40 ms \| 60 ms \|$/);
});
