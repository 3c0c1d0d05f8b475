import { expect, test } from 'vitest';
import { quoteThemes } from './quote-themes.ts';

const sentence = (subject: string) =>
  `${subject} is the task of finding the most probable sequence of words in a signal.`;

test('themes are quoted from their own papers, but not from those between themes', () => {
  const papers = [
    { abstract: sentence('Speech') },
    { abstract: sentence('Speech recognition') },
    { abstract: sentence('Parsing of speech') },
  ];
  const quotes = quoteThemes(
    papers,
    {
      table: { languages: ['en'], languageOfSection: new Uint8Array(6) },
      matrix: {
        terms: [{ key: 'speech', surface: 'speech', wordCount: 1, paperCount: 3 }],
        rows: {
          rowCount: 3,
          columnCount: 1,
          starts: Uint32Array.of(0, 1, 2, 3),
          columns: Uint32Array.of(0, 0, 0),
          values: Float64Array.of(1, 1, 1),
        },
      },
      reduced: { paperIndexes: [0, 1, 2] },
    },
    {
      grouping: { isBetween: [true, false, false] },
      labels: { labels: ['Speech', 'Parsing'], contrasts: [new Map([[0, 1]]), new Map()] },
      relations: { members: [[1, 0], [2]] },
    },
  );
  expect(quotes).toEqual([[{ text: papers[1]!.abstract, paperIndex: 1 }], []]);
});
