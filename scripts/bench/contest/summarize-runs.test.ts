import { expect, test } from 'vitest';
import type { ContestRun } from './contest-run.ts';
import { medianFigures, medianRatio, summarizeRuns, wallMsOf } from './summarize-runs.ts';

const run = (textMs: number, layoutMs: number, peakBytes: number | null): ContestRun => ({
  stages: [
    { stage: 'text', wallMs: textMs, cpuMs: 2 * textMs },
    { stage: 'layout', wallMs: layoutMs, cpuMs: 2 * layoutMs },
  ],
  peakBytes,
  x: null,
  y: null,
  clusters: null,
});

test('the wall time of a run is that of its stages together', () => {
  expect(wallMsOf(run(10, 30, null))).toBe(40);
});

test('each stage, the whole and the peak have a median of their own', () => {
  const summary = summarizeRuns([run(10, 30, 7), run(20, 10, 9), run(90, 20, 8)]);
  expect(summary.stages).toEqual([
    { stage: 'text', wallMs: 20, cpuMs: 40 },
    { stage: 'layout', wallMs: 20, cpuMs: 40 },
  ]);
  expect(summary.wallMs).toBe(40);
  expect(summary.cpuMs).toBe(80);
  expect(summary.peakBytes).toBe(8);
});

test('a peak that no run tells is not made up', () => {
  expect(summarizeRuns([run(1, 1, null)]).peakBytes).toBeNull();
  expect(summarizeRuns([run(1, 1, null), run(1, 1, 5)]).peakBytes).toBe(5);
});

test('ratios are taken turn by turn, so that a slow turn of both changes nothing', () => {
  expect(medianRatio([20, 200, 40], [10, 100, 10])).toBe(2);
  expect(medianRatio([], [])).toBeNaN();
});

test('figures have medians by name, over the runs that have them', () => {
  expect(medianFigures([{ a: 1 }, { a: 3, b: 5 }, { a: 2 }])).toEqual({ a: 2, b: 5 });
});
