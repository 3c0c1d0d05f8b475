import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInvertedIndex } from './inverted-index.ts';

test('words stand in the order of their positions', () => {
  expect(readInvertedIndex({ the: [1, 3], in: [2], Is: [0], map: [4] }).text).toBe(
    'Is the in the map',
  );
});

test('positions without a word close up', () => {
  expect(readInvertedIndex({ far: [19_999], near: [3] })).toEqual({
    text: 'near far',
    remarks: [],
  });
});

test.each([[20_000], [1e300], [-1], [0.5], ['1'], [null], [{}]])(
  'the position %j is no place, and is warned of',
  (position) => {
    const { text, remarks } = readInvertedIndex({ one: [0], two: [position] });
    expect(text).toBe('one');
    expect(remarks).toMatchObject([{ level: 'warned', code: 'OPENALEX-POSITION' }]);
  },
);

test('a word whose positions are no list is left out', () => {
  expect(readInvertedIndex({ one: [0], two: 1 })).toMatchObject({ text: 'one', remarks: [{}] });
});

test('words may be called as anything', () => {
  const index = JSON.parse('{"__proto__":[0],"constructor":[1],"length":[2],"5":[3]}') as object;
  expect(readInvertedIndex(index).text).toBe('__proto__ constructor length 5');
});

test('what is no index is left as it is', () => {
  for (const value of [null, 'text', 7, ['a']]) expect(readInvertedIndex(value).text).toBe(value);
});

test('every text comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\S+$/)), (words) => {
      const index = new Map<string, number[]>();
      words.forEach((word, at) => index.set(word, [...(index.get(word) ?? []), at]));
      const object = Object.fromEntries([...index].reverse());
      expect(readInvertedIndex(object)).toEqual({ text: words.join(' '), remarks: [] });
    }),
  );
});
