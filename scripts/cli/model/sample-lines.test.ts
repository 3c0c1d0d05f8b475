import { expect, test } from 'vitest';
import { LineSample } from './sample-lines.ts';

const lines = Array.from({ length: 500 }, (_, i) => ({
  text: `{"title":"${String(i)}"}`,
  number: i + 1,
}));
function sampleOf(size: number, given: readonly (typeof lines)[number][]): string[] {
  const sample = new LineSample(size);
  for (const line of given) sample.add(line);
  return sample.finish().map(({ text }) => text);
}

test('a sample holds as many lines as are wanted, in their order', () => {
  const drawn = sampleOf(40, lines);
  expect(drawn).toHaveLength(40);
  expect(drawn).toEqual(lines.map(({ text }) => text).filter((text) => drawn.includes(text)));
});

test('fewer lines are all drawn', () => {
  expect(sampleOf(40, lines.slice(0, 7))).toEqual(lines.slice(0, 7).map(({ text }) => text));
});

test('the same lines in another order give the same sample', () => {
  expect(sampleOf(40, lines.toReversed()).sort()).toEqual(sampleOf(40, lines).sort());
});

test('every part of a stream is drawn from', () => {
  const drawn = new Set(sampleOf(100, lines));
  const perFifth = [0, 1, 2, 3, 4].map(
    (fifth) =>
      lines.slice(fifth * 100, fifth * 100 + 100).filter(({ text }) => drawn.has(text)).length,
  );
  expect(Math.min(...perFifth)).toBeGreaterThanOrEqual(8);
});
