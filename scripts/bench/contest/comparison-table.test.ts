import { expect, test } from 'vitest';
import { comparisonTable } from './comparison-table.ts';
import type { ContestResult } from './hold-contest.ts';

const ours: ContestResult = {
  name: 'Paperland',
  isWhole: true,
  summary: { wallMs: 1000, cpuMs: 1000, peakBytes: 100_000_000, stages: [] },
  wallRatio: 1,
  figures: { trustworthiness: 0.8, overlap: 0.4 },
  agreement: null,
};
const peer: ContestResult = {
  ...ours,
  name: 'peer',
  summary: { wallMs: 5000, cpuMs: 4000, peakBytes: 300_000_000, stages: [] },
  wallRatio: 5.5,
};
const lastLine = (table: string) => table.split('\n').at(-1)?.replaceAll(/ +/g, ' ');

test('says how many times as much a peer needs; wall time by turns', () => {
  expect(lastLine(comparisonTable([ours, peer]))).toBe(
    '| peer | 5.0 s | 5.5× | 4.0 s | 4.0× | 300.0 MB | 3.0× | 0.800 | 0.400 |',
  );
});

test('does not compare the times of one that only lays out', () => {
  expect(lastLine(comparisonTable([ours, { ...peer, isWhole: false, wallRatio: null }]))).toBe(
    '| peer | 5.0 s | – | 4.0 s | – | 300.0 MB | – | 0.800 | 0.400 |',
  );
});

test('shows agreement with labels where there are labels', () => {
  const agreement = {
    atTrueCount: { nmi: 0.5, ari: 0.3 },
    atChosenCount: { nmi: 0.4, ari: 0.2 },
  };
  const table = comparisonTable([{ ...ours, agreement }, peer]);
  expect(table).toMatch(/\| +0\.500 \| +0\.300 \| +0\.400 \| +0\.200 \|/);
  expect(lastLine(table)).toMatch(/\| – \| – \| – \| – \|$/);
  expect(comparisonTable([ours])).not.toContain('NMI');
});
