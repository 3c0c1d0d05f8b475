import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { measureLayout } from './measure-layout.ts';

function measure(paperCount: number, position: (paper: number, theme: number) => [number, number]) {
  const { corpus, themeOf } = plantCorpus({ paperCount, themeCount: 4 });
  const points = themeOf.map((theme, paper) => position(paper, theme));
  return measureLayout(
    tokenizePapers(corpus),
    themeOf.map((_, paper) => paper),
    { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) },
    { random: makeRandom(1, 'quality') },
  );
}

describe('the quality of a layout', () => {
  test('is not measured below 32 papers', () => {
    expect(measure(31, () => [0, 0])).toEqual({
      trustworthiness: null,
      overlap: null,
      sampledCount: 31,
    });
    expect(measure(32, () => [0, 0]).trustworthiness).not.toBeNull();
  });

  test('is high where papers of one theme lie together, and half by chance', () => {
    const random = makeRandom(2, 'places');
    const good = measure(80, (_, theme) => [theme * 10 + random(), theme * 7 + random()]);
    const chance = measure(80, () => [random(), random()]);
    expect(good.trustworthiness).toBeGreaterThan(0.85);
    expect(good.overlap).toBeGreaterThan(0.6);
    expect(chance.trustworthiness).toBeGreaterThan(0.4);
    expect(chance.trustworthiness).toBeLessThan(0.6);
  });

  test('has three decimals', () => {
    const { trustworthiness } = measure(40, (paper) => [paper, 0]);
    expect(trustworthiness).toBe(Number(trustworthiness!.toFixed(3)));
  });

  test('of many papers is measured on a sample', () => {
    const { sampledCount, trustworthiness } = measure(2010, (paper, theme) => [theme, paper / 1e6]);
    expect(sampledCount).toBe(1500);
    expect(trustworthiness).toBeGreaterThan(0.7);
  });
});
