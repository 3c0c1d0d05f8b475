import { describe, expect, test } from 'vitest';
import type { OwnPlaces } from '../domain/own-places.ts';
import { makeRandom } from '../math/random.ts';
import { linesOfPapers, plantCorpus } from '../testing/planted-corpus.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { runPipeline } from './run.ts';

const planted = plantCorpus({ paperCount: 60, themeCount: 3 });
const content = contentOfLines(linesOfPapers(planted.corpus.papers), 'test');
const { papers } = content.corpus;
const numberOf = (index: number): number => Number(papers[index]?.sourceId);

/** Other themes than those of the words: the first half of the papers, and the second. */
const halves: OwnPlaces = {
  dimensionCount: 8,
  vectors: new Map(
    papers.map(({ id, sourceId }) => {
      const random = makeRandom(Number(sourceId), 'vector');
      const half = Number(sourceId) < 30 ? 0 : 4;
      return [id, Float32Array.from({ length: 8 }, (_, at) => (at === half ? 3 : 0) + random())];
    }),
  ),
  positions: new Map(),
  themes: new Map(),
};

describe('a map of own vectors', () => {
  test('has the themes of the vectors, named in the words of the papers', async () => {
    const themes = { ...content.settings.themes, count: 2 };
    const { atlas } = await runPipeline({
      ...content,
      settings: { ...content.settings, themes },
      own: halves,
    });
    for (const { paperIndexes, label } of atlas.themes) {
      const first = paperIndexes.filter((index) => numberOf(index) < 30).length;
      expect([0, paperIndexes.length]).toContain(first);
      expect(label).not.toBe('');
    }
    expect(atlas.method.hasOwnVectors).toBe(true);
    expect(atlas.method.quality.trustworthiness).toBeGreaterThan(0.7);
  });

  test('has no model', async () => {
    const { model } = await runPipeline({ ...content, own: halves }, { isModelWanted: true });
    expect(model).toBeNull();
  });
});

describe('a map of own positions', () => {
  const own = (scale: number, of = papers): OwnPlaces => ({
    dimensionCount: 0,
    vectors: new Map(),
    themes: new Map(),
    positions: new Map(
      of.map(({ id, sourceId }) => {
        const number = Number(sourceId);
        return [id, { x: ((number % 8) / 8) * scale, y: (Math.floor(number / 8) / 8) * scale }];
      }),
    ),
  });

  test('keeps those in the unit square as they are', async () => {
    const { atlas } = await runPipeline({ ...content, own: own(1) });
    atlas.papers.forEach(({ place, sourceId }) => {
      const number = Number(sourceId);
      expect([place?.x, place?.y]).toEqual([(number % 8) / 8, Math.floor(number / 8) / 8]);
    });
  });

  test('brings others into it, each as far from the others as before', async () => {
    const { atlas } = await runPipeline({ ...content, own: own(40) });
    const at = (number: number) =>
      atlas.papers.find(({ sourceId }) => sourceId === String(number))?.place;
    const step = (at(1)?.x ?? 0) - (at(0)?.x ?? 0);
    expect(step).toBeGreaterThan(0.05);
    expect((at(8)?.y ?? 0) - (at(0)?.y ?? 0)).toBeCloseTo(step, 4);
  });

  test('places the papers that have none among those that have', async () => {
    const some = papers.filter(({ sourceId }) => Number(sourceId) % 4 !== 0);
    const { atlas } = await runPipeline({ ...content, own: own(1, some) });
    expect(atlas.papers.every(({ place }) => place !== null)).toBe(true);
    expect(atlas.papers.find(({ sourceId }) => sourceId === '9')?.place).toMatchObject({
      x: 1 / 8,
      y: 1 / 8,
    });
  });
});
