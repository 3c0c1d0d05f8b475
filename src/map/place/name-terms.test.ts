import { expect, test } from 'vitest';
import { sharedTerms, tellingTerms } from './name-terms.ts';

const model = {
  terms: [
    { key: 'beam', surface: 'beams', wordCount: 1, paperCount: 5 },
    { key: 'beam search', surface: 'beam search', wordCount: 2, paperCount: 4 },
    { key: 'often', surface: 'often', wordCount: 1, paperCount: 90 },
    { key: 'speech', surface: 'speech', wordCount: 1, paperCount: 20 },
  ],
  isReadable: [true, true, false, true],
  corpusSize: 100,
};
const own = [
  { column: 0, text: 'beams', weight: 0.6 },
  { column: 1, text: 'beam search', weight: 0.5 },
  { column: 2, text: 'often', weight: 0.4 },
  { column: 3, text: 'speech', weight: 0.3 },
];

test('of a phrase and its words only the stronger is named, and none that is no name', () => {
  expect(tellingTerms(own, model, 5)).toEqual(['beam search', 'speech']);
});

test('shared are the terms that both have, those first that say most', () => {
  expect(sharedTerms(own, [0, 1, 3], { model, most: 3 })).toEqual(['beam search', 'speech']);
  expect(sharedTerms(own, [0, 3], { model, most: 1 })).toEqual(['beams']);
  expect(sharedTerms(own, [], { model, most: 3 })).toEqual([]);
});
