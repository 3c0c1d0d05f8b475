import { expect, test } from 'vitest';
import type { Atlas } from '../../../src/domain/atlas.ts';
import { growAtlas } from './grow-atlas.ts';

test('grows by copies beside their sources, each in its theme and under an id of its own', () => {
  const paper = (slug: string, themeIndex: number | null) => ({
    id: slug.slice(-8),
    slug,
    hasPage: true,
    place: themeIndex === null ? null : { x: 0.5, y: 0.999, themeIndex },
  });
  const atlas = {
    papers: [paper('one-11111111', 0), paper('two-22222222', 1), paper('lost-33333333', null)],
    themes: [{ paperIndexes: [0] }, { paperIndexes: [1] }],
    method: { paperCount: 3 },
  } as unknown as Atlas;
  const grown = growAtlas(atlas, 11);
  expect(grown.papers.length).toBe(11);
  expect(grown.method.paperCount).toBe(11);
  expect(grown.themes.map(({ paperIndexes }) => paperIndexes)).toEqual([
    [0, 3, 6, 9],
    [1, 4, 7, 10],
  ]);
  expect(new Set(grown.papers.map(({ id }) => id)).size).toBe(11);
  expect(grown.papers[3]?.slug).toBe('one-00000003');
  expect(grown.papers.every(({ hasPage }) => !hasPage)).toBe(true);
  for (const { place } of grown.papers) {
    if (place !== null) expect(Math.abs(place.x - 0.5)).toBeLessThan(0.04);
    if (place !== null) expect(place.y).toBeLessThanOrEqual(1);
  }
  expect(growAtlas(atlas, 11)).toEqual(grown);
});
