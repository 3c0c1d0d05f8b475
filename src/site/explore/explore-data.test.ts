import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { clientRows } from '../../domain/client-map.ts';
import {
  decodeReference,
  encodeReference,
  referencesPerFile,
  type ClientReference,
} from '../../domain/client-references.ts';
import type { PaperId } from '../../domain/paper.ts';
import { authorIndex } from './author-index.ts';
import { referencesData, referencesFileCount } from './references-data.ts';
import { rowOrders } from './row-orders.ts';

const bare = decodeReference({ id: '0000000a' as PaperId, title: 'A' });
const full: ClientReference = {
  ...bare,
  authors: [{ family: 'Beethoven', particle: 'van', given: 'Ludwig' }, { literal: 'WHO' }],
  year: 2020,
  venue: 'ACL',
  doi: '10.1/x',
  keywords: ['a'],
  neighbours: [3, 1],
};

describe('references for the browser', () => {
  test('leave out what a paper has not, and put it back', () => {
    expect(encodeReference(bare)).toEqual({ id: '0000000a', title: 'A' });
    expect(decodeReference(encodeReference(full))).toEqual(full);
  });

  test('hold nothing beyond what a reference needs', () => {
    const paper = { ...full, abstract: 'Secret', rights: '©', slug: 'a', place: null };
    expect(JSON.stringify(encodeReference(paper))).not.toMatch(/Secret|©|slug|place/);
  });

  test('are cut into files whose rows follow the client map', () => {
    const count = referencesPerFile + 2;
    const papers = Array.from({ length: count }, (_, index) => ({
      ...bare,
      id: String(index),
      place: {
        x: 0,
        y: index / count,
        themeIndex: 0,
        neighbours: [{ paperIndex: count - 1 }, { paperIndex: count }],
      },
    }));
    const unplaced = { ...bare, id: 'unplaced', place: null };
    const paperIndexes = [...papers.keys()];
    // Only what the files read.
    const atlas = { papers: [...papers, unplaced], themes: [{ paperIndexes }] } as unknown as Atlas;
    expect(referencesFileCount(atlas)).toBe(2);
    const first = referencesData(atlas, 0).papers;
    const second = referencesData(atlas, 1).papers;
    expect(first).toHaveLength(referencesPerFile);
    const rows = clientRows(atlas);
    expect([...first, ...second].map(({ id }) => Number(id))).toEqual(rows);
    // The unplaced paper has no row.
    expect(second[0]?.neighbours).toEqual([rows.indexOf(count - 1)]);
  });

  test('are one empty file where there is no paper', () => {
    const atlas = { papers: [], themes: [] };
    expect(referencesFileCount(atlas)).toBe(1);
    expect(referencesData(atlas, 0).papers).toEqual([]);
  });
});

describe('authorIndex', () => {
  test('puts those with most papers first, and a paper once under a name it has twice', () => {
    const ada = { family: 'Lovelace', given: 'Ada' };
    const papers = [
      { authors: [{ literal: 'Zoe' }, ada, ada] },
      { authors: [ada] },
      { authors: [] },
    ];
    expect(authorIndex(papers)).toEqual({
      format: 'paperland-authors/1',
      names: ['Ada Lovelace', 'Zoe'],
      rows: [[0, 1], [0]],
    });
  });
});

describe('rowOrders', () => {
  test('sort like the index of a book: capitals, accents and quotes apart, equals in their order', () => {
    const titles = ['zebra', 'Äpfel', '“Apple” pie', 'apple', 'Zebra', '2020'];
    const { titles: places } = rowOrders(titles.map((title) => ({ title, authors: [] })));
    const sorted: string[] = [];
    for (const [row, place] of places.entries()) sorted[place] = titles[row]!;
    expect(sorted).toEqual(['2020', 'Äpfel', 'apple', '“Apple” pie', 'zebra', 'Zebra']);
  });

  test('papers without an author come last', () => {
    const papers = [
      { title: 'a', authors: [] },
      { title: 'b', authors: [{ literal: 'Z' }] },
    ];
    expect(rowOrders(papers).authors).toEqual([1, 0]);
  });

  test('each place is given once', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (titles) => {
        const { titles: places } = rowOrders(titles.map((title) => ({ title, authors: [] })));
        expect(places.toSorted((a, b) => a - b)).toEqual([...titles.keys()]);
      }),
    );
  });
});
