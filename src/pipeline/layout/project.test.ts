import { UMAP } from 'umap-js';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../domain/paper.ts';
import { makeRandom } from '../../math/random.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { project } from './project.ts';

async function analyse(corpus: Corpus, seed = 1) {
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  return { table, matrix, reduced: await reduceTerms(matrix, makeRandom(seed, 'svd')) };
}
const layOut = async (corpus: Corpus, seed = 1) =>
  project(await analyse(corpus, seed), { random: makeRandom(seed, 'layout') });
const planted = (paperCount: number) => plantCorpus({ paperCount, themeCount: 3 });

describe('the layout', () => {
  test.each([0, 1, 2, 3, 4, 5, 15, 16, 31])(
    'of %i papers is finite and inside the unit square',
    async (paperCount) => {
      const { x, y } = await layOut(planted(paperCount).corpus);
      expect([x.length, y.length]).toEqual([paperCount, paperCount]);
      for (const value of [...x, ...y]) expect(value >= 0 && value <= 1).toBe(true);
    },
  );

  test('of one, two and three papers is a point, a pair and a triangle', async () => {
    expect(await layOut(planted(1).corpus)).toEqual({
      x: Float64Array.of(0.5),
      y: Float64Array.of(0.5),
    });
    expect((await layOut(planted(2).corpus)).y).toEqual(Float64Array.of(0.5, 0.5));
    expect(new Set((await layOut(planted(3).corpus)).x).size).toBe(3);
  });

  test.each([4, 12])('of %i papers that are all alike sets them apart', async (paperCount) => {
    const papers = Array.from({ length: paperCount }, (_, i) =>
      makePaper(i, 'Beam search', 'Speech decoding by beam search of graphs.'),
    );
    const { papers: others } = plantCorpus({ paperCount: 18, themeCount: 2 }).corpus;
    const { x, y } = await layOut({
      papers: [
        ...papers,
        ...others.map((paper, i) => makePaper(paperCount + i, paper.title, paper.abstract)),
      ],
    });
    const spots = new Set(Array.from(x, (value, i) => `${value},${y[i] ?? NaN}`));
    expect(spots.size).toBe(paperCount + 18);
  });

  test.each([4, 16])('of nothing but %i equal papers is finite', async (paperCount) => {
    const papers = Array.from({ length: paperCount }, (_, i) => makePaper(i, 'Beams', 'Beams.'));
    const { x, y } = await layOut({ papers });
    expect(x).toHaveLength(paperCount);
    for (const value of [...x, ...y]) expect(value >= 0 && value <= 1).toBe(true);
  });

  test.each([40, 401, 1201])(
    'of %i papers is the same to the last bit each time',
    async (count) => {
      const space = await analyse(planted(count).corpus);
      const again = () => project(space, { random: makeRandom(1, 'layout') });
      const layout = again();
      expect(again()).toEqual(layout);
      for (const value of [...layout.x, ...layout.y]) expect(value >= 0 && value <= 1).toBe(true);
    },
  );

  // One size for each way of laying out: all pairs, umap-js, our own.
  test.each([30, 401, 1201])('of %i papers puts those of one theme together', async (count) => {
    const { corpus, themeOf } = planted(count);
    const { x, y } = await layOut(corpus);
    let alike = 0;
    themeOf.forEach((theme, i) => {
      const gap = (j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
      const near = themeOf
        .map((_, j) => j)
        .filter((j) => j !== i)
        .sort((a, b) => gap(a) - gap(b));
      alike += near.slice(0, 5).filter((j) => themeOf[j] === theme).length;
    });
    expect(alike / (count * 5)).toBeGreaterThan(0.9);
  });

  test.each([20, 1201])('of %i papers tells how far it is', async (count) => {
    const reports: [number, number][] = [];
    project(await analyse(planted(count).corpus), {
      random: makeRandom(1, 'layout'),
      onEpoch: (done, total) => reports.push([done, total]),
    });
    expect(reports.length).toBeGreaterThan(1);
    for (const [done, total] of reports) expect(done).toBeLessThanOrEqual(total);
  });
});

// `project` writes its start into the rows that getEmbedding returns; umap-js has no other way to set it.
describe('umap-js', () => {
  const begin = (offset: number) => {
    const random = makeRandom(1, 'umap');
    const rows = Array.from({ length: 12 }, () => Array.from({ length: 3 }, random));
    const umap = new UMAP({ nNeighbors: 5, random });
    umap.initializeFit(rows);
    umap.getEmbedding().forEach((point, row) => {
      point[0] = offset + row;
      point[1] = offset - row;
    });
    return umap;
  };

  test('keeps the start it is given until the first step', () => {
    expect(begin(100).getEmbedding()).toEqual(
      Array.from({ length: 12 }, (_, row) => [100 + row, 100 - row]),
    );
  });

  test('steps from the start it is given', () => {
    const umap = begin(1000);
    for (let epoch = 0; epoch < 5; epoch++) umap.step();
    const moved = umap.getEmbedding();
    for (const [x, y] of moved) {
      expect(Math.abs(x! - 1000)).toBeLessThan(200);
      expect(Math.abs(y! - 1000)).toBeLessThan(200);
    }
    expect(moved).not.toEqual(begin(1000).getEmbedding());
  });

  test('ends elsewhere from another start', () => {
    const [one, other] = [begin(0), begin(1000)].map((umap) => {
      for (let epoch = 0; epoch < 50; epoch++) umap.step();
      return umap.getEmbedding();
    });
    expect(one!.every(([x]) => x! < 500)).toBe(true);
    expect(other!.every(([x]) => x! > 500)).toBe(true);
  });
});
