import { expect, it } from 'vitest';
import { statusText } from './status-text.ts';

const found = { total: 1234, hasAllWords: true, isPhraseMissing: false, mistyped: [] };

it('says how many papers were found, and in what way', () => {
  const texts = [
    found,
    { ...found, total: 1 },
    { ...found, total: 0 },
    { ...found, hasAllWords: false },
    { ...found, isPhraseMissing: true },
    { ...found, mistyped: ['tranformer'] },
  ].map(statusText);
  expect(texts).toMatchInlineSnapshot(`
    [
      "1,234 papers, the best matches first.",
      "1 paper.",
      "Nothing found. Fewer or other words may help.",
      "No paper has all of these words. 1,234 papers with most of them:",
      "No paper has the words in quotes next to each other. 1,234 papers with these words:",
      "1,234 papers with words like “tranformer”.",
    ]
  `);
});
