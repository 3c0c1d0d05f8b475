import { expect, test } from 'vitest';
import { makePaper } from '../../../src/testing/planted-corpus.ts';
import { historyRow } from './history-part.ts';
import { layoutRow } from './layout-part.ts';
import { rowLine } from './permanence-part.ts';
import { themeRow } from './theme-part.ts';

const grownTo = (count: number) => ({
  name: 'papers.jsonl',
  corpus: { papers: Array.from({ length: count }, (_, index) => makePaper(index, 'A title')) },
});
const even = (figure: number) => ({ mean: figure, worst: figure });
const spreads = {
  ...{ kept: even(0.95), alive: even(1), born: even(2), ended: even(0) },
  ...{ inertia: even(0.02), nmi: null },
};

test('a row of themes marks the goals that its size of map misses', () => {
  expect(themeRow(grownTo(500), '+10 %', spreads)).toMatchInlineSnapshot(`
    [
      "papers.jsonl",
      "+10 %",
      "95 % (95 %) ✗",
      "100 % (100 %)",
      "2 (2)",
      "0 (0)",
      "2 % (2 %) ✗",
      "–",
      "kept ≥ 97 %, alive 100 %, inertia ≤ 1.5 % (worst ≤ 3 %)",
    ]
  `);
  expect(themeRow(grownTo(149), '+10 %', spreads).slice(-1)).toMatchInlineSnapshot(`
    [
      "kept ≥ 96 % (worst ≥ 92 %), alive 100 %, inertia ≤ 2 %",
    ]
  `);
  expect(themeRow(grownTo(300), '+10 %', spreads).join()).not.toContain('✗');
});

test('a row of positions has goals for a tenth of newcomers alone', () => {
  const loss = {
    ...{ growth: 1.1, stepCount: 1, newcomerTrustworthiness: even(0.035) },
    ...{ newcomerOverlap: { mean: null, worst: null }, trustworthiness: even(0) },
    overlap: even(0.021),
  };
  expect(layoutRow(grownTo(500), '+10 %', loss)).toMatchInlineSnapshot(`
    [
      "papers.jsonl",
      "+10 %",
      "0.035 (0.035) ✗",
      "–",
      "0.000 (0.000)",
      "0.021 (0.021) ✗",
      "newcomers’ trustworthiness ≤ 0.030, overlap of all ≤ 0.020",
    ]
  `);
  expect(layoutRow(grownTo(500), '+50 %', loss).join()).not.toContain('✗');
  expect(layoutRow(grownTo(100), '+10 %', loss)[2]).toBe('0.035 (0.035)');
});

test('a row of histories sums them', () => {
  const counts = { addressCount: 80, paperIdCount: 70, themeIdCount: 8, correctionCount: 9 };
  const outcome = { ...counts, broken: ['step 1: x'] };
  expect(historyRow('papers.jsonl', [outcome, { ...outcome, broken: [] }])).toEqual([
    'papers.jsonl',
    '2',
    '22',
    '160',
    '140',
    '16',
    '1',
  ]);
});

test('a row on the terminal names its figures and leaves out empty ones', () => {
  expect(rowLine(['corpus', 'kept', 'born'], ['papers.jsonl', '97 %', ''])).toBe('  kept 97 %');
});
