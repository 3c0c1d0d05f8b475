import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../math/random.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import type { Layout } from '../stage-values.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { adviseRelayout } from './advise-relayout.ts';
import { project } from './project.ts';

async function analyse(paperCount: number) {
  const { corpus } = plantCorpus({ paperCount, themeCount: 4 });
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  return { table, matrix, reduced: await reduceTerms(matrix, makeRandom(1, 'svd')) };
}
const space = await analyse(80);
const good = project(space, { random: makeRandom(1, 'layout') });
/** The last so many rows somewhere, as if placed without sense. */
const spoilt = (layout: Layout, count: number): Layout => {
  const random = makeRandom(1, 'anywhere');
  const { length } = layout.x;
  const somewhere = (values: Float64Array) =>
    values.map((value, row) => (row < length - count ? value : random()));
  return { x: somewhere(layout.x), y: somewhere(layout.y) };
};
const lastRows = (length: number, count: number) => ({
  isPlacedSince: Uint8Array.from({ length }, (_, row) => (row < length - count ? 0 : 1)),
});

describe('a layout drawn anew', () => {
  test('is advised where more than a tenth was placed and lies badly', () => {
    const advice = adviseRelayout(space, spoilt(good, 10), lastRows(80, 10), { seed: 1 });
    expect(advice?.placedShare).toBe(0.125);
    expect(advice?.trustworthinessGain).toBeGreaterThan(0.03);
    expect(advice?.overlapGain).toBeGreaterThan(0);
  });

  test('is not where no more than a tenth was placed', () => {
    expect(adviseRelayout(space, spoilt(good, 8), lastRows(80, 8), { seed: 1 })).toBeNull();
    expect(adviseRelayout(space, good, lastRows(80, 0), { seed: 1 })).toBeNull();
  });

  test('is not where those placed lie as well as they would', () => {
    expect(adviseRelayout(space, good, lastRows(80, 40), { seed: 1 })).toBeNull();
  });

  test('of too few papers to measure is advised when a fifth was placed', async () => {
    const few = await analyse(20);
    const layout = project(few, { random: makeRandom(1, 'layout') });
    expect(adviseRelayout(few, layout, lastRows(20, 3), { seed: 1 })).toBeNull();
    expect(adviseRelayout(few, layout, lastRows(20, 4), { seed: 1 })).toEqual({
      placedShare: 0.2,
      trustworthinessGain: null,
      overlapGain: null,
    });
  });

  test('of very many papers is advised untried when half were placed', () => {
    // No space is looked at.
    const many: Layout = { x: new Float64Array(13_000), y: new Float64Array(13_000) };
    expect(adviseRelayout(space, many, lastRows(13_000, 6400), { seed: 1 })).toBeNull();
    expect(adviseRelayout(space, many, lastRows(13_000, 6500), { seed: 1 })).toEqual({
      placedShare: 0.5,
      trustworthinessGain: null,
      overlapGain: null,
    });
  });

  test('of no papers is not', () => {
    const none = { x: new Float64Array(), y: new Float64Array() };
    expect(adviseRelayout(space, none, lastRows(0, 0), { seed: 1 })).toBeNull();
  });
});
