import { describe, expect, test } from 'vitest';
import { plantCorpus } from '../../../src/testing/planted-corpus.ts';
import { measureLayoutGrowth } from './layout-growth.ts';

const { corpus } = plantCorpus({ paperCount: 45, themeCount: 3 });
const growths = [
  { growth: 1.1, stepCount: 1 },
  { growth: 1.2, stepCount: 2 },
];

describe('the growth of a locked layout', () => {
  test('loses little against a fresh one', async () => {
    const losses = await measureLayoutGrowth(corpus, { histories: 1, seed: 1, growths });
    expect(losses.map(({ growth, stepCount }) => ({ growth, stepCount }))).toEqual(growths);
    for (const { newcomerTrustworthiness, overlap } of losses) {
      expect(newcomerTrustworthiness.mean).toBeLessThan(0.04);
      expect(newcomerTrustworthiness.worst).toBe(newcomerTrustworthiness.mean);
      expect(overlap.mean).toBeLessThan(0.02);
    }
  });

  test('has the same figures each time, and others for other histories', async () => {
    const measure = (seed: number) =>
      measureLayoutGrowth(corpus, { histories: 1, seed, growths: growths.slice(0, 1) });
    const [losses, again, others] = [await measure(1), await measure(1), await measure(2)];
    expect(again).toEqual(losses);
    expect(others).not.toEqual(losses);
  });

  test('of too few papers to measure has no figures', async () => {
    const few = { papers: corpus.papers.slice(0, 20) };
    const [loss] = await measureLayoutGrowth(few, { histories: 1, seed: 1 });
    expect(loss?.overlap).toEqual({ mean: null, worst: null });
  });
});
