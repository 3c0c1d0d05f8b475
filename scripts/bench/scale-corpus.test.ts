import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleCorpus, splitSentences, type ScaleSource, type SourcePaper } from './scale-corpus.ts';

/** Papers in two fields that are no neighbours of each other; each sentence is in one abstract only. */
function twoFields(paperCount: number): ScaleSource {
  const papers = Array.from({ length: paperCount }, (_, index) => ({
    id: `paper-${index}`,
    title: `Learning of ${'ab'.repeat(index + 1)} ${index % 2 === 0 ? 'molecules' : 'galaxies'}`,
    abstract: Array.from(
      { length: 4 + (index % 3) },
      (_, sentence) => `Sentence ${sentence} is of paper ${index}.`,
    ).join(' '),
  }));
  const isNeighbour = (left: number, right: number) => left !== right && (left - right) % 2 === 0;
  return {
    papers,
    neighboursOf: (paper) =>
      papers.map((_, index) => index).filter((index) => isNeighbour(paper, index)),
  };
}

const scaled = (source: ScaleSource, count: number): SourcePaper[] => [
  ...scaleCorpus(source, count),
];

describe('a larger corpus', () => {
  test('begins with the papers it is made of', () => {
    const source = twoFields(12);
    expect(scaled(source, 40).slice(0, 12)).toEqual(source.papers);
    expect(scaled(source, 5)).toEqual(source.papers.slice(0, 5));
  });

  test('is the same each time, and begins with the smaller one', () => {
    const source = twoFields(12);
    expect(scaled(source, 60)).toEqual(scaled(source, 60));
    expect(scaled(source, 60).slice(0, 30)).toEqual(scaled(source, 30));
  });

  test('has ids and titles of which no two are alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 }), (own, all) => {
        const papers = scaled(twoFields(own), all);
        expect(papers).toHaveLength(all);
        expect(new Set(papers.map(({ id }) => id)).size).toBe(all);
        expect(new Set(papers.map(({ title }) => title.toLowerCase())).size).toBe(all);
      }),
    );
  });

  test('writes each abstract from whole sentences of at most four papers of one field', () => {
    const source = twoFields(12);
    for (const { abstract } of scaled(source, 100).slice(12)) {
      const origins = splitSentences(abstract).map((sentence) =>
        source.papers.findIndex((paper) => splitSentences(paper.abstract).includes(sentence)),
      );
      expect(origins.length).toBeGreaterThan(0);
      expect(origins).not.toContain(-1);
      expect(new Set(origins).size).toBeLessThanOrEqual(4);
      expect(new Set(origins.map((paper) => paper % 2)).size).toBe(1);
    }
  });

  test('is made of papers without neighbours, abstracts or words in the title too', () => {
    const source = { papers: [{ id: 'a', title: '?', abstract: '' }], neighboursOf: () => [] };
    const papers = scaled(source, 5);
    expect(papers).toHaveLength(5);
    expect(new Set(papers.map(({ title }) => title)).size).toBe(5);
  });

  test('of no papers is empty', () => {
    expect(scaled({ papers: [], neighboursOf: () => [] }, 10)).toEqual([]);
  });
});

test('sentences end at their marks, in Chinese too', () => {
  expect(splitSentences('We map papers. It works!  Does it scale?')).toEqual([
    'We map papers.',
    'It works!',
    'Does it scale?',
  ]);
  expect(splitSentences('我们画地图。它有用。')).toEqual(['我们画地图。', '它有用。']);
  expect(splitSentences(' ')).toEqual([]);
});
