import { expect, test } from 'vitest';
import type { ContestResult } from './hold-contest.ts';
import { sizeTable } from './size-table.ts';

const result = (name: string, wallRatio: number | null): ContestResult => ({
  name,
  isWhole: wallRatio !== null,
  summary: { wallMs: 1500, cpuMs: 2000, peakBytes: 120_000_000, stages: [] },
  wallRatio,
  figures: { trustworthiness: 0.8 },
  agreement: null,
});

const cellsOf = (table: string) =>
  table
    .split('\n')
    .at(-1)!
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

test('sets Paperland beside the peer, cold and warm', () => {
  const results = [result('Paperland', 1), result('peer, cold', 12), result('peer, warm', 8)];
  expect(cellsOf(sizeTable([{ source: 'papers.jsonl', paperCount: 67, results }]))).toEqual(
    ['67', '1.5 s', '2.0 s', '120.0 MB', '0.800'].concat([
      '1.5 s',
      '12×',
      '1.5 s',
      '8.0×',
      '120.0 MB',
      '0.800',
    ]),
  );
});

test('leaves dashes where there is no peer that does the whole analysis', () => {
  const results = [result('Paperland', 1), result('layout alone', null)];
  expect(
    cellsOf(sizeTable([{ source: 'papers.jsonl', paperCount: 67, results }])).slice(5),
  ).toEqual(Array.from({ length: 6 }, () => '–'));
});
