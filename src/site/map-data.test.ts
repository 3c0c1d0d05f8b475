import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsByPart } from '../testing/json-faults.ts';
import type { Atlas, AtlasPaper, Quality } from '../domain/atlas.ts';
import { mapData, papersData } from './map-data.ts';
import { mapDataSchema } from './map-data-schema.ts';

const placed = {
  id: '0000000a',
  slug: 'one-0000000a',
  sourceId: 'key1',
  title: 'One',
  authors: [{ literal: 'A' }],
  year: 2020,
  venue: null,
  doi: null,
  url: null,
  place: {
    x: 0.1,
    y: 0.2,
    themeIndex: 0,
    confidence: 0.5,
    isBetween: true,
    secondThemeIndex: null,
    neighbours: [{ paperIndex: 1, similarity: 0.5, sharedTerms: ['x'] }],
  },
  hasPage: true,
  since: '0000000e',
};
const unplaced = { ...placed, id: '0000000b', slug: 'two', place: null, hasPage: false };

const quality: Quality = {
  trustworthiness: null,
  overlap: 0.5,
  sampledCount: 1,
  contiguity: 0.7,
  silhouette: -0.1,
  coherence: 0.4,
  stability: null,
  coverage: 0.5,
  betweenShare: 1,
};

// Only what the data files read.
const atlas = {
  settings: { title: 'A map' },
  papers: [placed, unplaced] as unknown as readonly AtlasPaper[],
  themes: [
    {
      id: '0000000t',
      slug: 'theme',
      label: 'Theme',
      ...{ isEdited: true, isHidden: false, curated: null },
      terms: [{ text: 'x', insideCount: 1, outsideCount: 0 }],
      paperIndexes: [0],
      subthemes: [
        {
          label: 'Part',
          slug: 'part',
          terms: [{ text: 'y', insideCount: 1, outsideCount: 0 }],
          size: 1,
          paperIndexes: [0],
        },
      ],
    },
  ],
  method: { quality },
  suggestions: {
    papers: [{ paperIndex: 0, themeIndex: 0, secondThemeIndex: 0, followerCount: 2 }],
    themes: [],
  },
  digest: 'ab'.repeat(32),
  record: { edition: '0000000e', editions: [{ id: '0000000e', date: '2025-07' }] },
} as unknown as Atlas;

const lines = [...papersData(atlas)]
  .join('')
  .trimEnd()
  .split('\n')
  .map((line): unknown => JSON.parse(line));

describe('data of the map', () => {
  it('names themes, terms, sizes and pages', () => {
    expect(mapData(atlas)).toMatchObject({
      format: 'paperland/1',
      papers: 2,
      themes: [{ id: '0000000t', terms: ['x'], size: 1, page: '/themes/theme/' }],
    });
  });

  it('names the parts of a theme, with their terms and sizes', () => {
    expect(mapData(atlas)).toMatchObject({
      themes: [{ subthemes: [{ label: 'Part', terms: ['y'], size: 1 }] }],
    });
  });

  it('publishes every figure of quality, and its schema knows each', () => {
    expect(mapData(atlas)).toMatchObject({ quality });
    const { properties } = z
      .object({ properties: z.object({ quality: z.object({ required: z.array(z.string()) }) }) })
      .parse(mapDataSchema.$defs.map);
    expect(properties.quality.required.toSorted()).toEqual(Object.keys(quality).toSorted());
  });

  it('names the edition, and with each paper the one that brought it', () => {
    expect(mapData(atlas)).toMatchObject({ edition: { id: '0000000e', date: '2025-07' } });
    expect(lines).toMatchObject([{ since: '0000000e' }, { since: '0000000e' }]);
  });

  it('has one line a paper; an unplaced one has no theme and no position', () => {
    expect(lines).toMatchObject([
      { page: '/papers/one-0000000a/', theme: '0000000t', neighbours: ['0000000b'], between: true },
      { page: null, theme: null, x: null, y: null, neighbours: [], between: false },
    ]);
  });

  it('is what its JSON Schema says', () => {
    const paperFaults = faultsByPart(mapDataSchema, 'paper');
    expect(faultsByPart(mapDataSchema, 'map')(mapData(atlas))).toEqual([]);
    expect(lines.flatMap(paperFaults)).toEqual([]);
    expect(paperFaults({})).toContain(" must have required property 'title'");
  });
});
