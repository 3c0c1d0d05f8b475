import { expect, test } from 'vitest';
import { makeRandom } from '../math/random.ts';
import { neighbourhoodMeasure } from './neighbourhood-measure.ts';
import { packToken, SPACED } from './packed-token.ts';

/** Papers of three words in a row out of forty; neighbours share words. */
const paperCount = 38;
const words = Array.from(
  { length: 40 },
  (_, word) => `word${'abcdefghij'[word % 10] ?? ''}${word}`,
);
const table = {
  words,
  wordOf: Uint32Array.from(words.keys()),
  tokens: Uint32Array.from({ length: 3 * paperCount }, (_, at) =>
    packToken(Math.floor(at / 3) + (at % 3), SPACED),
  ),
  languages: ['en'] as const,
  languageOf: new Uint8Array(words.length),
  sectionStarts: Uint32Array.from({ length: 2 * paperCount + 1 }, (_, i) => 3 * Math.ceil(i / 2)),
};
const papers = [...Array(paperCount).keys()];
const line = { x: Float64Array.from(papers), y: new Float64Array(paperCount) };
const measureOf = (some: readonly number[], neighbourCount = 2) =>
  neighbourhoodMeasure(table, some, { neighbourCount, random: makeRandom(1, 'quality') });

test('papers in the order of their words keep their neighbours', () => {
  const { sampledCount, isMeant, measure } = measureOf(papers);
  expect([sampledCount, isMeant]).toEqual([paperCount, true]);
  expect(measure(line).trustworthiness).toBeGreaterThan(0.98);
});

test('some papers are measured among all', () => {
  const { measure } = measureOf(papers);
  const x = line.x.slice();
  // Only these two are out of place.
  [x[5], x[30]] = [30, 5];
  const isOne = Uint8Array.from(papers, (paper) => (paper === 5 || paper === 30 ? 1 : 0));
  const [some, all] = [measure({ ...line, x }, isOne), measure({ ...line, x })];
  expect(some.overlap).toBe(0);
  expect(all.overlap).toBeGreaterThan(0.6);
});

test('too few papers are not worth measuring', () => {
  expect(measureOf(papers.slice(0, 31), 15).isMeant).toBe(false);
  expect(measureOf(papers.slice(0, 32), 15).isMeant).toBe(true);
});
